/// Red, green and blue in sRGB, 0…255.
public struct RGB: Hashable, Sendable {
  public var red, green, blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

extension Color {
  /// A part of the palette that nearest colours are taken from.
  enum PaletteRange { case first16, all256 }

  /// The colour itself where the palette has it, else the nearest entry.
  ///
  /// Entries 0…15 differ from terminal to terminal, so among 256 only the fixed ones are taken.
  func nearest(in range: PaletteRange) -> Color {
    switch (self, range) {
    case (.terminal, _): return self
    case (.palette, .all256): return self
    case (.palette(let index), .first16) where index < 16: return self
    case (.palette(let index), .first16):
      return Self.nearest(to: Self.paletteRGB(index), among: 0..<16)
    case (.rgb(let red, let green, let blue), _):
      return Self.nearest(
        to: RGB(red: red, green: green, blue: blue), among: range == .first16 ? 0..<16 : 16..<256)
    }
  }

  /// What an entry of the palette looks like: xterm's own for the first 16, then the cube of
  /// 6×6×6 and the 24 greys, which are the same everywhere.
  public static func paletteRGB(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return first16[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      let level = { (step: Int) in step == 0 ? UInt8(0) : UInt8(55 + 40 * step) }
      return RGB(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  private static func nearest(to wanted: RGB, among entries: Range<Int>) -> Color {
    let best = entries.min {
      wanted.distance(to: paletteRGB(UInt8($0))) < wanted.distance(to: paletteRGB(UInt8($1)))
    }
    return .palette(UInt8(best!))
  }

  private static let first16: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 0, blue: 0),
    RGB(red: 0, green: 205, blue: 0), RGB(red: 205, green: 205, blue: 0),
    RGB(red: 0, green: 0, blue: 238), RGB(red: 205, green: 0, blue: 205),
    RGB(red: 0, green: 205, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 127, green: 127, blue: 127), RGB(red: 255, green: 0, blue: 0),
    RGB(red: 0, green: 255, blue: 0), RGB(red: 255, green: 255, blue: 0),
    RGB(red: 92, green: 92, blue: 255), RGB(red: 255, green: 0, blue: 255),
    RGB(red: 0, green: 255, blue: 255), RGB(red: 255, green: 255, blue: 255),
  ]
}

extension RGB {
  /// How different two colours look: the weighted distance that follows the eye's red and blue
  /// sensitivity with the mean of red ("redmean").
  func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
  }
}
