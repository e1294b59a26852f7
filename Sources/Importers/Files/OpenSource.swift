/// An open file or pipe that several owners share; closed when the last one lets go of it.
///
/// Its position is shared too, so only one of them reads.
final class OpenSource: Sendable {
  let file: SourceFile

  init(_ file: consuming SourceFile) { self.file = file }
}
