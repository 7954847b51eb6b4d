import LeakAnalysis
import LeakRules
import Testing

/// The rules that have a page and a corpus and are not written yet.
let rulesNotYet: Set<String> = []

let ruleNames = Set(allRules.map(\.id))

/// The promises of the corpus, held against what the rules report.
@Suite struct CorpusTests {
  @Test(arguments: corpusCases)
  func promisesHold(_ corpusCase: CorpusCase) async throws {
    let texts = try corpusCase.files.map { try NamedText($0) }
    let found = Dictionary(grouping: await findings(in: texts), by: \.path)
    for file in corpusCase.files {
      check(try file.marks(), of: file.path, against: found[file.path, default: []])
    }
  }

  @Test(arguments: corpusFiles)
  func marksAreWellFormed(_ file: CorpusFile) throws {
    for mark in try file.marks() {
      for rule in mark.rules where !ruleNames.contains(rule) && !rulesNotYet.contains(rule) {
        record("no such rule: \(rule)", file.path, mark.line)
      }
      if mark.reason.isEmpty, mark.promise == .todoExpect || mark.promise == .todoOk {
        record("a known limit needs a reason", file.path, mark.line)
      }
      if mark.promise == .expect || mark.promise == .todoOk, file.path.hasPrefix("quiet/") {
        record("nothing in `quiet` is reported", file.path, mark.line)
      }
    }
  }

  /// A file as it looks while somebody types it: cut after every line.
  @Test(arguments: corpusFiles)
  func cutFilesGiveTheSameAnswerTwice(_ file: CorpusFile) async throws {
    let bytes = try Project.bytes(of: file.absolutePath)
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    // One program for all of them: linking is what costs.
    let cuts = try ends.enumerated().map { index, end in
      try NamedText(
        path: "cut\(index).py", moduleName: "cut\(index)", bytes: Array(bytes[...end]))
    }
    let first = await findings(in: cuts)
    #expect(await findings(in: cuts) == first)
  }

  /// A file in which words have changed places: names that are annotated with themselves, their own base
  /// class, their own argument, in code that hardly parses.
  @Test(arguments: corpusFiles)
  func mixedUpFilesGiveTheSameAnswerTwice(_ file: CorpusFile) async throws {
    let bytes = try Project.bytes(of: file.absolutePath)
    let tokens = tokens(of: String(decoding: bytes, as: UTF8.self))
    let words = tokens.indices.filter { tokens[$0].first?.isLetter ?? false }
    guard !words.isEmpty else { return }
    var generator = FixedGenerator()
    let mixed = try (0..<30).map { number in
      var tokens = tokens
      for _ in 0..<[1, 4, 16][number % 3] {
        let from = words.randomElement(using: &generator) ?? words[0]
        tokens[words.randomElement(using: &generator) ?? from] = tokens[from]
      }
      return try NamedText(
        path: "mixed\(number).py", moduleName: "mixed\(number)",
        bytes: Array(tokens.joined().utf8))
    }
    let first = await findings(in: mixed)
    #expect(await findings(in: mixed) == first)
  }

  @Test(arguments: corpusCases.filter { $0.files.count > 1 })
  func orderOfFilesDoesNotMatter(_ corpusCase: CorpusCase) async throws {
    let texts = try corpusCase.files.map { try NamedText($0) }
    let expected = await findings(in: texts)
    #expect(await findings(in: texts.reversed()) == expected)
    var generator = FixedGenerator()
    for _ in 0..<4 {
      let shuffled = texts.shuffled(using: &generator)
      #expect(await findings(in: shuffled) == expected)
    }
  }

  /// Files that know nothing of each other give the same findings alone and together.
  @Test func companyDoesNotMatter() async throws {
    let texts = try corpusCases.filter { $0.files.count == 1 }.flatMap(\.files)
      .map { try NamedText($0) }
    var expected: [PlacedFinding] = []
    for text in texts { expected += await findings(in: [text]) }
    var generator = FixedGenerator()
    let together = await findings(in: texts.shuffled(using: &generator))
    for finding in Set(expected).symmetricDifference(together).sorted() {
      Issue.record("alone and together differ: \(finding)")
    }
  }

  /// A round of linking reads again only the functions for which something has changed.
  @Test func passingOverUnchangedFunctionsMissesNothing() async throws {
    let texts = try corpusCases.flatMap(\.files).map { try NamedText($0) }
    let found = Set(await findings(in: texts))
    let expected = Set(await findings(in: texts, readingAllInEachRound: true))
    #expect(!expected.isEmpty)
    for finding in expected.symmetricDifference(found).sorted() {
      Issue.record("only one of both ways of linking finds: \(finding)")
    }
  }

  @Test(arguments: allRules.map(\.id))
  func ruleHasCorpusAndPage(_ rule: String) throws {
    let all = try corpusCases.filter { $0.folder == rule }.flatMap(\.files).flatMap {
      try $0.marks()
    }
    #expect(all.contains { $0.promise == .expect && $0.rules.contains(rule) })
    #expect(all.contains { $0.promise == .ok && $0.rules.contains(rule) })
    #expect(rulePages.contains { $0.name == rule })
  }

  @Test func everyFolderBelongsToARule() {
    for folder in Set(corpusCases.map(\.folder)).subtracting(["quiet"]).sorted() {
      #expect(ruleNames.contains(folder) || rulesNotYet.contains(folder), "\(folder)")
    }
    #expect(ruleNames.isDisjoint(with: rulesNotYet), "a rule is written: take it off the list")
  }
}

/// Holds the annotations of one file against its findings, in both directions.
private func check(_ marks: [CorpusMark], of path: String, against findings: [PlacedFinding]) {
  var promised: Set<Int> = []
  for mark in marks {
    for rule in mark.rules where ruleNames.contains(rule) {
      let hits = findings.indices.filter {
        findings[$0].line == mark.line && findings[$0].rule == rule
      }
      switch mark.promise {
      case .expect:
        promised.formUnion(hits)
        if hits.isEmpty { record("not reported: \(rule)", path, mark.line) }
        for hit in hits {
          guard let text = mark.text, !findings[hit].message.contains(text) else { continue }
          record("no \"\(text)\" in: \(findings[hit].message)", path, mark.line)
        }
        for hit in hits {
          guard let level = mark.level, findings[hit].level != level else { continue }
          record("a \(findings[hit].level), not a \(level): \(rule)", path, mark.line)
        }
      case .todoOk:
        promised.formUnion(hits)
        if hits.isEmpty { record("no longer reported, make it `ok`: \(rule)", path, mark.line) }
      case .todoExpect:
        promised.formUnion(hits)
        if !hits.isEmpty { record("now reported, make it `expect`: \(rule)", path, mark.line) }
      case .ok:
        break  // What is not promised is wrong anyway; the mark is for readers.
      }
    }
  }
  for index in findings.indices where !promised.contains(index) {
    let finding = findings[index]
    record("not expected: \(finding.rule): \(finding.message)", path, finding.line)
  }
}

/// Fails at a place of the corpus, so that an editor can go there.
private func record(_ message: String, _ path: String, _ line: Int) {
  Issue.record(
    "\(path):\(line): \(message)",
    sourceLocation: SourceLocation(
      fileID: "corpus/" + path, filePath: Project.corpus + "/" + path, line: line, column: 1))
}

/// The same numbers at every run.
private struct FixedGenerator: RandomNumberGenerator {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// The words of a text, and what stands between them.
private func tokens(of text: String) -> [String] {
  var tokens: [String] = []
  var isWord = false
  for character in text {
    let continues = character.isLetter || character.isNumber || character == "_"
    if continues, isWord, let last = tokens.indices.last {
      tokens[last].append(character)
    } else {
      tokens.append(String(character))
    }
    isWord = continues
  }
  return tokens
}
