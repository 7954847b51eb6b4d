package import LeakAnalysis
import PythonSyntax

/// A comment ignores what is not there.
package struct UnusedSuppression: Rule {
  package let id = "unused-suppression"

  package init() {}

  /// The code itself says nothing about its comments.
  package func check(_ file: CheckedFile) -> [Finding] { [] }

  package func review(
    _ suppressions: [ReviewedSuppression], in file: CheckedFile
  ) -> [Finding] {
    suppressions.flatMap { suppression -> [Finding] in
      let comment = suppression.comment
      if comment.request == .unreadable {
        return [finding(.unreadable, at: comment.range, in: file)]
      }
      // A comment that keeps this rule quiet is no use in itself, and means no harm.
      let unused = suppression.unused.filter { $0.name != id }
      return suppression.unknown.map { unknown in
        var finding = finding(.unknown(unknown), at: unknown.rule.range, in: file)
        finding.fix = file.fix(for: unknown)
        return finding
      }
        + unused.map { rule in
          var finding = finding(.unused(rule.name, comment.request), at: rule.range, in: file)
          finding.fix = file.fixRemoving(rule, from: comment)
          return finding
        }
    }
  }

  private func finding(
    _ message: FindingMessage, at range: ByteRange, in file: CheckedFile
  ) -> Finding {
    Finding(
      rule: id, level: .warning, file: file.id, range: range, message: message.text,
      label: "ignores nothing",
      steps: [ProofStep(.declare, file.id, range, "ignores nothing")], symbol: "",
      resource: file.excerpt(range))
  }
}

extension FindingMessage {
  fileprivate static let unreadable: Self =
    "the comment begins as one for Caulk, and does not read `caulk: ignore[rule]`"

  fileprivate static func unknown(_ name: UnknownName) -> Self {
    let hint = name.suggestion.map { "; did you mean `\($0)`?" } ?? ""
    return "the comment ignores `\(name.rule.name)`, and there is no such rule\(hint)"
  }

  fileprivate static func unused(
    _ name: String, _ request: SuppressionComment.Request
  ) -> Self {
    switch request {
    case .ignoreFile: "the comment ignores `\(name)`, which reports nothing in this file"
    case .ignore, .ignoreAll, .unreadable:
      "the comment ignores `\(name)`, which reports nothing here"
    }
  }
}
