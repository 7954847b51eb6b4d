internal import LeakAnalysis
internal import PythonSyntax

/// The findings of one file, in a row.
struct FileFindings {
  var file: ReportedFile
  var findings: [Finding]
}

extension Report {
  /// The findings for a consumer that cuts off: the highest level first, else in the report's order.
  var mostSevereFirst: [Finding] {
    Level.allCases.reversed().flatMap { level in findings.filter { $0.level == level } }
  }

  /// The files that have findings, in the report's order.
  var findingsByFile: [FileFindings] {
    var groups: [FileFindings] = []
    var last: FileID?
    for finding in findings {
      if finding.file != last {
        groups.append(FileFindings(file: self[finding.file], findings: []))
        last = finding.file
      }
      groups[groups.count - 1].findings.append(finding)
    }
    return groups
  }

  /// Returns `path:line:column` of a range's start, in code points.
  func place(of range: ByteRange, in file: FileID) -> String {
    let position = self[file].text.position(at: range.start)
    return "\(self[file].path):\(position.line):\(position.codePointColumn)"
  }

  /// Returns the steps of a proof for formats without room for places: one line each, the
  /// finding's own place left out.
  func proofLines(of finding: Finding) -> [String] {
    finding.steps.filter { $0.file != finding.file || $0.range != finding.range }
      .map { "\(place(of: $0.range, in: $0.file)): \($0.message)" }
  }
}
