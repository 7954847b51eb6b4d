internal import LeakAnalysis
internal import PythonSyntax

/// Which findings of a report people see, and which are only counted.
struct ShownFindings {
  /// In the order of the report.
  let shown: [Finding]
  /// Left out because nobody asked for notes.
  let hiddenNotes: [Finding]

  init(_ report: Report, _ options: ReportOptions) {
    let all = options.showsSuppressed ? report.withSuppressed.findings : report.findings
    shown = options.showsNotes ? all : all.filter { $0.level > .note }
    hiddenNotes = options.showsNotes ? [] : report.findings.filter { $0.level == .note }
  }

  /// How many notes of which rules are not shown, in one line; nil where there are none.
  var noteLine: String? {
    guard !hiddenNotes.isEmpty else { return nil }
    let rulesMax = 3
    let rules = countsByRule(hiddenNotes)
    var parts = rules.prefix(rulesMax).map { "\($0.count) \($0.rule)" }
    let rest = rules.dropFirst(rulesMax).map(\.count).reduce(0, +)
    if rest > 0 { parts.append("\(rest) other") }
    let verb = hiddenNotes.count == 1 ? "is" : "are"
    return "\(count(hiddenNotes.count, "note")) \(verb) not shown without `--notes`"
      + " (\(parts.joined(separator: ", ")))."
  }
}

extension Report {
  /// The report in which what does not count stands among what does.
  var withSuppressed: Report {
    var report = self
    report.findings = []
    var rest = suppressed[...]
    for finding in findings {
      while let next = rest.first, precedes(next, finding) {
        report.findings.append(next)
        rest.removeFirst()
      }
      report.findings.append(finding)
    }
    report.findings += rest
    return report
  }

  private func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let (first, second) = (self[left.file].path.utf8, self[right.file].path.utf8)
    if left.file != right.file { return first.lexicographicallyPrecedes(second) }
    return left.range.start < right.range.start
  }
}

/// The findings of a rule, counted.
struct RuleCount: Equatable {
  var rule: String
  var count: Int
}

/// Returns how many findings each rule has, the most first.
func countsByRule(_ findings: [Finding]) -> [RuleCount] {
  var counts: [String: Int] = [:]
  for finding in findings { counts[finding.rule, default: 0] += 1 }
  return counts.map { RuleCount(rule: $0.key, count: $0.value) }
    .sorted { $0.count == $1.count ? $0.rule < $1.rule : $0.count > $1.count }
}
