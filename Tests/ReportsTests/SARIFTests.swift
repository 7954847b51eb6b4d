import LeakAnalysis
import PythonSyntax
import Testing

@testable import Reports

@Suite struct SARIFTests {
  @Test func resultHasPlaceProofAndFingerprints() throws {
    var sample = Sample()
    let file = try sample.add("src/leak é x.py", "s = '😀'; f = open(p)\nuse(f)\n")
    sample.find(
      file, "open(p)",
      steps: [
        sample.step(.declare, file, "s = ", "made [here]"),
        sample.step(.mayRaise, file, "use(f)", "may raise"),
        sample.step(.lost, file, "(f)", "leaves [here]"),
      ])
    let run = try checkedRun(sample)
    let result = try #require(run.results.first)
    #expect(
      result.message.text
        == #"The file from `open(p)` is never released. See: [made \[here\]](1)."#)
    let place = try #require(result.locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "src/leak%20%C3%A9%20x.py")
    #expect(place.artifactLocation.uriBaseId == "%SRCROOT%")
    // The emoji has two UTF-16 units.
    #expect(place.region == .init(startLine: 1, startColumn: 15, endLine: 1, endColumn: 22))
    #expect(result.relatedLocations?.map(\.message?.text) == ["Made [here]."])
    let steps = try #require(result.codeFlows?.first?.threadFlows.first?.locations)
    #expect(
      steps.map(\.kinds) == [
        ["acquire", "resource"], ["scope"], ["call", "function"], ["exit", "function"],
      ])
    #expect(steps.map(\.executionOrder) == [1, 2, 3, 4])
    let hashes = lineHashes(of: sample.report[file].text.rawBytes)
    #expect(result.partialFingerprints["primaryLocationLineHash"] == hashes[0].text)
    #expect(
      result.partialFingerprints["caulk/v1"] == fingerprints(of: sample.report).first)
    #expect(run.originalUriBaseIds["%SRCROOT%"]?.uri == "file:///their%20space/")
  }

  @Test func filesOutsideTheRootAreAbsolute() throws {
    var sample = Sample()
    let file = try sample.add(
      "../b.py", pathFromRoot: nil, absolutePath: "/other place/b.py", Array("open(p)".utf8))
    sample.find(file, "open(p)")
    let place = try #require(try checkedRun(sample).results.first?.locations.first)
    #expect(place.physicalLocation.artifactLocation.uri == "file:///other%20place/b.py")
    #expect(place.physicalLocation.artifactLocation.uriBaseId == nil)
  }

  @Test func markBeforeTheTextIsHashedButNoColumn() throws {
    var sample = Sample()
    let bytes = [0xEF, 0xBB, 0xBF] + Array("open(p)\n".utf8)
    let file = try sample.add("a.py", pathFromRoot: "a.py", absolutePath: "/r/a.py", bytes)
    sample.find(file, "open(p)")
    let result = try #require(try checkedRun(sample).results.first)
    #expect(result.locations.first?.physicalLocation.region?.startColumn == 1)
    #expect(
      result.partialFingerprints["primaryLocationLineHash"] == lineHashes(of: bytes)[0].text)
  }

  @Test func everyRuleThatRanIsListed() throws {
    var sample = Sample()
    sample.report.rules = ["cached-method", "no-such-rule", "unreleased-resource"]
    let file = try sample.add("a.py", "open(p)\n")
    sample.find(file, "open(p)")
    let run = try checkedRun(sample)
    #expect(run.tool.driver.rules.map(\.id) == sample.report.rules)
    #expect(run.tool.driver.rules.map(\.name).last == "UnreleasedResource")
    #expect(run.results.first?.ruleIndex == 2)
  }

  @Test func rulesThatDidNotRunAreListedWhenTheyHaveResults() throws {
    var sample = Sample()
    sample.find(try sample.add("a.py", "open(p)\n"), "open(p)")
    sample.report.rules = ["cached-method"]
    #expect(
      try checkedRun(sample).tool.driver.rules.map(\.id) == [
        "cached-method", "unreleased-resource",
      ])
  }

  @Test func severeResultsComeFirst() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "a = 1\nb = 2\nc = 3\nd = 4\n")
    sample.find(file, "1", .note)
    sample.find(file, "2", .warning)
    sample.find(file, "3", .error)
    sample.find(file, "4", .warning)
    let lines = try checkedRun(sample).results.compactMap {
      $0.locations.first?.physicalLocation.region?.startLine
    }
    #expect(lines == [3, 2, 4, 1])
  }

  @Test func findingsOfOneLineAreOneResult() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "use(open(a), open(b))\nopen(c)\n")
    sample.find(file, "open(a)", .note)
    sample.find(file, "open(b)", .warning)
    sample.find(file, "open(a)", rule: "other-rule")
    sample.find(file, "open(c)", .warning)
    let results = try checkedRun(sample).results
    #expect(results.map(\.ruleId) == ["unreleased-resource", "other-rule", "unreleased-resource"])
    let result = try #require(results.first)
    #expect(result.level == "warning")
    #expect(
      result.message.text == "The file from `open(b)` is never released. "
        + "The file from `open(a)` is never released. See: [file acquired here](1).")
    #expect(result.locations.first?.physicalLocation.region?.startColumn == 14)
    #expect(result.codeFlows?.count == 2)
  }

  @Test func codeThatLooksLikeALinkIsNone() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "handlers[0](1)\nrows[0]\n")
    sample.find(file, "handlers[0](1)")
    sample.find(file, "rows[0]")
    let messages = try checkedRun(sample).results.map(\.message.text)
    #expect(
      messages == [
        #"The file from `handlers\[0\](1)` is never released."#,
        "The file from `rows[0]` is never released.",
      ])
  }

  @Test func longProofsKeepTheirEnds() throws {
    var sample = Sample()
    let file = try sample.add("a.py", "open(p)\n")
    let steps = (2...80).map {
      ProofStep(.grow, file, ByteRange(start: 0, end: 1), "step \($0)")
    }
    sample.find(file, "open(p)", steps: steps)
    let result = try #require(try checkedRun(sample).results.first)
    let orders = result.codeFlows?.first?.threadFlows.first?.locations.map(\.executionOrder)
    #expect(orders == Array(1...25) + Array(56...80))
    #expect(result.relatedLocations?.count == 50)
  }

  @Test func notificationsAreWarnings() throws {
    var sample = Sample()
    sample.report.notifications = [
      RunNotification(
        kind: .notAnalyzed, path: "/x y/a.py", pathFromRoot: nil, line: nil, message: "no text"),
      RunNotification(
        kind: .notAnalyzed, path: "../b.py", pathFromRoot: nil, line: nil, message: "no text"),
      RunNotification(
        kind: .partlyAnalyzed, path: "c d.py", pathFromRoot: "s/c d.py", line: 3,
        message: "invalid syntax"),
    ]
    let invocation = try #require(try checkedRun(sample).invocations.first)
    #expect(invocation.executionSuccessful)
    #expect(invocation.exitCode == 1)
    let notifications = invocation.toolExecutionNotifications
    #expect(notifications.allSatisfy { $0.level == "warning" })
    #expect(notifications.last?.message.text == "c d.py:3: invalid syntax.")
    #expect(
      notifications.map { $0.locations?.first?.physicalLocation.artifactLocation.uri }
        == ["file:///x%20y/a.py", nil, "s/c%20d.py"])
  }

  @Test func failedRunsSaySo() throws {
    let options = ReportOptions(toolVersion: "0.1.0", exitCode: 2, hidesRoot: true)
    let text = String(decoding: OutputFormat.sarif.render(Sample().report, options), as: UTF8.self)
    let run = try #require(try SARIFLog(decoding: text).runs.first)
    #expect(run.invocations.first?.executionSuccessful == false)
    #expect(run.originalUriBaseIds["%SRCROOT%"] != nil)
    #expect(!text.contains("/their"))
  }

  @Test func tooManyResultsAreCutToTheMostSevere() throws {
    var sample = Sample()
    let source = (0..<25_002).map { "open(\($0))\n" }.joined()
    let file = try sample.add("a.py", source)
    var start: UInt32 = 0
    for (index, line) in source.lines.enumerated() {
      sample.report.findings.append(
        Finding(
          rule: "r", level: index == 25_001 ? .error : .note, file: file,
          range: ByteRange(start: start, end: start + 4), message: "m", label: "l", steps: [],
          symbol: "", resource: line))
      start += UInt32(line.utf8.count) + 1
    }
    let run = try #require(try SARIFLog(decoding: sample.rendered(.sarif)).runs.first)
    #expect(run.results.count == 25_000)
    #expect(run.results.first?.level == "error")
    #expect(
      run.invocations.first?.toolExecutionNotifications.map(\.message.text)
        == ["2 results of lower severity are left out."])
  }
}

/// Returns the run of a sample's log, which is held against what consumers ask for.
private func checkedRun(_ sample: Sample) throws -> SARIFRun {
  let log = try SARIFLog(decoding: sample.rendered(.sarif))
  #expect(log.version == "2.1.0")
  #expect(log.runs.count == 1)
  let run = try #require(log.runs.first)
  #expect(run.columnKind == "utf16CodeUnits")
  #expect(run.automationDetails.id == "caulk/")
  for rule in run.tool.driver.rules { check(rule) }
  for result in run.results { check(result, run) }
  return run
}

private func check(_ rule: SARIFDriver.Rule) {
  #expect(rule.name != rule.id)
  #expect(rule.shortDescription.text.hasSuffix("."))
  #expect((1...1024).contains(rule.fullDescription.text.unicodeScalars.count))
  #expect(!rule.help.text.isEmpty && !rule.help.markdown.isEmpty)
  #expect(rule.helpUri.hasPrefix("https://"))
  #expect(["note", "warning", "error"].contains(rule.defaultConfiguration.level))
  #expect(rule.properties.tags.count <= 10)
}

private func check(_ result: SARIFResult, _ run: SARIFRun) {
  #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
  #expect(result.message.text.hasSuffix("."))
  #expect(result.locations.count == 1)
  let related = result.relatedLocations ?? []
  #expect(related.map(\.id) == Array(1..<(related.count + 1)))
  let steps = (result.codeFlows ?? []).flatMap(\.threadFlows).flatMap(\.locations)
  for location in result.locations + related + steps.map(\.location) {
    let region = location.physicalLocation.region
    #expect(region?.startColumn != nil && region?.endLine != nil && region?.endColumn != nil)
    let artifact = location.physicalLocation.artifactLocation
    #expect(artifact.uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect((artifact.uriBaseId == nil) == artifact.uri.hasPrefix("file:///"))
  }
  #expect(result.partialFingerprints.count == 2)
}
