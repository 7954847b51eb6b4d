import LeakAnalysis
import PythonSyntax
import SystemPackage

/// Findings that are known already, by what stays the same of them while code moves.
struct Baseline: Sendable {
  /// What stays the same of a finding, but for the file.
  struct Key: Hashable, Sendable {
    var rule: String
    /// The function or class around it.
    var symbol: String
    var text: String
  }

  /// Findings of one file that are alike.
  struct Entry: Hashable, Sendable {
    /// The path from the root, or the absolute one outside.
    var path: String
    var key: Key
    var count: Int
  }

  /// By path; no count is 0.
  private var counts: [String: [Key: Int]] = [:]

  init(_ entries: [Entry]) {
    for entry in entries { add(entry.key, entry.count, at: entry.path) }
  }

  /// What a run found.
  init(of report: Report) {
    for finding in report.findings {
      add(Key(finding, in: report), 1, at: report[finding.file].keptPath)
    }
  }

  /// Sorted by path, symbol, rule and text.
  var entries: [Entry] {
    counts.flatMap { path, keys in
      keys.map { Entry(path: path, key: $0.key, count: $0.value) }
    }.sorted { $0.order.lexicographicallyPrecedes($1.order, by: precedes) }
  }

  private mutating func add(_ key: Key, _ count: Int, at path: String) {
    counts[path, default: [:]][key, default: 0] += count
  }

  /// Takes one finding away; returns whether there was one.
  private mutating func take(_ key: Key, at path: String) -> Bool {
    guard let count = counts[path]?[key] else { return false }
    counts[path]?[key] = count > 1 ? count - 1 : nil
    return true
  }
}

extension Baseline.Entry {
  fileprivate var order: [String] { [path, key.symbol, key.rule, key.text] }
}

extension Baseline.Key {
  fileprivate init(_ finding: Finding, in report: Report) {
    self.init(
      rule: finding.rule, symbol: finding.symbol,
      text: normalizedCode(report[finding.file].text.string(finding.range)))
  }
}

extension ReportedFile {
  /// The path by which a file is known from run to run.
  fileprivate var keptPath: String { pathFromRoot ?? absolutePath }
}

extension Baseline {
  /// Takes from a report what is known, and returns the entries that nothing was found for.
  ///
  /// Only files that were checked are missed, and those that are gone: what they held may have
  /// moved into a file that nothing is known of.
  func subtract(
    from report: inout Report, checked: Set<String>, isThere: (String) -> Bool
  ) -> Baseline {
    var left = self
    var unknown: [Finding] = []
    var known: [Finding] = []
    for finding in report.findings {
      let path = report[finding.file].keptPath
      if left.take(Key(finding, in: report), at: path) {
        known.append(finding)
      } else {
        unknown.append(finding)
      }
    }
    let vanished = left.counts.keys.filter { !checked.contains($0) && !isThere($0) }
      .sorted(by: precedes)
    report.findings = unknown.filter { finding in
      guard counts[report[finding.file].keptPath] == nil else { return true }
      let key = Key(finding, in: report)
      for path in vanished where left.take(key, at: path) {
        known.append(finding)
        return false
      }
      return true
    }
    for index in known.indices { known[index].suppression = .baseline }
    report.suppressed = ordered(report.suppressed + known, in: report.files)
    let missed = Set(vanished).union(checked)
    left.counts = left.counts.filter { missed.contains($0.key) && !$0.value.isEmpty }
    return left
  }

  /// The baseline without some of its entries.
  func removing(_ other: Baseline) -> Baseline {
    var rest = self
    for entry in other.entries {
      for _ in 0..<entry.count { _ = rest.take(entry.key, at: entry.path) }
    }
    return rest
  }

  /// How many findings it holds.
  var count: Int { entries.map(\.count).reduce(0, +) }
}
