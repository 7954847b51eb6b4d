import LeakAnalysis
import PythonSyntax

/// Returns the findings by path, offset and rule, each once.
func ordered(_ findings: [Finding], in files: [ReportedFile]) -> [Finding] {
  // A path is compared once for each pair of files, not for each pair of findings.
  let byPath = files.indices.sorted { precedes(files[$0].path, files[$1].path) }
  var ranks = [Int](repeating: 0, count: files.count)
  for (rank, index) in byPath.enumerated() { ranks[index] = rank }
  let sorted = findings.sorted { left, right in
    let (first, second) = (Int(left.file.index), Int(right.file.index))
    if first != second { return ranks[first] < ranks[second] }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    if left.rule != right.rule { return precedes(left.rule, right.rule) }
    if left.range.end != right.range.end { return left.range.end < right.range.end }
    return precedes(left.message, right.message)
  }
  var kept: [Finding] = []
  for finding in sorted where kept.last.map({ !says($0, theSameAs: finding) }) ?? true {
    kept.append(finding)
  }
  return kept
}

/// Two paths to one leak are one finding to its reader.
private func says(_ left: Finding, theSameAs right: Finding) -> Bool {
  left.rule == right.rule && left.file == right.file && left.range == right.range
    && left.message == right.message
}

/// Returns the notifications by path and line.
func ordered(_ notifications: [RunNotification]) -> [RunNotification] {
  notifications.sorted { left, right in
    left.path == right.path
      ? (left.line ?? 0) < (right.line ?? 0) : precedes(left.path, right.path)
  }
}
