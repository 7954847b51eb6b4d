package import LeakAnalysis

/// How often a rule is right, in the words of SARIF's consumers.
package enum Precision: String, Sendable, CaseIterable {
  case veryHigh = "very-high"
  case high
  case medium
  case low
}

/// The documentation of a rule, read from `rules/<id>.md`.
package struct RulePage: Hashable, Sendable {
  /// A heading of the second level and the Markdown below it.
  package struct Section: Hashable, Sendable {
    package var title: String
    package var body: String
  }

  package var id: String
  /// The level that the rule's findings usually have.
  package var level: Level
  package var precision: Precision
  /// The family first, then CWE tags.
  package var tags: [String]
  /// One line without full stop.
  package var summary: String
  package var sections: [Section]
  /// Everything below the front matter.
  package var markdown: String
}

extension RulePage {
  /// The sections of every page, in this order.
  static let sectionTitles = [
    "What it reports", "Why it matters", "Example", "Use instead", "What it cannot see",
  ]

  /// The first tag of every page is one of these.
  static let families = [
    "resource", "growth", "cache", "cycle", "registration", "suppression",
  ]

  /// Reads a page and says in `problems` what is wrong with it.
  ///
  /// A page with problems is read as far as it goes, so that a run never
  /// fails on it; a test sees to it that there are none.
  init(file: String, text: String, problems: inout [String]) {
    let lines = text.lines
    let end = lines.dropFirst().firstIndex { $0 == "---" } ?? 0
    var matter = FrontMatter(file: file, lines: lines[min(1, end)..<end])
    if lines.first != "---" || end == 0 { matter.problems.append("\(file): no front matter") }
    id = matter.id()
    level = matter.value("level", in: Level.allCases, named: \.name) ?? .warning
    precision = matter.value("precision", in: Precision.allCases, named: \.rawValue) ?? .medium
    tags = matter.tags()
    summary = matter.summary()
    let body = lines[min(end + 1, lines.count)...].drop(while: \.isEmpty)
    markdown = body.joined(separator: "\n")
    sections = Self.sections(of: body)
    matter.checkKeys()
    problems += matter.problems + sectionProblems(in: file)
  }

  /// Returns the Markdown of a section; empty where there is none.
  package func body(of title: String) -> String {
    sections.first { $0.title == title }?.body ?? ""
  }

  private static func sections(of lines: ArraySlice<String>) -> [Section] {
    var sections: [Section] = []
    var isFenced = false
    for line in lines {
      if line.hasPrefix("```") { isFenced.toggle() }
      if !isFenced, line.hasPrefix("## ") {
        sections.append(Section(title: String(line.dropFirst(3)), body: ""))
      } else if let last = sections.indices.last, !(line.isEmpty && sections[last].body.isEmpty) {
        sections[last].body += line + "\n"
      }
    }
    for index in sections.indices {
      while sections[index].body.hasSuffix("\n\n") { sections[index].body.removeLast() }
    }
    return sections
  }

  private func sectionProblems(in file: String) -> [String] {
    var problems: [String] = []
    if sections.map(\.title) != Self.sectionTitles {
      problems.append("\(file): the sections are not \(Self.sectionTitles.joined(separator: ", "))")
    }
    for section in sections where section.body.isEmpty {
      problems.append("\(file): nothing below \"\(section.title)\"")
    }
    if markdown.utf8.split(separator: UInt8(ascii: "\n")).count(where: { $0.isFence }) % 2 != 0 {
      problems.append("\(file): a fence is not closed")
    }
    return problems
  }
}

/// The `key: value` lines at the head of a page.
private struct FrontMatter {
  private static let keys = ["id", "level", "precision", "tags", "summary"]
  private let file: String
  private var fields: [(key: String, value: String)] = []
  var problems: [String] = []

  init(file: String, lines: ArraySlice<String>) {
    self.file = file
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else {
        problems.append("\(file): no `key: value`: \(line)")
        continue
      }
      let value = line[line.index(after: colon)...].trimmingSpaces()
      fields.append((String(line[..<colon]), String(value)))
    }
  }

  mutating func id() -> String {
    let name = file.hasSuffix(".md") ? String(file.dropLast(".md".count)) : file
    if self["id"] != name { problems.append("\(file): the id is not the file's name") }
    // SARIF wants the rule's name in PascalCase, which needs words of two letters.
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    if words.contains(where: { $0.utf8.count < 2 || !$0.utf8.allSatisfy(isLowercaseLetter) }) {
      problems.append("\(file): the id is not in kebab-case")
    }
    return name
  }

  mutating func value<Value>(
    _ key: String, in values: [Value], named name: (Value) -> String
  ) -> Value? {
    let value = values.first { name($0) == self[key] }
    if value == nil { problems.append("\(file): no such \(key): \(self[key])") }
    return value
  }

  mutating func tags() -> [String] {
    let list = self["tags"]
    guard list.hasPrefix("["), list.hasSuffix("]") else {
      problems.append("\(file): the tags are not in brackets")
      return []
    }
    let tags = list.dropFirst().dropLast().split(separator: ",").map {
      String($0.trimmingSpaces())
    }
    if !RulePage.families.contains(tags.first ?? "") {
      problems.append("\(file): the first tag is no family")
    }
    // Code scanning keeps no more than ten.
    if tags.count > 10 { problems.append("\(file): more than ten tags") }
    return tags
  }

  mutating func summary() -> String {
    let summary = self["summary"]
    if summary.isEmpty || summary.hasSuffix(".") || summary.utf8.count > 120 {
      problems.append("\(file): the summary is no short sentence without full stop")
    }
    return summary
  }

  mutating func checkKeys() {
    if fields.map(\.key) != Self.keys {
      problems.append("\(file): the keys are not \(Self.keys.joined(separator: ", "))")
    }
  }

  private subscript(key: String) -> String { fields.first { $0.key == key }?.value ?? "" }
}

private func isLowercaseLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

extension Substring.UTF8View {
  fileprivate var isFence: Bool { starts(with: "```".utf8) }
}
