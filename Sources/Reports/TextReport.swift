internal import LeakAnalysis
internal import PythonSyntax

/// Returns the findings with their proofs drawn into the source, and how many there are.
func textReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  var output = TerminalText(isColored: options.isColored)
  for finding in report.findings {
    output.finding(finding, in: report)
    output.endLine()
  }
  output.append(summary(of: report, options), .bold)
  output.endLine()
  return output.bytes
}

/// Returns how many leaks were found in how many files, in one line without line feed.
func summary(of report: Report, _ options: ReportOptions) -> String {
  let files = count(options.checkedFileCount ?? report.files.count, "file")
  let skipped = report.notifications.count { $0.kind == .notAnalyzed }
  let rest = skipped == 0 ? "" : "; \(count(skipped, "file")) not analyzed"
  let fixed = options.fixedCount == 0 ? "" : "Fixed \(count(options.fixedCount, "leak")). "
  guard !report.findings.isEmpty else { return "\(fixed)No leaks found in \(files)\(rest)." }
  let parts = Level.allCases.reversed().compactMap { level in
    let found = report.findings.count { $0.level == level }
    return found == 0 ? nil : count(found, level.name)
  }
  let leaks = count(report.findings.count, "leak")
  return "\(fixed)Found \(leaks) (\(parts.joined(separator: ", "))) in \(files)\(rest)."
}

extension TerminalText {
  /// Appends a finding with its proof drawn into the source.
  mutating func finding(_ finding: Finding, in report: Report) {
    append(finding.level.name, TextStyle(finding.level))
    append(": ", .bold)
    appendProse(finding.message, .bold)
    append(" [")
    append(finding.rule, .rule)
    append("]")
    endLine()
    let frames = frames(of: finding)
    let lastLine =
      frames.flatMap { $0.shownLines(of: report[$0.file].text) }
      .map(\.upperBound).max() ?? 1
    let look = FrameLook(
      gutterWidth: String(lastLine).utf8.count, primaryStyle: TextStyle(finding.level))
    for (index, frame) in frames.enumerated() {
      if index > 0 {
        gutter(look)
        endLine()
      }
      draw(frame, arrow: index == 0 ? "-->" : ":::", of: report[frame.file], look)
    }
    if let fix = finding.fix {
      gutter(look)
      endLine()
      fill(" ", look.gutterWidth + 1)
      append("= ", .accent)
      append(fix.isSafe ? "fix: " : "unsafe fix: ", .bold)
      appendProse(fix.title)
      endLine()
    }
  }
}
