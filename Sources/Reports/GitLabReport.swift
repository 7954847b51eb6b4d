internal import LeakAnalysis
internal import PythonSyntax

/// Returns a Code Quality report: an array with one object per finding.
///
/// GitLab hides the rule's name, so the description begins with it. Paths are
/// relative to the repository.
func gitLabReport(_ report: Report) -> [UInt8] {
  let fingerprints = fingerprints(of: report)
  var json = JSONWriter()
  json.array { json in
    for (finding, fingerprint) in zip(report.findings, fingerprints) {
      let file = report[finding.file]
      json.lineBreak()
      json.object { json in
        json.member("description", "\(finding.rule): \(finding.message)")
        json.member("check_name", finding.rule)
        json.member("fingerprint", fingerprint)
        json.member("severity", finding.level.gitLabName)
        json.objectMember("location") { json in
          json.member("path", file.pathFromRoot ?? file.path)
          json.objectMember("lines") { json in
            json.member("begin", file.text.position(at: finding.range.start).line)
            json.member("end", file.text.position(at: finding.range.end).line)
          }
        }
      }
    }
    if !report.findings.isEmpty { json.endLine() }
  }
  json.endLine()
  return json.bytes
}

extension Level {
  fileprivate var gitLabName: String {
    switch self {
    case .note: "minor"
    case .warning: "major"
    case .error: "critical"
    }
  }
}
