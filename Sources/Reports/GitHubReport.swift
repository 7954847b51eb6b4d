internal import LeakAnalysis
internal import PythonSyntax

/// Returns a workflow command for each finding.
///
/// GitHub keeps ten annotations of each kind a step and passes over the rest,
/// so the most severe come first, and a last line tells how many are passed over.
func gitHubReport(_ report: Report) -> [UInt8] {
  let annotationsMax = 10
  var output: [UInt8] = []
  for finding in report.mostSevereFirst {
    output += command(for: finding, in: report).utf8
    output.append(UInt8(ascii: "\n"))
  }
  let hidden = Level.allCases.reduce(0) { sum, level in
    sum + max(0, report.findings.count { $0.level == level } - annotationsMax)
  }
  if hidden > 0 {
    let rest = "\(count(hidden, "more finding")) \(hidden == 1 ? "is" : "are") only in this log"
    output += "GitHub shows \(annotationsMax) annotations of a kind; \(rest).\n".utf8
  }
  return output
}

private func command(for finding: Finding, in report: Report) -> String {
  let file = report[finding.file]
  let start = file.text.position(at: finding.range.start)
  let end = file.text.position(at: finding.range.end)
  // A relative path would be taken from the repository's root, wherever the step works.
  var properties = [
    ("title", "caulk (\(finding.rule))"), ("file", file.absolutePath),
    ("line", String(start.line)), ("endLine", String(end.line)),
  ]
  // The runner drops both where the lines differ.
  if start.line == end.line {
    properties += [
      ("col", String(start.codePointColumn)), ("endColumn", String(end.codePointColumn)),
    ]
  }
  let place = report.place(of: finding.range, in: finding.file)
  let lines = ["\(place): \(finding.message) [\(finding.rule)]"] + report.proofLines(of: finding)
  let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
  let data = escaped(lines.joined(separator: "\n  "), isProperty: false)
  return "::\(finding.level.gitHubName) \(list)::\(data)"
}

private func escaped(_ text: String, isProperty: Bool) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "%"): bytes += "%25".utf8
    case UInt8(ascii: "\r"): bytes += "%0D".utf8
    case UInt8(ascii: "\n"): bytes += "%0A".utf8
    case UInt8(ascii: ":") where isProperty: bytes += "%3A".utf8
    case UInt8(ascii: ",") where isProperty: bytes += "%2C".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

extension Level {
  fileprivate var gitHubName: String {
    switch self {
    case .note: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}
