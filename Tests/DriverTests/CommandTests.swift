import SystemPackage
import Testing

private let leaking = "def f(path):\n  file = open(path)\n  print(file.name)\n"

@Test func exitStatusTellsOfFindings() async throws {
  try await withFolder { folder in
    try folder.add("clean.py")
    try folder.add("leaking.py", leaking)
    #expect(try caulk(["check", "clean.py"], in: folder).status == 0)
    let found = try caulk(["check", "--output-format", "concise"], in: folder)
    #expect(found.status == 1)
    #expect(found.output.contains("leaking.py"))
    #expect(found.errors.isEmpty)
    #expect(try caulk(["check", "--exit-zero"], in: folder).status == 0)
    let none = ["check", "--select=unreleased-resource", "--ignore=unreleased-resource"]
    #expect(try caulk(none, in: folder).status == 0)
    #expect(try caulk(["check", "--exclude", "leak*"], in: folder).status == 0)
  }
}

@Test func variablesStandForOptionsThatAreNotGiven() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    try folder.add("none.toml", "ignore = [\"unreleased-resource\"]\n")
    func check(_ options: [String] = [], _ variables: [String]) throws -> Ended {
      try caulk(["check"] + options, in: folder, variables: variables)
    }
    #expect(try check([], ["CAULK_CONFIG=none.toml"]).status == 0)
    #expect(try check(["--isolated"], ["CAULK_CONFIG=none.toml"]).status == 1)
    let concise = ["CAULK_OUTPUT_FORMAT=concise"]
    #expect(try check([], concise).output.hasPrefix("leaking.py:2:"))
    #expect(try check(["--output-format", "json"], concise).output.hasPrefix("["))
    #expect(try check([], ["CAULK_OUTPUT_FORMAT=xml"]).status == 2)
    #expect(try check([], ["CAULK_OUTPUT_FILE=report"]).output.isEmpty)
    #expect(run(["cat", folder.appending("report").string]).output.contains("leaking.py"))
    #expect(run(["rm", "-r", folder.appending(".caulk_cache").string]).status == 0)
    #expect(try check([], ["CAULK_NO_CACHE=1"]).status == 1)
    #expect(try check([], ["CAULK_CACHE_DIR=kept"]).status == 1)
    #expect(run(["ls", "-A", folder.string]).output == "kept\nleaking.py\nnone.toml\nreport\n")
  }
}

@Test func troubleIsStrongerThanFindings() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    for options in [[], ["--exit-zero"], ["--quiet"]] {
      let result = try caulk(
        ["check", "--output-format", "concise", "nosuch", "leaking.py"] + options, in: folder)
      #expect(result.status == 2)
      #expect(result.errors == "caulk: cannot read nosuch: no such file or directory\n")
      #expect(result.output.contains("leaking.py"))
    }
  }
}

@Test(arguments: [
  ["check", "--bogus"], ["check", "--output-format", "xml"], ["check", "-j0"], ["bogus"],
  ["check", "--select", "nosuch"], ["check", "--ignore", "nosuch"], ["explain", "nosuch"],
  ["explain"], ["explain", "unreleased-resource", "nosuch"], ["explain", "--finding", "0", "a.py"],
  ["check", "-o", "nosuch/out"],
])
func unusableArgumentsAreTrouble(arguments: [String]) async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    let result = try caulk(arguments, in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }
}

@Test func findingIsExplainedByItsFingerprint() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking + leaking.replacing("f(path)", with: "g(path)"))
    let report = try caulk(["check", "--output-format", "json"], in: folder).output
    let fingerprints = report.split(separator: "\"fingerprint\":\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(fingerprints.count == 2)
    for fingerprint in fingerprints {
      let result = try caulk(
        ["explain", "--finding", String(fingerprint.prefix(12)), "leaking.py"], in: folder)
      #expect(result.status == 0)
      #expect(result.output.contains("unreleased-resource"))
      #expect(result.output.contains("1. leaking.py:"))
      #expect(result.output.contains("Use instead"))
    }
    let every = try caulk(["explain", "--finding", "", "leaking.py"], in: folder)
    #expect(every.status == 2)
    #expect(every.errors.contains("2 findings"))
  }
}

@Test(arguments: [["--version"], ["--help"], ["check", "--help"], ["rules"]])
func helpIsNoTrouble(arguments: [String]) async throws {
  try await withFolder { folder in
    let result = try caulk(arguments, in: folder)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
  }
}

@Test func misspeltRuleIsSuggested() async throws {
  try await withFolder { folder in
    let result = try caulk(["check", "--select", "unrelesed-resource"], in: folder)
    #expect(
      result.errors
        == "caulk: there is no rule `unrelesed-resource`; did you mean `unreleased-resource`?\n")
  }
}

@Test func variablesOfAHookDoNotMislead() async throws {
  try await withFolder { folder in
    try folder.add("repository/ignored.py", leaking)
    try folder.add("repository/.gitignore", "ignored.py\n")
    try folder.add("repository/a.py")
    try folder.add("other/b.py")
    folder.appending("repository").makeRepository(tracking: ["a.py"])
    folder.appending("other").makeRepository(tracking: ["b.py"])
    let other = folder.appending("other/.git").string
    let result = try caulk(
      ["check"], in: folder.appending("repository"),
      variables: ["GIT_DIR=\(other)", "GIT_INDEX_FILE=\(other)/index", "LC_ALL=de_DE.UTF-8"])
    #expect(result.status == 0)
  }
}

@Test func fileSystemMonitorOfARepositoryIsNotRun() async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    folder.makeRepository(tracking: ["a.py"])
    let command = "touch \(folder.appending("was-run").string); false"
    #expect(run(["git", "-C", folder.string, "config", "core.fsmonitor", command]).status == 0)
    #expect(try caulk(["check"], in: folder).status == 0)
    #expect(run(["test", "-e", folder.appending("was-run").string]).status == 1)
    // The trap works: git by itself falls into it.
    #expect(run(["git", "-C", folder.string, "status"]).status == 0)
    #expect(run(["test", "-e", folder.appending("was-run").string]).status == 0)
  }
}

@Test func repositoryIsWalkedWhereGitIsMissing() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    try folder.add(".gitignore", "leaking.py\n")
    folder.makeRepository()
    #expect(try caulk(["check"], in: folder).status == 0)
    #expect(try caulk(["check"], in: folder, variables: ["PATH=/nowhere"]).status == 1)
  }
}

@Test func directoryWithoutPythonIsSaid() async throws {
  try await withFolder { folder in
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "caulk: there are no Python files to check\n")
    #expect(try caulk(["check", "-q"], in: folder).errors.isEmpty)
  }
}

@Test func brokenFilesAreSaidAndNoTrouble() async throws {
  try await withFolder { folder in
    try folder.add("broken.py", "x = 1\ndef f(:\n")
    try folder.add("strange.py", "# coding: klingon\n")
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors.contains("strange.py"))
    #expect(!result.errors.contains("broken.py"))
    let verbose = try caulk(["check", "-v"], in: folder)
    #expect(verbose.errors.contains("broken.py:2: "))
  }
}

@Test func reportGoesToTheFile() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let result = try caulk(["check", "--output-format=concise", "-o", "out"], in: folder)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let printed = try caulk(["check", "--output-format=concise"], in: folder).output
    #expect(run(["cat", folder.appending("out").string]).output == printed)
    #expect(!printed.isEmpty)
  }
}

@Test func readerThatLeavesIsNoTrouble() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let binary = try binary()
    let script = #""$0" check | true; echo "${PIPESTATUS[0]}""#
    let result = run(["env", "-C", folder.string, "bash", "-c", script, binary])
    #expect(result.output == "1\n")
    #expect(result.errors.isEmpty)
    let full = #""$0" check >/dev/full; echo "$?""#
    #expect(run(["env", "-C", folder.string, "bash", "-c", full, binary]).output == "2\n")
  }
}

@Test func severalReportsAtOnce() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let result = try caulk(
      ["check", "--output", "sarif=log.sarif", "--output=github", "--output", "json=a=b.json"],
      in: folder)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("::warning "))
    #expect(run(["cat", folder.appending("log.sarif").string]).output.hasPrefix("{\"$schema\""))
    #expect(run(["cat", folder.appending("a=b.json").string]).output.hasPrefix("[\n"))
  }
}

@Test(arguments: [
  ["--output", "json", "--output-format", "json"], ["--output", "json", "-o", "out"],
  ["--output", "json", "--output", "text"], ["--output", "json=out", "--output", "text=out"],
  ["--output", "json="], ["--output", "xml=out"],
])
func conflictingOutputsAreTrouble(options: [String]) async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let result = try caulk(["check"] + options, in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: "))
    #expect(run(["test", "-e", folder.appending("out").string]).status == 1)
  }
}

@Test func reportThatCannotBeWrittenIsTroubleForItselfAlone() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let result = try caulk(
      ["check", "--output", "sarif=nosuch/log", "--output", "concise"], in: folder)
    #expect(result.status == 2)
    #expect(result.output.contains("leaking.py:2:10: "))
    #expect(result.errors == "caulk: cannot write nosuch/log: no such file or directory\n")
  }
}

@Test(arguments: [
  ("/proc/out", "no such file or directory"), ("leaking.py/out", "not a directory"),
])
func folderThatTakesNoFileIsTold(file: String, reason: String) async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let result = try caulk(["check", "-o", file], in: folder)
    #expect(result.status == 2)
    #expect(result.errors == "caulk: cannot write \(file): \(reason)\n")
    let baseline = try caulk(["check", "--write-baseline", file], in: folder)
    #expect(baseline.errors == "caulk: cannot write \(file): \(reason)\n")
  }
}

@Test func summaryLinksToTheCheckedOutCommit() async throws {
  try await withFolder { folder in
    try folder.add("leaking.py", leaking)
    let variables = [
      "GITHUB_SERVER_URL=https://example.org", "GITHUB_REPOSITORY=a/b", "GITHUB_SHA=c0ffee",
    ]
    let result = try caulk(["check", "--output=markdown"], in: folder, variables: variables)
    #expect(result.output.contains("(<https://example.org/a/b/blob/c0ffee/leaking.py#L2>)"))
  }
}
