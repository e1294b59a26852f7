/// A man page in the making: text with the macros of man(7).
struct Roff {
  /// The page so far.
  private(set) var source = ""

  mutating func macro(_ line: String) { source += line + "\n" }

  mutating func heading(_ title: String) { macro(".SH \(Self.escaped(title.uppercased()))") }

  mutating func subheading(_ title: String) { macro(".SS \(Self.escaped(title))") }

  mutating func paragraph(_ text: String) { macro(".PP\n\(Self.escaped(text))") }

  /// A term and what it means.
  mutating func item(_ term: String, _ text: String) {
    macro(".TP\n.B \(Self.escaped(term))\n\(Self.escaped(text))")
  }

  /// Lines that stay as they are.
  mutating func verbatim(_ text: String) { macro(".PP\n.EX\n\(Self.escaped(text))\n.EE") }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Text in which roff finds nothing of its own.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = ""
      for character in line {
        switch character {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        case "'": result += "\\(aq"
        case "^": result += "\\(ha"
        case "~": result += "\\(ti"
        case "`": result += "\\(ga"
        case "\"": result += "\\(dq"
        default:
          // As roff names them, so that no formatter has to be told the encoding.
          for scalar in character.unicodeScalars {
            result += scalar.isASCII ? String(scalar) : "\\[u\(hexadecimal(scalar))]"
          }
        }
      }
      return result.hasPrefix(".") ? "\\&" + result : result
    }.joined(separator: "\n")
  }
}
