import LeakAnalysis
import Testing

@testable import Reports

private let page = """
  ---
  id: unreleased-resource
  level: warning
  precision: very-high
  tags: [resource, external/cwe/cwe-772]
  summary: A resource from `open` is never released
  ---
  ## What it reports

  A file that **no path** closes, `2**3` times.

  ## Why it matters

  It does.

  ## Example

  ```python
  ## no heading
  f = open(p)
  ```

  ## Use instead

  ```python
  with open(p) as f:
      pass
  ```

  ## What it cannot see

  ### Much
  * A lot.

  """

private func problems(_ name: String, _ text: String) -> [String] {
  RulePages([(name, text)]).problems
}

@Suite struct RulePagesTests {
  @Test func embeddedPagesHaveNoProblems() {
    #expect(RulePages.embedded.problems == [])
    #expect(RulePages.embedded.pages.map(\.id) == RulePages.embedded.pages.map(\.id).sorted())
  }

  @Test func pageIsRead() throws {
    let pages = RulePages([("unreleased-resource.md", page)])
    let read = try #require(pages["unreleased-resource"])
    #expect(pages.problems == [])
    #expect(read.level == .warning)
    #expect(read.precision == .veryHigh)
    #expect(read.tags == ["resource", "external/cwe/cwe-772"])
    #expect(read.summary == "A resource from `open` is never released")
    #expect(read.sections.map(\.title) == RulePage.sectionTitles)
    #expect(read.body(of: "Why it matters") == "It does.\n")
    #expect(read.body(of: "Example") == "```python\n## no heading\nf = open(p)\n```\n")
    #expect(read.markdown.hasPrefix("## What it reports\n\nA file"))
    #expect(read.fullDescription == "A file that **no path** closes, `2**3` times.")
    #expect(pages["open"] == nil)
  }

  @Test(arguments: [
    ("id: unreleased-resource", "id: other", "the id is not the file's name"),
    ("level: warning", "level: bad", "no such level: bad"),
    ("level: warning", "level warning", "no `key: value`: level warning"),
    ("precision: very-high\n", "", "no such precision: "),
    ("[resource,", "[", "the first tag is no family"),
    ("[resource,", "resource,", "the tags are not in brackets"),
    ("released\n", "released.\n", "the summary is no short sentence without full stop"),
    ("It does.", "", "nothing below \"Why it matters\""),
    ("## Why it", "## How it", "the sections are not"),
    ("    pass\n```", "    pass\n", "a fence is not closed"),
  ])
  func problemsAreFound(_ part: String, _ replacement: String, _ problem: String) {
    let pieces = page.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    let broken = pieces.joined(separator: replacement)
    let found = problems("unreleased-resource.md", broken)
    #expect(found.contains { $0.contains("unreleased-resource.md: \(problem)") }, "\(found)")
  }

  @Test(arguments: ["", "---", "---\n", "---\n---", "x\n---\n", page.lines.joined(separator: " ")])
  func anythingIsRead(_ text: String) {
    #expect(!problems("unreleased-resource.md", text).isEmpty)
  }

  @Test func longDescriptionsAreCutBetweenWords() {
    let words = String(repeating: "word ", count: 300)
    let pieces = page.split(separator: "A file that", maxSplits: 1)
    let long = RulePages([("unreleased-resource.md", pieces.joined(separator: words))])
    let description = long["unreleased-resource"]?.fullDescription ?? ""
    #expect(description.unicodeScalars.count <= 1024)
    #expect(description.hasSuffix("word…"))
  }
}

@Suite struct ExplanationTests {
  @Test func pageIsShownWithoutMarks() throws {
    let read = try #require(RulePages([("unreleased-resource.md", page)])["unreleased-resource"])
    #expect(
      String(decoding: explain(read, isColored: false), as: UTF8.self) == """
        unreleased-resource
        A resource from `open` is never released.

        Level      warning
        Precision  very-high
        Tags       resource, external/cwe/cwe-772

        What it reports
          A file that no path closes, `2**3` times.

        Why it matters
          It does.

        Example
              ## no heading
              f = open(p)

        Use instead
              with open(p) as f:
                  pass

        What it cannot see
        Much
          * A lot.

        """)
    let colored = String(decoding: explain(read, isColored: true), as: UTF8.self)
    #expect(colored.contains("closes, \u{1B}[96m`2**3`\u{1B}[0m times."))
  }

  @Test func rulesAreListedInColumns() {
    let other = page.split(separator: "unreleased-resource").joined(separator: "other")
    let pages = RulePages([("unreleased-resource.md", page), ("other.md", other)])
    #expect(
      String(decoding: rulesList(pages, isColored: false), as: UTF8.self) == """
        other                warning  A resource from `open` is never released
        unreleased-resource  warning  A resource from `open` is never released

        """)
  }
}
