internal import LeakAnalysis
internal import PythonSyntax

/// Returns `path:line:column: level: message [rule]` for each finding.
func conciseReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  var output = TerminalText(isColored: options.isColored)
  for finding in report.findings {
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
    output.endLine()
  }
  return output.bytes
}
