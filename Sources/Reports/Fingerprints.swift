internal import LeakAnalysis
internal import PythonSyntax

/// What stays the same of each finding when lines move, by its index in the report.
///
/// The first 128 bits of a SHA-256 over rule, path, symbol and resource, each
/// with a NUL behind it, and the number of earlier findings with these four.
func fingerprints(of report: Report) -> [String] {
  // By the digest of the first finding, which is a shorter key than the message.
  var counts: [Digest: Int] = [:]
  return report.findings.map { finding in
    let message = fingerprintMessage(of: finding, in: report[finding.file])
    let first = Digest(of: message + "0".utf8)
    let ordinal = counts[first, default: 0]
    counts[first] = ordinal + 1
    let digest = ordinal == 0 ? first : Digest(of: message + String(ordinal).utf8)
    return digest.firstHalf
  }
}

private func fingerprintMessage(of finding: Finding, in file: ReportedFile) -> [UInt8] {
  var message: [UInt8] = []
  // Outside the root nothing shorter than the absolute path names a file.
  let path = file.pathFromRoot ?? file.absolutePath
  for part in [finding.rule, path, finding.symbol, finding.resource] {
    message += part.utf8
    message.append(0)
  }
  return message
}

/// Returns the line hash of each finding's first line, by its index in the report.
func primaryLineHashes(of report: Report) -> [String] {
  // Findings are sorted by path, so one file's hashes are wanted at a time.
  var hashed: (file: FileID, hashes: [LineHash])?
  return report.findings.map { finding in
    if hashed?.file != finding.file {
      hashed = (finding.file, lineHashes(of: report[finding.file].text.rawBytes))
    }
    let line = report[finding.file].text.position(at: finding.range.start).line
    guard let hashes = hashed?.hashes, line <= hashes.count else { return "" }
    return hashes[line - 1].text
  }
}
