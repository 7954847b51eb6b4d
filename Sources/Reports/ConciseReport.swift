internal import LeakAnalysis
internal import PythonSyntax

/// Returns `path:line:column: level: message [rule]` for each finding, and how many notes are missing.
func conciseReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  var output = TerminalText(isColored: options.isColored)
  let findings = ShownFindings(report, options)
  for finding in findings.shown {
    let file = report[finding.file]
    let position = file.text.position(at: finding.range.start)
    output.append(file.path, .bold)
    for part in [String(position.line), String(position.codePointColumn)] {
      output.append(":", .separator)
      output.append(part)
    }
    output.append(":", .separator)
    output.append(" ")
    output.append(finding.level.name, TextStyle(finding.level))
    output.append(": ")
    output.append(finding.message)
    output.append(" [")
    output.append(finding.rule, .rule)
    output.append("]")
    output.suppressionMark(of: finding)
    output.endLine()
  }
  if let line = findings.noteLine {
    output.append(line)
    output.endLine()
  }
  return output.bytes
}
