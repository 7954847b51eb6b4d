package import LeakAnalysis
import PythonSyntax

/// What a run found, and what stood in its way.
package struct CheckOutcome: Sendable {
  package var report: Report
  /// One sentence each; they make the run fail.
  package var problems: [String]
  /// The number of files that were asked for and read.
  package var checkedFileCount: Int
  /// What fixes change; nothing of it is written yet.
  package var changes: [ChangedFile] = []
  package var fixedCount = 0

  /// What is known of each file of the report by itself.
  package var analyzed: [AnalyzedFile]
  /// From which level on findings are a reason to fail.
  package var failOn: FailureLevel
  /// Whether the configuration wants notes in text for people.
  package var showsNotes: Bool
  /// One sentence each about what is no longer found.
  package var baselineNotices: [String] = []

  /// How the process ends.
  package var exitStatus: ExitStatus {
    guard problems.isEmpty else { return .trouble }
    return report.findings.contains(where: failOn.isReached) ? .findings : .clean
  }

  /// The text of standard input after the fixes.
  package func fixedText(of input: StandardInput) -> [UInt8] {
    changes.first?.after.rawBytes ?? input.bytes
  }

  /// One sentence for each file that was skipped without a problem, and for a run without files.
  package var notices: [String] {
    let skipped = report.notifications.filter { $0.kind == .notAnalyzed }
      .map { "cannot read \($0.path): \($0.message)" }
      .filter { !problems.contains($0) }
    let isEmpty = checkedFileCount == 0 && skipped.isEmpty && problems.isEmpty
    return (isEmpty ? ["there are no Python files to check"] : skipped) + baselineNotices
  }

  /// One sentence for each file of which only parts were checked.
  package var details: [String] {
    report.notifications.filter { $0.kind == .partlyAnalyzed }
      .map { "\($0.path):\($0.line ?? 1): \($0.message)" }
  }
}

/// How a process ends.
package enum ExitStatus: Int32, Sendable {
  case clean = 0
  case findings = 1
  /// Something asked for could not be done.
  case trouble = 2
}
