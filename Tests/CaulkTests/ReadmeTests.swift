import LeakAnalysis
import LeakRules
import PythonSyntax
import Reports
import Testing

/// What the README shows is what a reader gets.
@Suite struct ReadmeTests {
  @Test func rulesAreThoseOfThePages() throws {
    let rows = try readme().split(separator: "\n").filter { line in
      rulePages.contains { line.hasPrefix("| `\($0.name)` |") }
    }
    let expected = rulePages.map {
      "| `\($0.name)` | \($0.field("level")) | \($0.field("summary")) |"
    }
    #expect(rows.map(String.init) == expected)
  }

  @Test func outputIsReal() throws {
    let report = try report(on: example, at: "rates.py")
    let output = OutputFormat.text.render(report, ReportOptions(toolVersion: "0"))
    let shown = "```console\n$ caulk check rates.py\n" + String(decoding: output, as: UTF8.self)
    #expect(try readme().contains(shown + "```\n"), "\(shown)")
  }
}

/// The file that the README checks.
private let example = """
  import json
  import sqlite3
  import urllib.request

  requested = []


  def fetch(currency):
      requested.append(currency)
      return json.load(urllib.request.urlopen(f"https://rates.example/{currency}"))


  def save(path, currency):
      database = sqlite3.connect(path)
      database.execute("insert into rates values (?, ?)", (currency, fetch(currency)))
      database.commit()
      database.close()

  """

private func readme() throws -> String {
  String(decoding: try Project.bytes(of: Project.root + "/README.md"), as: UTF8.self)
}

private func report(on source: String, at path: String) throws -> Report {
  let text = try SourceText(decoding: Array(source.utf8))
  let input = AnalysisInput(id: FileID(0), text: text, moduleName: "rates", isPackage: false)
  let file = LinkedProgram(linking: [AnalyzedFile(analyzing: input)]).checkedFile(at: 0)
  return Report(
    root: "/",
    files: [
      ReportedFile(path: path, pathFromRoot: path, absolutePath: "/" + path, text: text)
    ],
    findings: allRules.flatMap { $0.check(file) }
      .sorted { $0.range.start < $1.range.start },
    notifications: [], rules: allRules.map(\.id))
}
