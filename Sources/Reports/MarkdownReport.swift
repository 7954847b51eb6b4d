internal import LeakAnalysis
internal import PythonSyntax

/// Returns a heading, a table of the findings, and what to write instead for each rule that was hit.
///
/// A job summary may have one mebibyte, so the most severe come first and the
/// table ends before.
func markdownReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  let rowBytesMax = 900_000
  var options = options
  // The table below has them all.
  options.showsNotes = true
  var output = Array("### Caulk\n\n\(summary(of: report, options))\n".utf8)
  guard !report.findings.isEmpty else { return output }
  output += "\n| | where | what |\n|---|---|---|\n".utf8
  let findings = report.mostSevereFirst
  for (index, finding) in findings.enumerated() {
    guard output.count < rowBytesMax else {
      output += "| | | and \(findings.count - index) more |\n".utf8
      break
    }
    output += row(of: finding, in: report, options).utf8
  }
  let rules = Set(report.findings.map(\.rule))
  for page in RulePages.embedded.pages where rules.contains(page.id) {
    output += "\n<details><summary><code>\(page.id)</code>: \(page.summary)</summary>\n\n".utf8
    output += "\(page.body(of: "Use instead"))\n</details>\n".utf8
  }
  return output
}

private func row(of finding: Finding, in report: Report, _ options: ReportOptions) -> String {
  let file = report[finding.file]
  let line = file.text.position(at: finding.range.start).line
  var place = escapedMarkdown("\(file.path):\(line)")
  if let address = options.sourceAddress, let path = file.pathFromRoot {
    place = "[\(place)](<\(address)/\(relativeURI(path))#L\(line)>)"
  }
  let message = markdown(ofMessage: finding.message)
  return "| \(finding.level.name) | \(place) | \(message) (`\(finding.rule)`) |\n"
}

/// Returns a message for a table's cell: its code stays code, and nothing else is markup.
private func markdown(ofMessage message: String) -> String {
  let parts = message.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
  // An odd number of backticks is no code.
  guard parts.count % 2 == 1 else { return escapedMarkdown(message) }
  return parts.enumerated().map { index, part in
    let text = String(Substring(part))
    return index % 2 == 1 ? "`\(escapedInCell(text))`" : escapedMarkdown(text)
  }.joined()
}

/// Returns code as it stands in a table's cell, where a `|` would end the cell even within code.
private func escapedInCell(_ code: String) -> String {
  replacing(code) { $0 == "|" ? "\\|" : nil }
}

private func escapedMarkdown(_ text: String) -> String {
  replacing(text) { scalar in
    switch scalar {
    case "<": "&lt;"
    case "&": "&amp;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "@", "#": "\\\(scalar)"
    default: nil
    }
  }
}

/// Returns text with some scalars replaced, on one line.
private func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.value < 0x20 {
      result += " "
    } else if let replaced = replacement(scalar) {
      result += replaced
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
