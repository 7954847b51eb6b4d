import LeakAnalysis
import Testing

@testable import Reports

/// The formats of programs that show findings to people: their escapes, units and limits.
@Suite struct ConsumerFormatTests {
  /// What a path may hold, and all that some format has to escape.
  private let hostile = "a,b%:\r\n::e]]>&\"'<\u{1}|`_é.py"

  @Test func workflowCommandsAreEscaped() throws {
    var sample = Sample()
    let file = try sample.add(hostile, "s = '😀'; f = open(p)\n")
    sample.find(file, "open(p)", steps: [sample.step(.mayRaise, file, "f =", "may raise")], .note)
    let path = #"a,b%25:%0D%0A::e]]>&"'<\#u{1}|`_é.py"#
    let escaped = #"/their space/a%2Cb%25%3A%0D%0A%3A%3Ae]]>&"'<\#u{1}|`_é.py"#
    let place = "line=1,endLine=1,col=14,endColumn=21"
    #expect(
      sample.rendered(.github)
        == "::notice title=caulk (unreleased-resource),file=\(escaped),\(place)::"
        + "\(path):1:14: the file from `open(p)` is never released [unreleased-resource]"
        + "%0A  \(path):1:10: may raise\n")
  }

  @Test func workflowCommandsHaveColumnsOnOneLineOnly() throws {
    var sample = Sample()
    sample.find(try sample.add("a.py", "f = open(\n  p)\n"), "open(\n  p)", .error)
    #expect(sample.rendered(.github).hasPrefix("::error "))
    #expect(sample.rendered(.github).contains(",line=1,endLine=2::a.py:1:5: "))
  }

  @Test func whatGitHubPassesOverIsTold() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "f = open(p)\n")
    for _ in 0..<12 { sample.find(file, "open(p)", .note) }
    sample.find(file, "open(p)", .warning)
    let lines = sample.rendered(.github).lines
    #expect(lines.count == 14)
    #expect(lines.first?.hasPrefix("::warning ") == true)
    #expect(
      lines.last
        == "GitHub shows 10 annotations of a kind; 2 more findings are only in this log.")
  }

  @Test func codeQualityIsRelativeToTheRepository() throws {
    var sample = Sample()
    let file = try sample.add(
      "a.py", pathFromRoot: "src/a.py", absolutePath: "/their space/src/a.py",
      Array("f = open(\n  p)\n".utf8))
    sample.find(file, "open(\n  p)")
    let text = sample.rendered(.gitlab)
    #expect(text.contains(#""location":{"path":"src/a.py","lines":{"begin":1,"end":2}}"#))
    #expect(text.contains(#""description":"unreleased-resource: the file from "#))
    #expect(text.contains(#""severity":"major""#))
    let fingerprint = try #require(fingerprints(of: sample.report).first)
    #expect(text.contains(#""fingerprint":"\#(fingerprint)""#))
  }

  @Test(arguments: [OutputFormat.junit, .checkstyle])
  func xmlIsEscaped(_ format: OutputFormat) throws {
    var sample = Sample()
    sample.find(try sample.add(hostile, "f = open(p)\n"), "open(p)")
    let escaped = "a,b%:&#13;&#10;::e]]&gt;&amp;&quot;'&lt;\u{FFFD}|`_é.py"
    #expect(sample.rendered(format).contains("name=\"\(escaped)\""))
  }

  @Test func failuresAreGroupedByFile() throws {
    var sample = Sample()
    let first = try sample.add("a.py", "s = '😀'; f = open(p)\n")
    let second = try sample.add("b.py", "f = open(p)\n")
    sample.find(first, "open(p)")
    sample.find(first, "open(p)", rule: "unreleased-on-error")
    sample.find(second, "open(p)")
    let suites = sample.rendered(.junit).lines.filter { $0.contains("<testsuite ") }
    #expect(suites.count == 2)
    #expect(suites.first?.contains(#"name="a.py" tests="2" failures="2""#) == true)
    let errors = sample.rendered(.checkstyle).lines.filter { $0.contains("<error ") }
    #expect(errors.count == 3)
    #expect(errors.first?.contains(#"line="1" column="14" severity="warning""#) == true)
  }

  @Test func diagnosticsCountBytes() throws {
    var sample = Sample()
    sample.find(try sample.add("a.py", "s = '😀'; f = open(p)\n"), "open(p)", .error)
    let range = #""start":{"line":1,"column":17},"end":{"line":1,"column":24}"#
    #expect(sample.rendered(.rdjson).contains(range))
    #expect(sample.rendered(.rdjson).contains(#""severity":"ERROR""#))
  }

  @Test func summaryHasLinksWhereFilesHaveAnAddress() throws {
    var sample = Sample()
    sample.find(try sample.add(hostile, "x\nf = open(p | q)\n"), "open(p | q)", .note)
    sample.find(try sample.add("b.py", "f = open(p)\n"), "open(p)")
    var options = ReportOptions(toolVersion: "0")
    options.sourceAddress = "https://example.org/blob/1"
    let report = OutputFormat.markdown.render(sample.report, options)
    let rows = String(decoding: report, as: UTF8.self).lines.filter { $0.hasPrefix("| ") }
    let message = "is never released (`unreleased-resource`) |"
    #expect(
      rows.dropFirst() == [
        "| warning | [b.py:1](<https://example.org/blob/1/b.py#L1>) "
          + "| the file from `open(p)` \(message)",
        #"| note | [a,b%:  ::e\]\]>&amp;"'&lt; \|\`\_é.py:2](<https://example.org/blob/1/"#
          + "a,b%25%3A%0D%0A%3A%3Ae%5D%5D%3E&%22'%3C%01%7C%60_%C3%A9.py#L2>) "
          + #"| the file from `open(p \| q)` "# + message,
      ])
    #expect(sample.rendered(.markdown).contains("| warning | b.py:1 |"))
    #expect(sample.rendered(.markdown).contains("<code>unreleased-resource</code>: "))
  }

  /// A job summary above its limit is not shown at all.
  @Test func summaryStaysBelowTheLimit() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "f = open(p)\n")
    for _ in 0..<20_000 { sample.find(file, "open(p)") }
    let text = sample.rendered(.markdown)
    #expect(text.utf8.count < 1 << 20)
    #expect(text.contains("| | | and "))
  }
}
