import LeakAnalysis
import PythonSyntax
import Synchronization
import SystemPackage
import Testing

@testable import Driver

@Test func importedFilesAreKnownButNotChecked() async throws {
  try await withFolder { folder in
    try folder.add("src/app/__init__.py")
    try folder.add("src/app/a.py", "from app import b\nimport os\n")
    try folder.add("src/app/b.py", "from . import c\n")
    try folder.add("src/app/c.py", "import app.a\n")
    try folder.add("src/app/d.py")
    try folder.add("tests/t.py", "import app.d\n")
    folder.makeRepository()
    let one = try await outcome(["src/app/a.py"], in: folder)
    let known = ["a", "__init__", "b", "c"].map { "src/app/\($0).py" }
    #expect(one.report.files.map(\.path) == known)
    #expect(one.report.findings.allSatisfy { one.report[$0.file].path == "src/app/a.py" })
    #expect(one.report.findings.count == 2)
    #expect(one.checkedFileCount == 1)
    let tests = try await outcome(["tests"], in: folder)
    #expect(tests.report.files.map(\.path) == ["tests/t.py", "src/app/d.py"])
    let all = try await outcome(["."], in: folder)
    #expect(all.report.files.count == 6)
    #expect(all.report.findings.count == 12)
  }
}

@Test func searchStaysInTheRepository() async throws {
  try await withFolder { folder in
    try folder.add("outside.py")
    try folder.add("repository/a.py", "import outside\nimport inside\n")
    try folder.add("repository/inside.py")
    folder.appending("repository").makeRepository()
    let files = try await outcome(["repository/a.py"], in: folder).report.files
    #expect(files.map(\.path) == ["repository/a.py", "repository/inside.py"])
  }
}

@Test func standardLibraryIsNotLookedForFurtherUp() async throws {
  try await withFolder { folder in
    try folder.add("queue.py")
    try folder.add("tools/a.py", "import queue\nimport shared\n")
    try folder.add("scripts/queue.py")
    try folder.add("scripts/b.py", "import queue\n")
    try folder.add("shared.py")
    folder.makeRepository()
    let above = try await outcome(["tools/a.py"], in: folder).report.files
    #expect(above.map(\.path) == ["tools/a.py", "shared.py"])
    let beside = try await outcome(["scripts/b.py"], in: folder).report.files
    #expect(beside.map(\.path) == ["scripts/b.py", "scripts/queue.py"])
  }
}

@Test func modulesAreNamedAsTheyAreImported() async throws {
  try await withFolder { folder in
    try folder.add("app/core/db.py")
    try folder.add("app/main.py", "import app.core.db\n")
    try folder.add("script.py", "import helper\n")
    try folder.add("helper.py")
    folder.makeRepository()
    let names = Names()
    _ = try await check(settings(["."], in: folder), with: [], analyze: names.analyze)
    #expect(names.last == ["app.core.db", "main", "helper", "script"])
  }
}

@Test func foldersThatAreNoPackagesTellWhatTheirFilesAre() async throws {
  try await withFolder { folder in
    let text = "seen = {}\n\ndef handle(request):\n    seen[request.path] = request\n"
    for name in ["tests/unit/store.py", "scripts/weekly/store.py", "server/store.py"] {
      try folder.add(name, text)
    }
    let report = try await check(RunSettings(workingDirectory: folder)).report
    #expect(report.findings.map { report.files[Int($0.file.index)].path } == ["server/store.py"])
  }
}

@Test func reportIsInOrderAndSaysEverythingOnce() async throws {
  try await withFolder { folder in
    for name in ["b.py", "a/z.py", "a.py"] { try folder.add(name) }
    let rules = [Everywhere("b-rule"), Everywhere("a-rule")]
    let one = try await outcome(["."], in: folder, rules: rules, jobs: 1)
    let many = try await outcome(["b.py", "a", "."], in: folder, rules: rules, jobs: 8)
    let places = one.report.findings.map { finding in
      "\(one.report[finding.file].path) \(finding.range.start) \(finding.rule)"
    }
    let expected = ["a.py", "a/z.py", "b.py"].flatMap { path in
      ["0 a-rule", "0 b-rule", "4 a-rule", "4 b-rule"].map { "\(path) \($0)" }
    }
    #expect(places == expected)
    #expect(one.report.findings == many.report.findings)
    #expect(one.report.rules == ["a-rule", "b-rule"])
  }
}

@Test func selectionDecidesWhichRulesRun() throws {
  #expect(try ruleNames() == ["a", "b", "c"])
  #expect(try ruleNames(select: ["c, a"]) == ["a", "c"])
  #expect(try ruleNames(select: ["c, a"], ignore: ["a", "b"]) == ["c"])
  #expect(throws: UnknownRule(name: "abacos", suggestion: "abacus")) {
    try ruleNames(ignore: ["abacos"], of: ["abacus"])
  }
  #expect(throws: UnknownRule(name: "lever", suggestion: nil)) {
    try ruleNames(select: ["lever"], of: ["abacus"])
  }
}

private func ruleNames(
  select: [String] = [], ignore: [String] = [], of names: [String] = ["a", "b", "c"]
) throws -> [String] {
  var settings = RunSettings(workingDirectory: "/", jobs: 1)
  settings.select = select
  settings.ignore = ignore
  return try settings.rules(of: names.map(Everywhere.init)).map(\.id)
}

@Test func pathsAreRelativeToTheRepositoryAndResolved() async throws {
  try await withFolder { folder in
    try folder.add("repository/deep/a.py")
    folder.link("repository/deep/link.py", to: "a.py")
    folder.appending("repository").makeRepository()
    let deep = folder.appending("repository/deep")
    let report = try await outcome(["link.py"], in: deep).report
    #expect(report.root == folder.appending("repository").string)
    #expect(report.files.map(\.path) == ["link.py"])
    #expect(report.files.map(\.pathFromRoot) == ["deep/a.py"])
    #expect(report.files.map(\.absolutePath) == [deep.appending("a.py").string])
    let outside = try await outcome(["repository/deep/a.py", "/dev/null"], in: folder).report
    #expect(outside.root == folder.appending("repository").string)
  }
}

@Test func whatIsNotReadIsTold() async throws {
  try await withFolder { folder in
    try folder.add("good.py")
    try folder.add("bad.py", "# coding: klingon\n")
    folder.makePipe("pipe.py")
    let found = try await outcome(["."], in: folder)
    #expect(found.report.files.map(\.path) == ["good.py"])
    #expect(found.report.notifications.map(\.path) == ["bad.py", "pipe.py"])
    #expect(found.report.notifications.allSatisfy { $0.kind == .notAnalyzed })
    #expect(found.problems.isEmpty)
    #expect(found.notices.count == 2)
    #expect(found.exitStatus == .clean)
  }
}

/// The names under which files were analysed last, by `FileID`.
private final class Names: Sendable {
  private let names = Mutex<[FileID: String]>([:])

  var last: [String] {
    names.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  var analyze: Analyze {
    Analyze { input in
      self.names.withLock { $0[input.id] = input.moduleName }
      return AnalyzedFile(analyzing: input)
    }
  }
}

/// Reports two places of each file, one of them twice.
private struct Everywhere: Rule {
  var id: String

  init(_ id: String) { self.id = id }

  func check(_ file: CheckedFile) -> [Finding] {
    [4, 0, 4].map { offset in
      Finding(
        rule: id, level: .note, file: file.id, range: ByteRange(start: offset, end: offset + 1),
        message: "a place", label: "", steps: [], symbol: "", resource: "")
    }
  }
}

private func settings(_ paths: [String], in folder: FilePath, jobs: Int = 2) -> RunSettings {
  var settings = RunSettings(workingDirectory: folder, jobs: jobs)
  settings.paths = paths
  return settings
}

private func outcome(
  _ paths: [String], in folder: FilePath, rules: [any Rule] = [Everywhere("x")], jobs: Int = 2
) async throws -> CheckOutcome {
  try await check(settings(paths, in: folder, jobs: jobs), with: rules)
}
