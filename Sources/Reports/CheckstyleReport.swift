internal import LeakAnalysis
internal import PythonSyntax

/// Returns an element for each file with findings, and in it one for each finding.
func checkstyleReport(_ report: Report) -> [UInt8] {
  var xml = XMLWriter()
  xml.element("checkstyle", [("version", "4.3")]) { xml in
    for group in report.findingsByFile {
      xml.element("file", [("name", group.file.path)]) { xml in
        for finding in group.findings { xml.error(finding, in: group.file.text) }
      }
    }
  }
  return xml.bytes
}

extension XMLWriter {
  fileprivate mutating func error(_ finding: Finding, in text: SourceText) {
    let position = text.position(at: finding.range.start)
    element(
      "error",
      [
        ("line", String(position.line)), ("column", String(position.codePointColumn)),
        ("severity", finding.level.checkstyleName), ("message", finding.message),
        ("source", "caulk.\(finding.rule)"),
      ])
  }
}

extension Level {
  fileprivate var checkstyleName: String {
    switch self {
    case .note: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
