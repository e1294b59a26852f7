/// How an article is to be written to a file.
public struct Export: Equatable, Sendable {
  /// A format that there is, as ``ReaderOptions/exportFormats`` lists them.
  public struct Format: Equatable, Sendable {
    public var name: String
    /// What the names of its files end in, without the dot.
    public var fileExtension: String

    public init(name: String, fileExtension: String) {
      self.name = name
      self.fileExtension = fileExtension
    }
  }

  /// The format's name.
  public var format: String
  /// The file's path as it was typed; a leading `~/` is the user's home.
  public var file: String
  /// Whether a file that is there may be lost.
  public var overwrites: Bool
}
