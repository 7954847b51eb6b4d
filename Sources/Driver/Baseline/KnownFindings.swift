import LeakAnalysis
import SystemPackage

/// Which findings are known already.
package enum BaselineUse: Hashable, Sendable {
  /// Those of the file that the configuration names, if it names one.
  case configured
  case file(String)
  case none
}

extension CheckOutcome {
  /// Takes away what a baseline file holds, and tells of what is gone from the code.
  ///
  /// - Parameter prunes: Whether what is gone is taken out of the file, too.
  mutating func subtract(
    baselineAt path: FilePath, named name: String, prunes: Bool
  ) throws {
    let baseline = try Baseline(reading: path, named: name)
    let gone = subtract(baseline)
    guard gone.count > 0 else { return }
    let findings = gone.count == 1 ? "1 finding" : "\(gone.count) findings"
    let verb = gone.count == 1 ? "is" : "are"
    if prunes {
      try write(baseline.removing(gone).fileBytes, to: path.string)
      baselineNotices.append(
        "\(findings) that \(verb) gone \(gone.count == 1 ? "was" : "were") taken out of \(name)")
    } else {
      baselineNotices.append(
        "\(findings) of \(name) \(verb) gone; `--prune-baseline` takes "
          + "\(gone.count == 1 ? "it" : "them") out")
    }
  }

  /// Takes away what was known before, and returns what is gone from the code.
  mutating func subtract(_ baseline: Baseline) -> Baseline {
    let checked = report.files.prefix(checkedFileCount).map { $0.pathFromRoot ?? $0.absolutePath }
    let root = FilePath(report.root)
    return baseline.subtract(from: &report, checked: Set(checked)) {
      root.pushing(FilePath($0)).exists
    }
  }
}

/// Writes what a run found as what is known from now on; returns what was done, as one sentence.
package func writeBaseline(
  _ outcome: CheckOutcome, to file: String
) throws(UnwritableOutput) -> String {
  let baseline = Baseline(of: outcome.report)
  try write(baseline.fileBytes, to: file)
  let count = baseline.count
  return "\(count) \(count == 1 ? "finding is" : "findings are") written to \(file)"
}

/// Returns what the files of a run had in a revision, and what those had that are gone since.
///
/// Both sides are judged in the same way and with all that is known of the
/// program, so that a change is blamed for the leaks that it makes elsewhere.
func baseline(
  at revision: String, for outcome: CheckOutcome, _ plan: RunPlan, _ analyze: Analyze
) async throws -> Baseline {
  let root = FilePath(outcome.report.root)
  let tree = try RevisionTree(of: revision, in: root)
  defer { tree.remove() }

  let checked = Set(
    outcome.report.files.prefix(outcome.checkedFileCount).compactMap(\.pathFromRoot))
  let paths = tree.files.filter { checked.contains($0) || !root.pushing(FilePath($0)).exists }
  guard !paths.isEmpty else { return Baseline([]) }
  return Baseline(of: try await run(plan.moved(to: tree.folder, checking: paths), analyze).report)
}
