/// A suppression, and the rules that it names in vain.
package struct ReviewedSuppression: Hashable, Sendable {
  package var comment: SuppressionComment
  /// There is no such rule.
  package var unknown: [UnknownName]
  /// The rule has run and has found nothing that the comment is for.
  package var unused: [SuppressionComment.NamedRule]
}

/// A name that no rule has.
package struct UnknownName: Hashable, Sendable {
  package var rule: SuppressionComment.NamedRule
  /// The name that may be meant.
  package var suggestion: String?
}

/// What suppressions are held against.
package struct SuppressionContext: Sendable {
  /// The names of all rules, whether they run or not.
  package var knownRules: Set<String>
  /// Whether a `# noqa` counts.
  package var respectsNoqa: Bool

  package init(knownRules: Set<String>, respectsNoqa: Bool = true) {
    self.knownRules = knownRules
    self.respectsNoqa = respectsNoqa
  }
}

extension CheckedFile {
  /// Returns what the rules report, the suppressed too, which say so.
  package func findings(
    of rules: [any Rule], suppressedBy comments: [SuppressionComment],
    _ context: SuppressionContext
  ) -> [Finding] {
    let comments = comments.filter { $0.request != .ignoreAll || context.respectsNoqa }
    let found = rules.flatMap { $0.check(self) }
    guard !comments.isEmpty else { return found }
    let running = Set(rules.map(\.id))
    let reviewed = comments.map { review($0, of: found, running, context) }
    let about = rules.flatMap { $0.review(reviewed, in: self) }
    return (found + about).map { suppress($0, by: comments) }
  }

  private func review(
    _ comment: SuppressionComment, of found: [Finding], _ running: Set<String>,
    _ context: SuppressionContext
  ) -> ReviewedSuppression {
    let unknown = comment.rules.filter { !context.knownRules.contains($0.name) }.map {
      UnknownName(
        rule: $0, suggestion: closest(to: $0.name, of: context.knownRules.sorted()))
    }
    let unused = comment.rules.filter { rule in
      running.contains(rule.name)
        && !found.contains { $0.rule == rule.name && comment.suppresses($0.rule, at: $0.range) }
    }
    return ReviewedSuppression(comment: comment, unknown: unknown, unused: unused)
  }

  private func suppress(_ finding: Finding, by comments: [SuppressionComment]) -> Finding {
    guard let comment = comments.first(where: { $0.suppresses(finding.rule, at: finding.range) })
    else { return finding }
    var finding = finding
    finding.suppression = .comment(reason: comment.reason)
    // What somebody wants left alone is not repaired.
    finding.fix = nil
    return finding
  }
}
