internal import LeakAnalysis
internal import PythonSyntax

/// Returns a test suite for each file with findings, in which each finding is a failed test.
///
/// Consumers want at least one test to believe that there was a run.
func junitReport(_ report: Report) -> [UInt8] {
  var xml = XMLWriter()
  let count = report.findings.count
  xml.element("testsuites", [("name", "caulk")] + counts(tests: max(1, count), failures: count)) {
    xml in
    if count == 0 {
      xml.element("testsuite", [("name", "caulk")] + counts(tests: 1, failures: 0)) { xml in
        xml.element("testcase", [("name", "no leaks found"), ("classname", "caulk")])
      }
    }
    for group in report.findingsByFile { xml.testSuite(group, in: report) }
  }
  return xml.bytes
}

private func counts(tests: Int, failures: Int) -> [(name: StaticString, value: String)] {
  [
    ("tests", String(tests)), ("failures", String(failures)), ("errors", "0"), ("skipped", "0"),
  ]
}

extension XMLWriter {
  fileprivate mutating func testSuite(_ group: FileFindings, in report: Report) {
    let count = group.findings.count
    let name: (name: StaticString, value: String) = ("name", group.file.path)
    element("testsuite", [name] + counts(tests: count, failures: count)) { xml in
      for finding in group.findings { xml.testCase(finding, of: group.file, in: report) }
    }
  }

  private mutating func testCase(_ finding: Finding, of file: ReportedFile, in report: Report) {
    let line = file.text.position(at: finding.range.start).line
    let place = report.place(of: finding.range, in: finding.file)
    // Lines move; the name tells one pipeline's test from the next one's.
    element(
      "testcase",
      [
        ("name", "\(finding.rule): \(finding.message)"), ("classname", file.path),
        ("file", file.path), ("line", String(line)),
      ]
    ) { xml in
      xml.element(
        "failure",
        [("type", finding.rule), ("message", "\(finding.level.name): \(finding.message)")],
        text: ([place] + report.proofLines(of: finding)).joined(separator: "\n"))
    }
  }
}
