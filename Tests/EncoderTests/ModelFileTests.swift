import CModel
import Testing

@testable import Encoder

/// A file that is no sound model gives an error that says so, whatever is wrong with it.
@Suite struct ModelFileTests {
  private static let embedded = Array(
    UnsafeRawBufferPointer(start: cmodel_encoder_bytes(), count: cmodel_encoder_size()))

  private func error(_ bytes: [UInt8]) -> EncoderError? {
    do throws(EncoderError) {
      _ = try TextEncoder(model: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func theEmbeddedModelIsSound() {
    #expect(error(Self.embedded) == nil)
  }

  @Test func emptyAndForeignFilesAreToldApartFromModels() {
    #expect(error([]) == .model(.foreign))
    #expect(error(Array("%PDF-1.7 and so on, for some bytes".utf8)) == .model(.foreign))
  }

  @Test(arguments: [20, 4000, 1_000_000])
  func aFileThatIsCutShortIsDamaged(length: Int) {
    guard case .model(.wrongLength(_, length))? = error(Array(Self.embedded.prefix(length))) else {
      Issue.record("a file of \(length) bytes was taken")
      return
    }
  }

  @Test func aChangedHeaderIsDamaged() {
    var bytes = Self.embedded
    bytes[100] ^= 1
    #expect(error(bytes) == .model(.damagedHeader))
  }

  @Test func headersWithRandomBytesNeverCrash() {
    var random = SplitMix(seed: 1)
    for _ in 0..<500 {
      // With a right checksum, so that the reader goes on to the broken content.
      var header = Array(Self.embedded[20..<600])
      for _ in 0..<4 { header[Int(random.next() % 580)] = UInt8(truncatingIfNeeded: random.next()) }
      #expect(error(modelFile(header: header)) != nil)
    }
  }

  @Test func everyErrorSaysWhatIsWrongInAFewWords() {
    let errors: [EncoderError] = [
      .model(.foreign), .model(.unknownFormat("2")), .model(.damagedHeader),
      .model(.wrongLength(expected: 2, actual: 1)), .model(.badTensor(name: "vocab")),
      .model(.badSetting(name: "heads", value: "0")), .libraryMissing("no such file"),
      .libraryFailed,
    ]
    let messages = errors.map(\.description)
    #expect(Set(messages).count == errors.count)
    #expect(messages.contains { $0.contains("apt install libdnnl2") })
  }

  /// A file with nothing behind its header.
  private func modelFile(header: [UInt8]) -> [UInt8] {
    var header = header
    let length = UInt64(20 + header.count)
    header.replaceSubrange(0..<8, with: littleEndian(length))
    let checksum = header.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return Array("PQMODEL1".utf8) + littleEndian(UInt32(header.count)) + littleEndian(checksum)
      + header
  }

  private func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
