import LeakAnalysis
import LeakRules
import PythonSyntax

/// A finding as the tests compare it: by path and line instead of file number and offset.
struct PlacedFinding: Hashable, Comparable, Sendable, CustomStringConvertible {
  var path: String
  var line: Int
  var rule: String
  var level: String
  var message: String

  var description: String { "\(path):\(line): \(rule): \(message)" }

  static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.rule, left.message)
      < (right.path, right.line, right.rule, right.message)
  }
}

/// A Python text with the name under which other files know it.
struct NamedText: Sendable {
  var path: String
  var moduleName: String
  var isPackage: Bool
  var text: SourceText

  init(path: String, moduleName: String, isPackage: Bool = false, bytes: [UInt8]) throws {
    self.path = path
    self.moduleName = moduleName
    self.isPackage = isPackage
    text = try SourceText(decoding: bytes)
  }

  init(_ file: CorpusFile) throws {
    try self.init(
      path: file.path, moduleName: file.moduleName, isPackage: file.isPackage,
      bytes: Project.bytes(of: file.absolutePath))
  }
}

/// Does one thing after the other.
private struct Worker: ModuleWorkers {
  func map<Output: Sendable>(
    weights: [Int64], _ work: @escaping @Sendable (Int) -> Output
  ) async -> [Output] { weights.indices.map(work) }
}

/// Returns what every rule reports in texts that are linked together, sorted.
func findings(
  in texts: [NamedText], readingAllInEachRound readsAll: Bool = false
) async -> [PlacedFinding] {
  let files = texts.enumerated().map { index, text in
    AnalyzedFile(
      analyzing: AnalysisInput(
        id: FileID(index), text: text.text, moduleName: text.moduleName, isPackage: text.isPackage))
  }
  var worker = Worker()
  let program = await LinkedProgram(
    linking: files, readingAllInEachRound: readsAll, by: &worker)
  let context = SuppressionContext(knownRules: ruleNames)
  return texts.indices.flatMap { index in
    let file = program.checkedFile(at: index)
    let found = file.findings(
      of: allRules, suppressedBy: files[index].suppressions, context)
    return found.filter { $0.suppression == nil }.map { finding in
      PlacedFinding(
        path: texts[index].path,
        line: texts[index].text.position(at: finding.range.start).line,
        rule: finding.rule, level: finding.level.name, message: finding.message)
    }
  }.sorted()
}
