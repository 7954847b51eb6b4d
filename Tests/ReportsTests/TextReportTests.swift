import LeakAnalysis
import Testing

@testable import Reports

/// Whole frames, as people see them.
@Suite struct TextReportTests {
  @Test func proofIsDrawnIntoOneFrame() throws {
    var sample = Sample()
    let file = try sample.add(
      "src/a.py",
      """
      import json

      def f(path):
          stream = open(path)
          data = json.load(stream)
          return data

      """)
    sample.find(
      file, "open(path)",
      steps: [
        sample.step(.mayRaise, file, "json.load(stream)", "may raise"),
        sample.step(.lost, file, "return data", "leaves without a release"),
      ])
    #expect(
      sample.rendered(.text) == """
        warning: the file from `open(path)` is never released [unreleased-resource]
         --> src/a.py:4:14
          |
        3 | def f(path):
        4 |     stream = open(path)
          |              ^^^^^^^^^^ file acquired here
        5 |     data = json.load(stream)
          |            ----------------- may raise
        6 |     return data
          |     ----------- leaves without a release

        Found 1 warning in 1 file.

        """)
  }

  @Test func tabsAndWideCharactersAreUnderlined() throws {
    var sample = Sample()
    let file = try sample.add(
      "leak é x.py", "def f(p):\n\ts = \"naïve 😀 漢 e\u{301}\"; h = open(p)\t# end\n\treturn h\n")
    sample.find(file, "open(p)", steps: [sample.step(.lost, file, "return h", "leaves")])
    #expect(
      sample.rendered(.text) == """
        warning: the file from `open(p)` is never released [unreleased-resource]
         --> leak é x.py:2:26
          |
        1 | def f(p):
        2 |     s = "naïve 😀 漢 e\u{301}"; h = open(p)    # end
          |                              ^^^^^^^ file acquired here
        3 |     return h
          |     -------- leaves

        Found 1 warning in 1 file.

        """)
  }

  @Test func distantLinesAndOtherFilesHaveFramesOfTheirOwn() throws {
    var sample = Sample()
    let file = try sample.add(
      "a.py", (1...13).map { "line\($0)()\n" }.joined())
    let helper = try sample.add("lib/b.py", "\n\ndef opened(p):\n    return open(p)\n")
    sample.find(
      file, "line3()",
      steps: [
        sample.step(.declare, helper, "opened", "`opened` gives it to its caller"),
        sample.step(.mayRaise, file, "line8()", "may raise"),
        sample.step(.release, file, "line13()", "released here"),
      ], .note, rule: "unreleased-on-error")
    #expect(
      sample.rendered(.text, showsNotes: true) == """
        note: the file from `line3()` is never released [unreleased-on-error]
          --> a.py:3:1
           |
         1 | line1()
         2 | line2()
         3 | line3()
           | ^^^^^^^ file acquired here
         4 | line4()
         5 | line5()
         6 | line6()
         7 | line7()
         8 | line8()
           | ------- may raise
         9 | line9()
        ...
        12 | line12()
        13 | line13()
           | -------- released here
           |
          ::: lib/b.py:3:5
           |
         3 | def opened(p):
           |     ------ `opened` gives it to its caller
         4 |     return open(p)

        Found 1 note in 2 files.

        """)
  }

  @Test func labelsOfOneLineHangOnBars() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "x = use(open(a), parse(b.read()))\n")
    sample.find(
      file, "open(a)",
      steps: [
        sample.step(.handOver, file, "open(a)", "handed on"),
        sample.step(.mayRaise, file, "parse(b.read())", "may raise"),
        sample.step(.mayRaise, file, "b.read()", "may raise, too"),
        sample.step(.mayRaise, file, "b.read()", "may raise, too"),
      ])
    #expect(
      sample.rendered(.text) == """
        warning: the file from `open(a)` is never released [unreleased-resource]
         --> a.py:1:9
          |
        1 | x = use(open(a), parse(b.read()))
          |         ^^^^^^^  ---------------
          |         |        |     |
          |         |        |     may raise, too
          |         |        may raise
          |         file acquired here
          |         handed on

        Found 1 warning in 1 file.

        """)
  }

  @Test func rangesOverLinesAreUnderlinedToTheEndOfTheFirst() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "s = open(  \n  p,\n)\nwith x:\n  y\n")
    sample.find(file, "open(  \n  p,\n)", steps: [sample.step(.lost, file, "\nwith", "leaves")])
    #expect(
      sample.rendered(.text).contains(
        """
         --> a.py:1:5
          |
        1 | s = open(
          |     ^^^^^ file acquired here
        2 |   p,
        3 | )
          |  - leaves
        4 | with x:

        """))
  }

  @Test func longLinesShowTheFinding() throws {
    var sample = Sample()
    let head = String(repeating: "'漢字', ", count: 40)
    let file = try sample.add(
      "a.py", "x = [\(head)open(p), \(String(repeating: "1, ", count: 40))]")
    sample.find(
      file, "open(p)",
      steps: [
        sample.step(.reference, file, "x", "kept here"), sample.step(.lost, file, ", ]", "lost"),
      ])
    let lines = sample.rendered(.text).lines
    #expect(lines[3].hasPrefix("1 | …', '漢字', '漢字', open(p), 1, 1, "))
    #expect(lines[3].hasSuffix("…"))
    #expect(ScreenLine(lines[3]).width == 4 + 120)
    #expect(lines[4].hasPrefix("  | -                   ^^^^^^^    "))
    #expect(lines[4].hasSuffix("  - lost"))
    #expect(lines[6] == "  | |                   file acquired here")
    #expect(lines[7] == "  | kept here")
  }

  @Test func whatSteersTheTerminalIsMadeVisible() throws {
    var sample = Sample()
    let file = try sample.add("a\u{1B}[2J\n.py", "x = '\u{1B}[31m' + open(p)\u{C}\n")
    sample.find(file, "'\u{1B}[31m' + open(p)")
    for format in [OutputFormat.text, .concise] {
      #expect(!sample.rendered(format).utf8.contains(0x1B))
      #expect(sample.rendered(format).contains("a␛[2J␊.py:1:5"))
      #expect(sample.rendered(format).contains("`'␛[31m' + open(p)`"))
    }
  }

  @Test func emptyPlacesHaveACaret() throws {
    var sample = Sample()
    let empty = try sample.add("empty.py", "")
    sample.find(empty, "")
    #expect(
      sample.rendered(.text).contains(
        " --> empty.py:1:1\n  |\n1 |\n  | ^ file acquired here\n"))
  }

  @Test func colorsAreOnlyAddedToTheText() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "x = open(p)\ny = f(x, g(x))\n")
    sample.find(
      file, "open(p)",
      steps: [
        sample.step(.mayRaise, file, "f(x, g(x))", "`f` may raise"),
        sample.step(.mayRaise, file, "g(x)", "may raise"),
      ])
    for format in [OutputFormat.text, .concise] {
      let colored = sample.rendered(format, isColored: true)
      #expect(withoutEscapes(colored) == sample.rendered(format))
    }
    let text = sample.rendered(.text, isColored: true)
    #expect(text.hasPrefix("\u{1B}[1;33mwarning\u{1B}[0m\u{1B}[1m: "))
    #expect(text.contains("\u{1B}[1;33m^^^^^^^\u{1B}[0m \u{1B}[1;33mfile acquired here\u{1B}[0m"))
  }
}

/// What comes under the findings.
@Suite struct SummaryTests {
  @Test func levelsAreCounted() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "a = 1\nb = 2\nc = 3\nd = 4\n")
    _ = try sample.add("b.py", "")
    sample.find(file, "1", .warning)
    sample.find(file, "2", .note)
    sample.find(file, "3", .warning)
    sample.find(file, "4", .error)
    #expect(
      sample.rendered(.text).hasSuffix(
        "\n\nFound 1 error and 2 warnings in 2 files.\n"
          + "1 note is not shown without `--notes` (1 unreleased-resource).\n"))
    #expect(
      sample.rendered(.text, showsNotes: true).hasSuffix(
        "\n\nFound 1 error, 2 warnings and 1 note in 2 files.\n"))
  }

  @Test func nothingFoundIsSaid() throws {
    var sample = Sample()
    #expect(sample.rendered(.text) == "No leaks found in 0 files.\n")
    _ = try sample.add("a.py", "")
    #expect(sample.rendered(.text) == "No leaks found in 1 file.\n")
    sample.report.notifications = [
      RunNotification(
        kind: .notAnalyzed, path: "b.py", pathFromRoot: "b.py", line: nil, message: "no text"),
      RunNotification(
        kind: .partlyAnalyzed, path: "c.py", pathFromRoot: "c.py", line: 3, message: "no syntax"),
    ]
    #expect(
      sample.rendered(.text) == "No leaks found in 1 file; 1 file not analyzed.\n")
    let options = ReportOptions(toolVersion: "0.1.0", checkedFileCount: 120)
    #expect(
      String(decoding: OutputFormat.text.render(sample.report, options), as: UTF8.self)
        == "No leaks found in 120 files; 1 file not analyzed.\n")
  }
}

private func withoutEscapes(_ text: String) -> String {
  let parts = text.utf8.split(separator: 0x1B, omittingEmptySubsequences: false)
  let rest = parts.dropFirst().map { part in
    String(Substring(part.drop { $0 != UInt8(ascii: "m") }.dropFirst()))
  }
  return String(Substring(parts.first ?? "".utf8[...])) + rest.joined()
}
