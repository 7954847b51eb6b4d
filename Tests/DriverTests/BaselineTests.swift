import SystemPackage
import Testing

private let leaking = """
  def first(path):
    return open(path).read()


  class A:
    def second(self, path):
      file = open(path, "r")
      print(file.name)

  """

@Test func baselineHoldsWhatIsKnown() async throws {
  try await withFolder { folder in
    try folder.add("src/a.py", leaking)
    folder.makeRepository()
    let written = try caulk(["check", "--write-baseline", "base.json"], in: folder)
    #expect(written.status == 0)
    #expect(written.output == "2 findings are written to base.json\n")
    #expect(
      run(["cat", folder.appending("base.json").string]).output == """
        {"version": 1, "findings": [
        {"path": "src/a.py", "rule": "unreleased-resource", "symbol": "A.second", "text": "open(path,\\"r\\")", "count": 1},
        {"path": "src/a.py", "rule": "unreleased-resource", "symbol": "first", "text": "open(path)", "count": 1}
        ]}

        """)
    let checked = try caulk(["check", "--baseline", "base.json"], in: folder)
    #expect(checked.status == 0)
    #expect(checked.output == "No leaks found in 1 file; 2 suppressed.\n")
    try folder.add("caulk.toml", "baseline = \"base.json\"\n")
    #expect(try caulk(["check", "a.py"], in: folder.appending("src")).status == 0)
    try folder.add("src/a.py", leaking + "\n\ndef third(path):\n  return open(path).read()\n")
    let more = try caulk(["check", "--output-format", "concise"], in: folder)
    #expect(more.status == 1)
    #expect(more.output.hasPrefix("src/a.py:12:10: "))
    #expect(more.output.split(separator: "\n").count == 1)
    let sarif = ["check", "--output-format", "sarif", "--show-suppressed"]
    #expect(
      try caulk(sarif, in: folder).output.contains(#""suppressions":[{"kind":"external""#))
  }
}

@Test func baselineSurvivesWhatChangesNothing() async throws {
  try await withFolder { folder in
    try folder.add("a.py", leaking)
    try folder.add("b.py", leaking)
    _ = try caulk(["check", "--write-baseline", "base.json"], in: folder)
    // Moved down, formatted otherwise, and renamed.
    try folder.add(
      "a.py",
      """
      import os


      class A:
        def second(self, path):
          file = open(
            path,  # where it lies
            'r',
          )
          print(file.name)


      def first(path):
        return open( path ).read()
      """)
    #expect(
      run(["mv", folder.appending("b.py").string, folder.appending("c.py").string]).status == 0)
    let result = try caulk(["check", "--baseline", "base.json"], in: folder)
    #expect(result.output == "No leaks found in 2 files; 4 suppressed.\n")
    #expect(result.errors.isEmpty)
  }
}

@Test func entriesThatAreGoneAreToldAndPruned() async throws {
  try await withFolder { folder in
    try folder.add("a.py", leaking)
    try folder.add("b.py", leaking)
    _ = try caulk(["check", "--write-baseline", "base.json"], in: folder)
    try folder.add("a.py", "x = 1\n")
    let baseline = ["check", "--baseline", "base.json"]
    // What was not looked at is not missed.
    #expect(try caulk(baseline + ["b.py"], in: folder).errors.isEmpty)
    let told = try caulk(baseline, in: folder)
    #expect(told.status == 0)
    #expect(
      told.errors
        == "caulk: 2 findings of base.json are gone; `--prune-baseline` takes them out\n")
    let pruned = try caulk(baseline + ["--prune-baseline"], in: folder)
    #expect(pruned.errors == "caulk: 2 findings that are gone were taken out of base.json\n")
    #expect(try caulk(baseline, in: folder).errors.isEmpty)
    #expect(run(["cat", folder.appending("base.json").string]).output.contains("b.py"))
  }
}

@Test(arguments: [
  ("{\"version\": 1, \"findings\": [\n{\"pa", "base.json is no baseline, or only a part of one"),
  ("", "base.json is no baseline, or only a part of one"),
  (
    "{\"version\": 7, \"entries\": []}",
    "base.json is a baseline of version 7; this program reads version 1"
  ),
  ("{\"version\": 1, \"findings\": [{}]}", "base.json has findings that cannot be read"),
])
func unusableBaselineIsTrouble(text: String, message: String) async throws {
  try await withFolder { folder in
    try folder.add("a.py", leaking)
    try folder.add("base.json", text)
    let result = try caulk(["check", "--baseline", "base.json"], in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors == "caulk: \(message)\n")
    #expect(try caulk(["check", "--write-baseline", "nosuch/b.json"], in: folder).status == 2)
    #expect(try caulk(["check", "--prune-baseline"], in: folder).status == 2)
  }
}

@Test func onlyWhatIsNewSinceARevisionIsReported() async throws {
  try await withFolder { folder in
    try folder.add("app/__init__.py", "")
    try folder.add("app/a.py", leaking)
    try folder.add("app/moved.py", leaking)
    try folder.add(
      "app/opening.py", "def opened(path):\n  file = open(path)\n  file.close()\n  return file\n")
    try folder.add(
      "app/using.py",
      "from app.opening import opened\n\n\ndef use(path):\n  print(opened(path).name)\n")
    folder.makeRepository(tracking: ["."])
    let identity = ["-c", "user.name=n", "-c", "user.email=e"]
    #expect(
      run(["git", "-C", folder.string] + identity + ["commit", "-qm", "old"]).status == 0)
    #expect(try caulk(["check"], in: folder).status == 1)
    let since = ["check", "--output-format", "concise", "--since", "HEAD"]
    #expect(try caulk(since, in: folder).status == 0)
    // Code moves; another file's change makes a leak in a file that nobody touched.
    try folder.add("app/a.py", "import os\n\n\n" + leaking)
    #expect(
      run([
        "git", "-C", folder.string, "mv", "app/moved.py", "app/there.py",
      ]).status == 0)
    #expect(try caulk(since, in: folder).status == 0)
    try folder.add("app/opening.py", "def opened(path):\n  return open(path)\n")
    let result = try caulk(
      since, in: folder, variables: ["GIT_DIR=/nowhere", "GIT_INDEX_FILE=/no"])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("app/using.py:5:9: warning: "))
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(run(["git", "-C", folder.string, "status", "--short"]).output.contains("app/there.py"))
    let unknown = try caulk(["check", "--since", "nosuch"], in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.hasPrefix("caulk: there is no revision `nosuch`"))
  }
}

@Test func outsideARepositoryNothingIsNew() async throws {
  try await withFolder { folder in
    try folder.add("a.py", leaking)
    let result = try caulk(["check", "--since", "HEAD"], in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
  }
}
