internal import LeakAnalysis
internal import PythonSyntax

/// Returns the findings with their proofs drawn into the source, and how many there are.
func textReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  var output = TerminalText(isColored: options.isColored)
  let findings = ShownFindings(report, options)
  if options.showsStatistics {
    output.statistics(of: report)
  } else {
    for finding in findings.shown {
      output.finding(finding, in: report)
      output.endLine()
    }
  }
  output.append(summary(of: report, options), .bold)
  output.endLine()
  if let line = findings.noteLine {
    output.appendProse(line)
    output.endLine()
  }
  return output.bytes
}

/// Returns how much was found in how many files, in one line without line feed.
func summary(of report: Report, _ options: ReportOptions) -> String {
  let files = count(options.checkedFileCount ?? report.files.count, "file")
  let skipped = report.notifications.count { $0.kind == .notAnalyzed }
  let fixed = options.fixedCount == 0 ? "" : "Fixed \(count(options.fixedCount, "leak")). "
  var rest = report.suppressed.isEmpty ? "" : "; \(report.suppressed.count) suppressed"
  if skipped > 0 { rest += "; \(count(skipped, "file")) not analyzed" }
  let levels = Level.allCases.reversed().filter { $0 > .note || options.showsNotes }
  let parts = levels.compactMap { level in
    let found = report.findings.count { $0.level == level }
    return found == 0 ? nil : count(found, level.name)
  }
  guard let last = parts.last else {
    let nothing = report.findings.isEmpty ? "No leaks found" : "No errors or warnings"
    return "\(fixed)\(nothing) in \(files)\(rest)."
  }
  let others = parts.dropLast().joined(separator: ", ")
  return "\(fixed)Found \(others)\(others.isEmpty ? "" : " and ")\(last) in \(files)\(rest)."
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
    suppressionMark(of: finding)
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

  /// Appends why a finding that is shown does not count.
  mutating func suppressionMark(of finding: Finding) {
    switch finding.suppression {
    case nil: break
    case .comment(let reason):
      append(reason.isEmpty ? " (suppressed)" : " (suppressed: \(reason))", .separator)
    case .baseline:
      append(" (known)", .separator)
    }
  }

  /// Appends a line for each rule and level with the number of findings, the most first.
  fileprivate mutating func statistics(of report: Report) {
    for level in Level.allCases.reversed() {
      let findings = report.findings.filter { $0.level == level }
      for counted in countsByRule(findings) {
        let number = String(counted.count)
        fill(" ", 6 - number.utf8.count)
        append("\(number) ")
        append(level.name, TextStyle(level))
        pad(to: 15)
        append(counted.rule, .rule)
        endLine()
      }
    }
    if !report.findings.isEmpty { endLine() }
  }
}
