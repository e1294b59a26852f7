import TOMLKit

/// A theme as its file has it: names not yet followed, the parent not yet merged.
struct ThemeFile {
  /// A colour as written, and where.
  struct Color {
    var text: String
    var key: TOMLPosition.Key
  }

  struct Look {
    var foreground: Color?
    var background: Color?
    var attributes: Attributes = []
    var monochromeAttributes: Attributes?
  }

  var summary: String?
  var ground: Theme.Ground?
  var usesColors: Bool?
  var parent: (name: String, key: TOMLPosition.Key)?
  var palette: [String: Color] = [:]
  var palette16: [String: Styling.Color] = [:]
  var looks: [StyleName: Look] = [:]

  /// Where keys stand, for errors.
  let positions: TOMLPosition

  init(_ source: String, file: String) throws(ThemeError) {
    positions = TOMLPosition(source: source, file: file)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: source)
    } catch let error as TOMLParseError {
      throw ThemeError(
        file: file, line: error.source.begin.line, column: error.source.begin.column,
        problem: .syntax(error.description))
    } catch {
      throw ThemeError(file: file, line: 1, column: 1, problem: .syntax("\(error)"))
    }
    try read(table)
  }

  private mutating func read(_ table: TOMLTable) throws(ThemeError) {
    let known = ["summary", "ground", "colors", "inherits", "palette", "palette16", "styles"]
    for (name, value) in table {
      let key = TOMLPosition.Key(name)
      switch name {
      case "summary": summary = try string(value, key)
      case "ground":
        guard let text = value.string, let value = Theme.Ground(rawValue: text) else {
          throw wrongValue(key, wanted: "\"dark\", \"light\" or \"any\"")
        }
        ground = value
      case "colors":
        guard let value = value.bool else { throw wrongValue(key, wanted: "true or false") }
        usesColors = value
      case "inherits": parent = (try string(value, key), key)
      case "palette":
        for (name, value) in try self.table(value, key) {
          palette[name] = try color(value, TOMLPosition.Key(name, in: "palette"))
        }
      case "palette16":
        for (name, value) in try self.table(value, key) {
          palette16[name] = try basicColor(value, TOMLPosition.Key(name, in: "palette16"))
        }
      case "styles":
        for (name, value) in try self.table(value, key) {
          let key = TOMLPosition.Key(name, in: "styles")
          guard let style = StyleName(name) else {
            throw unknown(key, known: StyleName.allCases.map(\.name))
          }
          looks[style] = try look(try self.table(value, key), key)
        }
      default: throw unknown(key, known: known)
      }
    }
  }

  private func look(_ table: TOMLTable, _ key: TOMLPosition.Key) throws(ThemeError) -> Look {
    var look = Look()
    for (name, value) in table {
      let part = TOMLPosition.Key(name, in: key.section, of: key.name)
      switch name {
      case "fg": look.foreground = try color(value, part)
      case "bg": look.background = try color(value, part)
      case "mono":
        guard let list = value.array else { throw wrongValue(part, wanted: Self.attributeList) }
        var attributes: Attributes = []
        for item in list {
          guard let attribute = item.string.flatMap(Attributes.init(name:)) else {
            throw wrongValue(part, wanted: Self.attributeList)
          }
          attributes.formUnion(attribute)
        }
        look.monochromeAttributes = attributes
      default:
        guard let attribute = Attributes(name: name) else {
          throw unknown(part, known: ["fg", "bg", "mono"] + Attributes.names)
        }
        guard let isOn = value.bool else { throw wrongValue(part, wanted: "true or false") }
        if isOn { look.attributes.formUnion(attribute) }
      }
    }
    return look
  }

  private static let attributeList = "a list of \(Attributes.names.joined(separator: ", "))"
}

// Values of the kinds that keys take.
extension ThemeFile {
  private func string(
    _ value: any TOMLValueConvertible, _ key: TOMLPosition.Key
  ) throws(ThemeError) -> String {
    guard let string = value.string else {
      throw wrongValue(key, wanted: "text in quotation marks")
    }
    return string
  }

  private func table(
    _ value: any TOMLValueConvertible, _ key: TOMLPosition.Key
  ) throws(ThemeError) -> TOMLTable {
    guard let table = value.table else { throw wrongValue(key, wanted: "a table") }
    return table
  }

  private func color(
    _ value: any TOMLValueConvertible, _ key: TOMLPosition.Key
  ) throws(ThemeError) -> Color {
    if let number = value.int, (0...255).contains(number) {
      return Color(text: "\(number)", key: key)
    }
    guard let text = value.string else {
      throw wrongValue(key, wanted: "a colour's name, \"#rrggbb\" or a number from 0 to 255")
    }
    return Color(text: text, key: key)
  }

  /// One of the terminal's first 16 colours.
  private func basicColor(
    _ value: any TOMLValueConvertible, _ key: TOMLPosition.Key
  ) throws(ThemeError) -> Styling.Color {
    if let number = value.int, (0...15).contains(number) { return .palette(UInt8(number)) }
    let names = [
      "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ]
    let all = names + names.map { "bright-\($0)" }
    if value.string == "terminal" { return .terminal }
    guard let index = value.string.flatMap(all.firstIndex(of:)) else {
      throw wrongValue(
        key, wanted: "a number from 0 to 15, \"terminal\", or one of \(all.joined(separator: ", "))"
      )
    }
    return .palette(UInt8(index))
  }

  private func wrongValue(_ key: TOMLPosition.Key, wanted: String) -> ThemeError {
    positions.error(at: key, .wrongValue(key: key.name, wanted: wanted))
  }

  private func unknown(_ key: TOMLPosition.Key, known: [String]) -> ThemeError {
    positions.error(at: key, .unknownKey(key.name, known: known))
  }
}
