import Glibc
import Styling
import Testing

/// The speakers' colours: readable on the theme's ground, and far enough apart, also for eyes that
/// do not tell red from green.
@Suite struct SpeakerColorTests {
  static let themes = Themes.names.filter { Themes.named($0)?.usesColors == true }

  /// The grounds that a theme is read on; themes that keep the terminal's own are tried on usual ones.
  static func grounds(_ theme: Theme) -> [RGB] {
    if case .rgb(let red, let green, let blue)? = theme[.text].background {
      return [RGB(red: red, green: green, blue: blue)]
    }
    return theme.ground == .light
      ? [RGB(red: 255, green: 255, blue: 255), RGB(red: 245, green: 245, blue: 245)]
      : [RGB(red: 0, green: 0, blue: 0), RGB(red: 30, green: 30, blue: 30)]
  }

  static func speakers(_ theme: Theme) -> [RGB] {
    (0..<StyleName.speakerCount).compactMap {
      guard case .rgb(let red, let green, let blue)? = theme[.speaker($0)].foreground else {
        return nil
      }
      return RGB(red: red, green: green, blue: blue)
    }
  }

  @Test(arguments: themes) func standOutFromTheGround(theme name: String) throws {
    let theme = try #require(Themes.named(name))
    #expect(Self.speakers(theme).count == StyleName.speakerCount)
    for (number, color) in Self.speakers(theme).enumerated() {
      for ground in Self.grounds(theme) {
        #expect(
          LinearColor(color).contrast(to: LinearColor(ground)) >= 4.5,
          "speaker \(number + 1)")
      }
    }
  }

  @Test(arguments: themes) func areFarApart(theme name: String) throws {
    let theme = try #require(Themes.named(name))
    let colors = Self.speakers(theme).map { LinearColor($0) }
    for first in colors.indices {
      for second in colors[(first + 1)...].indices {
        let (a, b) = (colors[first], colors[second])
        let pair = Comment(rawValue: "speakers \(first + 1) and \(second + 1)")
        #expect(a.distance(to: b) >= 0.1, pair)
        #expect(a.asDeuteranopesSee.distance(to: b.asDeuteranopesSee) >= 0.055, pair)
        #expect(a.asProtanopesSee.distance(to: b.asProtanopesSee) >= 0.055, pair)
      }
    }
  }

  /// With 16 colours eight speakers have looks of their own too.
  @Test(arguments: themes) func differWithSixteenColors(theme name: String) throws {
    let theme = try #require(Themes.named(name))
    let resolved = ResolvedTheme(theme, depth: .colors16)
    let colors = (0..<StyleName.speakerCount).map { resolved.style(for: [.speaker($0)]).foreground }
    #expect(Set(colors).count == StyleName.speakerCount, "\(colors)")
  }
}

/// Light intensities, 0…1.
private struct LinearColor {
  var red, green, blue: Double

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  init(_ color: RGB) {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    self.init(red: linear(color.red), green: linear(color.green), blue: linear(color.blue))
  }

  /// WCAG's ratio, 1…21.
  func contrast(to other: LinearColor) -> Double {
    func luminance(_ color: LinearColor) -> Double {
      0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue
    }
    let (a, b) = (luminance(self) + 0.05, luminance(other) + 0.05)
    return max(a, b) / min(a, b)
  }

  /// In Oklab, where black and white are 1 apart.
  func distance(to other: LinearColor) -> Double {
    let (a, b) = (oklab, other.oklab)
    return sqrt(zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
  }

  // The matrices of Machado, Oliveira and Fernandes (2009) for complete loss.
  var asDeuteranopesSee: LinearColor {
    multiplied([
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ])
  }
  var asProtanopesSee: LinearColor {
    multiplied([
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ])
  }

  private func multiplied(_ matrix: [[Double]]) -> LinearColor {
    let values = matrix.map { max(0, min(1, $0[0] * red + $0[1] * green + $0[2] * blue)) }
    return LinearColor(red: values[0], green: values[1], blue: values[2])
  }

  private var oklab: [Double] {
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return [
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    ]
  }
}
