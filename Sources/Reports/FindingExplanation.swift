package import LeakAnalysis
internal import PythonSyntax

/// Returns the indices of the findings whose fingerprints begin so.
package func findings(withFingerprint prefix: String, in report: Report) -> [Int] {
  let fingerprints = fingerprints(of: report)
  return fingerprints.indices.filter { fingerprints[$0].hasPrefix(prefix.lowercased()) }
}

/// Returns a finding with its proof, drawn and told, and the advice of its rule's page.
package func explain(
  findingAt index: Int, of report: Report, _ pages: RulePages, isColored: Bool
) -> [UInt8] {
  let finding = report.findings[index]
  var output = TerminalText(isColored: isColored)
  output.finding(finding, in: report)
  output.endLine()
  output.append("Steps", .bold)
  output.endLine()
  for (number, step) in finding.steps.enumerated() {
    let file = report[step.file]
    output.pad(to: 2)
    output.append("\(number + 1). \(file.path):\(file.text.position(at: step.range.start).line): ")
    output.appendProse(step.message)
    output.endLine()
  }
  for section in pages[finding.rule]?.sections ?? [] where adviceTitles.contains(section.title) {
    output.endLine()
    output.append(section.title, .bold)
    output.endLine()
    output.markdown(section.body)
  }
  return output.bytes
}

/// The sections of a page that help with a finding at hand.
private let adviceTitles = ["Why it matters", "Use instead", "What it cannot see"]
