import Article

/// Findings by rules and small lists, for texts that no trained model has seen.
struct RuleFinder {
  let text: ArticleText
  let segmentation: Segmentation

  /// - Throws: `CancellationError`.
  func find() throws(CancellationError) -> Findings {
    var findings = Findings()
    findings.names = try NameRules(text: text, segmentation: segmentation).names()
    findings.references = try ReferenceRules(
      text: text, segmentation: segmentation, names: findings.names
    ).references()
    findings.marks = try quotationMarks(of: segmentation, in: text)
    let attributions = try AttributionRules(
      text: text, segmentation: segmentation, findings: findings
    ).attributions()
    findings.attributions = attributions
    return findings
  }
}

/// All marked stretches of the segmented paragraphs, in text order.
///
/// - Throws: `CancellationError`.
func quotationMarks(
  of segmentation: Segmentation, in text: ArticleText
) throws(CancellationError) -> [MarkFinding] {
  var marks: [MarkFinding] = []
  for paragraph in segmentation.paragraphs {
    try checkCancellation()
    marks += QuotationMarks.find(in: paragraph.range, of: text)
  }
  return marks
}
