/// What a fetch may take.
///
/// | limit | standard |
/// | --- | --- |
/// | until connected | 10 s |
/// | all in all, redirects included | 30 s |
/// | bytes of the body, decompressed | 64 MiB |
/// | redirects | 8 |
public struct FetchLimits: Equatable, Sendable {
  public var connectMilliseconds = 10_000
  public var totalMilliseconds = 30_000
  public var bytes = 64 << 20
  public var redirects = 8

  public init() {}
}
