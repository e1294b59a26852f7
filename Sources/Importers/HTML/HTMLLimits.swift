/// What the HTML importer accepts of a page, so that no page can take all memory or time.
///
/// | limit | value | beyond it |
/// | --- | --- | --- |
/// | bytes of the page, compressed or not | 64 MiB | ``ImportError/tooLarge(limit:)`` |
/// | open elements | 4,096 | deeper start tags are left out, their text stays |
/// | attributes of an element | 64 of those in ``AttributeName`` | left out |
/// | bytes of an attribute value | 16 KiB | the attribute is left out |
/// | nodes of the tree | 4 million | the rest of the page is left out |
/// | bytes of text | 64 MiB | the rest of the page is left out |
/// | paragraphs of the article | 500,000 | the rest of the page is left out |
/// | bytes of JSON-LD | 4 MiB a page | further blocks are left out |
/// | nesting of JSON-LD | 64 | the block is left out |
///
/// Entities are only those of HTML, so none expands to another; nothing external is ever loaded.
/// Each stage is linear in the size of the page.
enum HTMLLimits {
  static let pageBytes = 64 << 20
  static let openElements = 4096
  static let attributes = 64
  static let attributeBytes = 16 << 10
  static let nodes = 4_000_000
  static let textBytes = 64 << 20
  static let paragraphs = 500_000
  static let linkedDataBytes = 4 << 20
}
