import Testing

/// The rule pages: their form, and their examples run.
@Suite struct RulePageTests {
  @Test(arguments: rulePages)
  func pageHasTheFixedForm(_ page: PageText) {
    #expect(page.fields.map(\.key) == ["id", "level", "precision", "tags", "summary"])
    #expect(page.field("id") == page.name)
    #expect(["note", "warning", "error"].contains(page.field("level")))
    #expect(["very-high", "high", "medium", "low"].contains(page.field("precision")))
    #expect(!page.field("summary").hasSuffix("."))
    let tags = page.field("tags").trimmed(of: "[] ").split(separator: ",").map {
      $0.trimmed(of: " ")
    }
    let families = ["resource", "growth", "cache", "cycle", "registration", "suppression"]
    #expect(tags.first.map(families.contains) == true)
    #expect(tags.dropFirst().allSatisfy { $0.hasPrefix("external/cwe/cwe-") })
    #expect(page.sections.map(\.title) == pageSections)
    #expect(ruleNames.contains(page.name) || rulesNotYet.contains(page.name))
  }

  @Test(arguments: rulePages.filter { ruleNames.contains($0.name) })
  func examplesAreReportedAndRepairsAreNot(_ page: PageText) async throws {
    let examples = page.pythonBlocks(in: "Example")
    let repairs = page.pythonBlocks(in: "Use instead")
    #expect(!examples.isEmpty && !repairs.isEmpty)
    for block in examples {
      let rules = try await findings(inExample: block).map(\.rule)
      #expect(rules.contains(page.name), "not reported:\n\(block)")
    }
    for block in repairs {
      let found = try await findings(inExample: block)
      #expect(found.isEmpty, "reported: \(found)\n\(block)")
    }
  }
}

/// The sections of every page, in this order.
private let pageSections = [
  "What it reports", "Why it matters", "Example", "Use instead", "What it cannot see",
]

private func findings(inExample block: String) async throws -> [PlacedFinding] {
  await findings(in: [
    try NamedText(path: "service.py", moduleName: "service", bytes: Array(block.utf8))
  ])
}

/// A rule page as a reader sees it: the front matter, then the sections.
struct PageText: CustomTestStringConvertible, Sendable {
  var name: String
  var fields: [(key: String, value: String)]
  var sections: [(title: String, body: String)]

  var testDescription: String { name }

  func field(_ key: String) -> String { fields.first { $0.key == key }?.value ?? "" }

  /// Returns the fenced Python of a section.
  func pythonBlocks(in title: String) -> [String] {
    let body = sections.first { $0.title == title }?.body ?? ""
    return body.split(separator: "```python\n", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "```").first.map(String.init) }
  }

  init(name: String, text: String) {
    self.name = name
    let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    fields = (parts.count == 3 ? parts[1] : "").split(separator: "\n").map { line in
      let pair = line.split(separator: ":", maxSplits: 1)
      return (String(pair[0]), pair.count == 2 ? pair[1].trimmed(of: " ") : "")
    }
    sections = []
    for line in (parts.last ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        sections.append((String(line.dropFirst(3)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].body += line + "\n"
      }
    }
  }
}

/// Every page in `rules/`, sorted by name.
let rulePages: [PageText] = Project.names(in: Project.rules)
  .filter { $0.hasSuffix(".md") && $0 != "README.md" }
  .map { name in
    let bytes = (try? Project.bytes(of: Project.rules + "/" + name)) ?? []
    return PageText(
      name: String(name.dropLast(".md".count)), text: String(decoding: bytes, as: UTF8.self))
  }

extension StringProtocol {
  fileprivate func trimmed(of characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest.removeFirst() }
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
