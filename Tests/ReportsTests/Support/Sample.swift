import LeakAnalysis
import PythonSyntax

@testable import Reports

/// A report made by hand, step by step.
struct Sample {
  var report = Report(root: "/their space", files: [], findings: [], notifications: [], rules: [])

  /// Adds a file below the root.
  mutating func add(_ path: String, _ source: String) throws -> FileID {
    try add(path, pathFromRoot: path, absolutePath: "/their space/" + path, Array(source.utf8))
  }

  mutating func add(
    _ path: String, pathFromRoot: String?, absolutePath: String, _ bytes: [UInt8]
  ) throws -> FileID {
    report.files.append(
      ReportedFile(
        path: path, pathFromRoot: pathFromRoot, absolutePath: absolutePath,
        text: try SourceText(decoding: bytes)))
    return FileID(report.files.count - 1)
  }

  /// Returns where a part of a file's source begins and ends; the first one counts.
  func range(_ file: FileID, _ part: String) -> ByteRange {
    let bytes = report[file].text.bytes
    let needle = Array(part.utf8)
    let starts = bytes.indices.filter { bytes[$0...].starts(with: needle) }
    let start = starts.first ?? 0
    return ByteRange(start: UInt32(start), end: UInt32(start + needle.count))
  }

  func step(_ kind: StepKind, _ file: FileID, _ part: String, _ message: String) -> ProofStep {
    ProofStep(kind, file, range(file, part), message)
  }

  /// Adds a finding whose first step is the acquisition at its place.
  mutating func find(
    _ file: FileID, _ part: String, steps: [ProofStep] = [], _ level: Level = .warning,
    rule: String = "unreleased-resource"
  ) {
    let range = range(file, part)
    let acquired = ProofStep(.acquire, file, range, "file acquired here")
    report.findings.append(
      Finding(
        rule: rule, level: level, file: file, range: range,
        message: "the file from `\(part)` is never released", label: "file acquired here",
        steps: [acquired] + steps, symbol: "f", resource: part))
    report.rules = Set(report.rules + [rule]).sorted()
  }

  func rendered(
    _ format: OutputFormat, isColored: Bool = false, showsNotes: Bool = false
  ) -> String {
    let options = ReportOptions(
      isColored: isColored, toolVersion: "0.1.0", exitCode: 1, showsNotes: showsNotes)
    return String(decoding: format.render(report, options), as: UTF8.self)
  }
}
