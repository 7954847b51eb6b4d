import FoundationEssentials
import LeakAnalysis
import Testing

@testable import Reports

/// What holds in every format, and the smaller formats.
@Suite struct FormatTests {
  @Test(arguments: OutputFormat.allCases)
  func nothingFoundIsAValidDocument(_ format: OutputFormat) throws {
    let empty = Sample().rendered(format)
    switch format {
    case .text: #expect(empty == "No leaks found in 0 files.\n")
    case .concise, .jsonLines, .github: #expect(empty == "")
    case .json, .gitlab: #expect(empty == "[]\n")
    case .sarif:
      let run = try #require(try SARIFLog(decoding: empty).runs.first)
      #expect(run.results == [])
      #expect(empty.hasSuffix("}\n"))
    case .junit:
      #expect(empty.contains(#"<testcase name="no leaks found" classname="caulk"/>"#))
      #expect(empty.contains(#"tests="1" failures="0""#))
    case .checkstyle: #expect(empty.hasSuffix("<checkstyle version=\"4.3\">\n</checkstyle>\n"))
    case .rdjson: #expect(empty.hasSuffix("\"diagnostics\":[]}\n"))
    case .markdown: #expect(empty == "### Caulk\n\nNo leaks found in 0 files.\n")
    }
  }

  @Test(arguments: OutputFormat.allCases)
  func documentsEndWithOneLineFeed(_ format: OutputFormat) throws {
    var sample = Sample()
    sample.find(try sample.add("a.py", "open(p)"), "open(p)")
    #expect(sample.rendered(format).hasSuffix("\n"))
    #expect(!sample.rendered(format).hasSuffix("\n\n"))
    #expect(sample.rendered(format) == sample.rendered(format))
  }

  @Test func conciseLines() throws {
    var sample = Sample()
    let file = try sample.add("src/a b.py", "s = '😀'; f = open(p)\n")
    sample.find(file, "open(p)", .note)
    #expect(
      sample.rendered(.concise, showsNotes: true)
        == "src/a b.py:1:14: note: the file from `open(p)` is never released "
        + "[unreleased-resource]\n")
  }

  @Test func jsonObjects() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "s = '😀'; f = open(\"p\")\nreturn\n")
    sample.find(
      file, "open(\"p\")", steps: [sample.step(.mayRaise, file, "return", "leaves")])
    let text = sample.rendered(.json)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let finding = try #require(
      try decoder.decode([JSONFinding].self, from: Data(text.utf8)).first)
    #expect(finding.code == "unreleased-resource")
    #expect(finding.filename == "/their space/a.py")
    #expect(finding.location == JSONPlace(column: 14, row: 1))
    #expect(finding.endLocation == JSONPlace(column: 23, row: 1))
    #expect(finding.message == "the file from `open(\"p\")` is never released")
    #expect(finding.fingerprint.utf8.count == 32)
    #expect(finding.trace.map(\.kind) == ["acquire", "may-raise"])
    #expect(finding.trace.last?.location == JSONPlace(column: 1, row: 2))
    // One line for the brackets each, one for the finding.
    #expect(text.lines.count == 3)
    #expect(sample.rendered(.jsonLines) == text.lines[1] + "\n")
    #expect(text.contains(#"{"cell":null,"code":"#))
    #expect(text.contains(#""fix":null"#))
  }
}

private struct JSONFinding: Decodable {
  struct Step: Decodable {
    var kind: String
    var location: JSONPlace
    var endLocation: JSONPlace
    var filename: String
    var message: String
  }

  var code: String
  var name: String
  var filename: String
  var fingerprint: String
  var location: JSONPlace
  var endLocation: JSONPlace
  var message: String
  var noqaRow: Int
  var resource: String
  var severity: String
  var symbol: String
  var trace: [Step]
  var url: String
}

private struct JSONPlace: Decodable, Equatable {
  var column: Int
  var row: Int
}

@Suite struct FingerprintTests {
  @Test func movedLinesKeepTheFingerprint() throws {
    var before = Sample()
    before.find(try before.add("a.py", "f = open(p)\n"), "open(p)")
    var after = Sample()
    _ = try after.add("0.py", "")
    after.find(try after.add("a.py", "import os\n\n\nf = open(p)\n"), "open(p)")
    #expect(fingerprints(of: before.report) == fingerprints(of: after.report))
  }

  @Test func equalFindingsAreCounted() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "f = open(p); f = open(p)\n")
    let other = try sample.add("b.py", "f = open(p)\n")
    sample.find(file, "open(p)")
    sample.find(file, "open(p)")
    sample.find(file, "open(p)", rule: "unreleased-on-error")
    sample.find(other, "open(p)")
    #expect(Set(fingerprints(of: sample.report)).count == 4)
    #expect(Set(primaryLineHashes(of: sample.report)).count == 2)
  }

  /// Baselines and code scanning remember it: it may never change.
  @Test func fingerprintIsFixed() throws {
    var sample = Sample()
    sample.find(try sample.add("src/a.py", "f = open(p)\n"), "open(p)")
    #expect(fingerprints(of: sample.report) == ["7e1dba718e1db4233444d99ada124403"])
  }
}
