import Article

/// Findings by rules and small lists, for texts that no trained model has seen.
struct RuleFinder {
  let text: ArticleText
  let segmentation: Segmentation

  /// - Parameter marks: The stretches in marks, in text order.
  /// - Throws: `CancellationError`.
  func find(marks: [MarkFinding]) throws(CancellationError) -> Findings {
    var findings = Findings()
    findings.names = try NameRules(text: text, segmentation: segmentation).names()
    findings.references = try ReferenceRules(
      text: text, segmentation: segmentation, names: findings.names
    ).references()
    findings.marks = marks.map {
      TermRules(text: text, segmentation: segmentation).judge($0)
    }
    let attributions = try AttributionRules(
      text: text, segmentation: segmentation, findings: findings
    ).attributions()
    for attribution in attributions {
      if attribution.isMarked {
        link(&findings.marks, by: attribution)
      } else {
        findings.statements.append(
          StatementFinding(
            range: attribution.contents[0], act: attribution.act,
            confidence: attribution.confidence, links: attribution.links))
      }
    }
    return findings
  }
}

/// Links the marks that an attribution holds; marks are in text order.
private func link(_ marks: inout [MarkFinding], by attribution: Attribution) {
  for content in attribution.contents {
    let next = marks.partitioningIndex { $0.range.lowerBound >= content.lowerBound }
    if next < marks.count, marks[next].range == content { marks[next].links = attribution.links }
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
