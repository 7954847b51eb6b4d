package import LeakAnalysis
import PythonSyntax
import SystemPackage

/// What became of the wish to ignore what was found.
package struct AddedIgnores: Sendable {
  package var findingCount = 0
  package var fileCount = 0
  /// One sentence for each file that was left as it is.
  package var problems: [String] = []

  /// What was done, as one sentence.
  package var sentence: String {
    "\(findingCount) \(findingCount == 1 ? "finding is" : "findings are") now ignored by comments"
      + " in \(fileCount) \(fileCount == 1 ? "file" : "files")"
  }
}

/// Writes comments into the checked files that ignore what was found in them.
///
/// - Parameter notes: Whether notes are among what is ignored.
package func addIgnores(to report: Report, notes: Bool) -> AddedIgnores {
  var added = AddedIgnores()
  let findings = report.findings.filter {
    ($0.level > .note || notes) && $0.rule != unusedSuppression
  }
  for (id, found) in Dictionary(grouping: findings, by: \.file).sorted(by: { $0.key < $1.key }) {
    let file = report[id]
    let text = ignoring(found, in: file.text)
    do {
      if text.ignoredCount > 0 {
        try change(
          FilePath(file.absolutePath), shown: file.path, from: file.text,
          to: file.text.rawBytes(of: text.bytes))
        added.findingCount += text.ignoredCount
        added.fileCount += 1
      }
      if text.ignoredCount < found.count {
        added.problems.append(
          "cannot ignore \(found.count - text.ignoredCount) of \(found.count) findings in"
            + " \(file.path): no comment can stand there")
      }
    } catch {
      added.problems.append(error.sentence)
    }
  }
  return added
}

/// Ignoring a comment that ignores nothing would be one more of them.
private let unusedSuppression = "unused-suppression"
