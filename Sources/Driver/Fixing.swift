import LeakAnalysis
package import PythonSyntax
package import SystemPackage

/// What a run does with the fixes of its findings.
package enum FixUse: Sendable {
  /// Fixes are not looked for.
  case none
  /// The findings carry those that were tried.
  case show
  /// They are made in the texts, and what is reported is what is left.
  case apply
}

/// A file whose text fixes change; what is on disk is as it was.
package struct ChangedFile: Sendable {
  package var path: FilePath
  /// The path as people see it.
  package var shown: String
  package var before: SourceText
  package var after: SourceText
}

/// The findings of a run while fixes are tried on its files.
struct Fixing {
  private(set) var codebase: Codebase
  private(set) var findings: [Finding]
  private(set) var fixedCount = 0
  /// The number of files that were asked for, the first of the codebase.
  private let count: Int
  private let allowsUnsafe: Bool
  private let original: [SourceText]
  /// Fixes that a trial has shown to be none.
  private var rejected: Set<FindingKey> = []

  init(_ codebase: Codebase, _ findings: [Finding], count: Int, allowsUnsafe: Bool) {
    self.codebase = codebase
    self.findings = findings
    self.count = count
    self.allowsUnsafe = allowsUnsafe
    original = codebase.sources.prefix(count).map(\.file.text)
  }

  var changes: [ChangedFile] {
    zip(codebase.sources, original).compactMap { source, before in
      guard source.file.text.bytes != before.bytes else { return nil }
      return ChangedFile(
        path: source.path, shown: source.file.path, before: before, after: source.file.text)
    }
  }

  /// Links a codebase and returns the findings of the files that were asked for.
  typealias Judge = (Codebase, inout Crew) async -> [Finding]

  /// Leaves only those fixes on the findings that hold when they are made together.
  mutating func prove(with analyze: Analyze, by crew: inout Crew, _ judge: Judge) async {
    let proven = await trial(with: analyze, by: &crew, judge)?.fixed ?? []
    for index in findings.indices where !proven.contains(FindingKey(findings[index])) {
      findings[index].fix = nil
    }
  }

  /// Makes the fixes, and those of what is left, until there are no more.
  mutating func apply(with analyze: Analyze, by crew: inout Crew, _ judge: Judge) async {
    // One fix may lie inside the lines of another, or stand beside a wrong one, and waits for the
    // next round.
    let roundsMax = 30
    for _ in 0..<roundsMax {
      guard let trial = await trial(with: analyze, by: &crew, judge) else { return }
      codebase = trial.codebase
      findings = trial.findings
      fixedCount += trial.fixed.count
    }
  }

  /// Fixes that hold together.
  private struct Trial {
    var codebase: Codebase
    var findings: [Finding]
    var fixed: [FindingKey]
  }

  /// Makes as many fixes as hold together; nil where none does.
  private mutating func trial(
    with analyze: Analyze, by crew: inout Crew, _ judge: Judge
  ) async -> Trial? {
    var chosen = compatibleFixes()
    while !chosen.isEmpty {
      let changed = await codebase.changed(by: chosen, with: analyze, by: &crew)
      let found = await judge(changed, &crew)
      let objections = objections(to: chosen, in: changed, found)
      if objections.isEmpty {
        return Trial(
          codebase: changed, findings: found, fixed: chosen.map { FindingKey($0) })
      }
      rejected.formUnion(objections.fixes)
      chosen.removeAll { rejected.contains(FindingKey($0)) }
      for file in objections.files where !objections.fixes.contains(where: { $0.file == file }) {
        chosen = halved(chosen, in: file)
      }
    }
    return nil
  }

  /// Leaves half of a file's fixes for a later trial; what cannot be halved is rejected.
  private mutating func halved(_ chosen: [Finding], in file: FileID) -> [Finding] {
    let there = chosen.filter { $0.file == file }
    if there.count == 1 { rejected.formUnion(there.map { FindingKey($0) }) }
    let kept = Set(there.prefix(there.count / 2).map { FindingKey($0) })
    return chosen.filter { $0.file != file || kept.contains(FindingKey($0)) }
  }

  /// What stands against fixes.
  private struct Objections {
    /// Those that leave their findings.
    var fixes: Set<FindingKey> = []
    /// Files in which any of the fixes may be wrong.
    var files: [FileID] = []

    var isEmpty: Bool { fixes.isEmpty && files.isEmpty }
  }

  /// Returns the findings with fixes that may be made, of overlapping ones the first.
  private func compatibleFixes() -> [Finding] {
    var chosen: [Finding] = []
    let candidates = findings.filter { finding in
      guard let fix = finding.fix, fix.isSafe || allowsUnsafe else { return false }
      return !rejected.contains(FindingKey(finding))
    }
    // Of two that begin in one place the shorter goes first: it lies inside the other.
    let inOrder = candidates.sorted { ($0.fixStart, $0.fixEnd) < ($1.fixStart, $1.fixEnd) }
    for finding in inOrder {
      let isFree = chosen.allSatisfy { other in
        finding.file != other.file || other.fixEnd < finding.fixStart
      }
      if isFree { chosen.append(finding) }
    }
    return chosen
  }

  /// Returns the fixes that leave their findings, bring new ones or break the syntax.
  private func objections(
    to chosen: [Finding], in changed: Codebase, _ found: [Finding]
  ) -> Objections {
    var allowed: [FindingKey: Int] = [:]
    for finding in findings { allowed[FindingKey(finding), default: 0] += 1 }
    for finding in chosen { allowed[FindingKey(finding), default: 0] -= 1 }
    var files: Set<FileID> = []
    var objections = Objections()
    var lessened = chosen
    let keys = Set(chosen.map { FindingKey($0) })
    for finding in found {
      let key = FindingKey(finding)
      allowed[key, default: 0] -= 1
      guard allowed[key, default: 0] < 0 else { continue }
      // A cache that gets a limit is still worth a note.
      if let index = lessened.firstIndex(where: { finding.isLesser(than: $0) }) {
        lessened.remove(at: index)
        continue
      }
      if keys.contains(key) { objections.fixes.insert(key) } else { files.insert(finding.file) }
    }
    for index in 0..<count {
      let errors = (codebase.analyzed[index], changed.analyzed[index])
      if errors.1.syntaxErrors.count > errors.0.syntaxErrors.count { files.insert(FileID(index)) }
    }
    let changedFiles = Set(chosen.map(\.file))
    // Something new in a file that no fix changes may come from any of them.
    let blamed = files.isSubset(of: changedFiles) ? files : changedFiles
    objections.files = blamed.sorted()
    return objections
  }
}

/// What a finding has in common with itself after edits around it.
private struct FindingKey: Hashable {
  var rule: String
  var file: FileID
  var symbol: String
  var resource: String

  init(_ finding: Finding) {
    rule = finding.rule
    file = finding.file
    symbol = finding.symbol
    resource = finding.resource
  }
}

extension Finding {
  /// Whether it is what is left of another one.
  fileprivate func isLesser(than other: Finding) -> Bool {
    level < other.level && rule == other.rule && file == other.file && symbol == other.symbol
  }

  fileprivate var fixStart: UInt32 { fix?.range.start ?? 0 }
  fileprivate var fixEnd: UInt32 { fix?.range.end ?? 0 }
}

extension Codebase {
  /// Returns the codebase with the fixes of findings made in it.
  fileprivate func changed(
    by fixes: [Finding], with analyze: Analyze, by crew: inout Crew
  ) async -> Codebase {
    var texts: [(index: Int, text: SourceText)] = []
    for (file, edits) in editsByFile(fixes) {
      let before = sources[file].file.text
      let whole = ByteRange(start: 0, end: UInt32(before.bytes.count))
      let bytes = before.encoding.encode(before.bytes(in: whole, after: edits))
      // What cannot be decoded any more has nothing to be linked; it stays as it was.
      if let text = try? SourceText(decoding: bytes) { texts.append((file, text)) }
    }
    var changed = self
    await changed.replace(texts, with: analyze, by: &crew)
    return changed
  }

  private func editsByFile(_ fixes: [Finding]) -> [(file: Int, edits: [Edit])] {
    var edits: [FileID: [Edit]] = [:]
    for finding in fixes { edits[finding.file, default: []] += finding.fix?.edits ?? [] }
    return edits.keys.sorted().map { file in
      (
        Int(file.index),
        (edits[file] ?? []).enumerated().sorted {
          ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
        }.map(\.element)
      )
    }
  }
}

/// Writes changed files where they still hold what was checked, and returns what stood in the way.
package func writeFixes(_ changes: [ChangedFile]) -> [String] {
  changes.compactMap { file in
    do throws(UnwritableOutput) {
      try change(file.path, shown: file.shown, from: file.before, to: file.after.rawBytes)
    } catch {
      return error.sentence
    }
    return nil
  }
}
