import Driver
import SystemPackage
import Testing

private let leaking = "def f(path):\n  return open(path).read()\n"
private let ignored = """
  def f(path):
    return open(path).read()  # caulk: ignore[unreleased-resource] it is a script

  """

@Test func suppressedFindingsAreCounted() async throws {
  try await withFolder { folder in
    try folder.add("a.py", ignored)
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 0)
    #expect(result.output == "No leaks found in 1 file; 1 suppressed.\n")
    let shown = try caulk(["check", "--show-suppressed"], in: folder)
    #expect(shown.status == 0)
    #expect(shown.output.contains(" [unreleased-resource] (suppressed: it is a script)\n"))
  }
}

@Test func suppressedFindingsAreInMachineFormatsOnlyWhenAskedFor() async throws {
  try await withFolder { folder in
    try folder.add("a.py", ignored + "\n\n" + leaking)
    let sarif = ["check", "--output-format", "sarif"]
    #expect(try !caulk(sarif, in: folder).output.contains("\"suppressions\""))
    let shown = try caulk(sarif + ["--show-suppressed"], in: folder).output
    #expect(shown.contains(#""suppressions":[]"#))
    #expect(
      shown.contains(#""suppressions":[{"kind":"inSource","justification":"it is a script"}]"#))
    let json = ["check", "--output-format", "json"]
    #expect(try !caulk(json, in: folder).output.contains(#""suppressed":true"#))
    #expect(
      try caulk(json + ["--show-suppressed"], in: folder).output.contains(#""suppressed":true"#))
  }
}

@Test func formatsThatCannotTellOfSuppressedFindingsSaySo() async throws {
  try await withFolder { folder in
    try folder.add("a.py", ignored)
    let told = ["check", "--show-suppressed", "--output"]
    #expect(try caulk(told + ["github"], in: folder).status == 2)
    #expect(try caulk(told + ["github", "--output", "sarif=log"], in: folder).status == 0)
  }
}

@Test func uselessIgnoresAreFixed() async throws {
  try await withFolder { folder in
    try folder.add(
      "a.py",
      """
      # caulk: ignore-file[cached-method]
      x = 1  # caulk: ignore[unreleased-resource, dangling-task] why

      def f(path):
        # caulk: ignore[unreleased-resorce] why
        files = [open(path)]
        path.use()

      """)
    let result = try caulk(["check"], in: folder)
    let hint = "and there is no such rule; did you mean `unreleased-resource`? [unused-suppression]"
    #expect(result.output.contains(hint))
    #expect(try caulk(["check", "--fix"], in: folder).status == 0)
    #expect(
      run(["cat", folder.appending("a.py").string]).output
        == """
        x = 1

        def f(path):
          # caulk: ignore[unreleased-resource] why
          files = [open(path)]
          path.use()

        """)
  }
}

@Test func onlyRulesThatRunAreMissed() async throws {
  try await withFolder { folder in
    try folder.add("a.py", "x = 1  # caulk: ignore[unreleased-resource]\n")
    #expect(try caulk(["check"], in: folder).status == 1)
    let selected = ["check", "--select", "unused-suppression,unreleased-on-error"]
    #expect(try caulk(selected, in: folder).status == 0)
    #expect(try caulk(["check", "--ignore", "unused-suppression"], in: folder).status == 0)
  }
}

@Test func ignoresAreAdded() async throws {
  try await withFolder { folder in
    try folder.add(
      "a.py",
      """
      import functools

      def one(path): return open(path).read()

      def several(paths):
          return list(
              open(paths[0]),
              key=str,
          )   # why not

      def beside(path):
          a = open(path)  # caulk: ignore[unused-suppression]
          print(a.name)

      class C:
          @functools.lru_cache(maxsize=None)
          def cached(self, key):
              return key
      """)
    try folder.add("latin.py", "# coding: latin-1\n" + leaking)
    try folder.add("clean.py")
    let result = try caulk(["check", "--add-ignores"], in: folder)
    #expect(result.errors.isEmpty)
    #expect(result.output == "5 findings are now ignored by comments in 2 files\n")
    #expect(result.status == 0)
    #expect(
      run(["cat", folder.appending("a.py").string]).output == """
        import functools

        def one(path): return open(path).read()  # caulk: ignore[unreleased-resource]

        def several(paths):
            return list(
                open(paths[0]),
                key=str,
            )   # why not  # caulk: ignore[unreleased-resource]

        def beside(path):
            a = open(path)  # caulk: ignore[unused-suppression, unreleased-resource]
            print(a.name)

        class C:
            @functools.lru_cache(maxsize=None)  # caulk: ignore[cached-method]
            def cached(self, key):
                return key
        """)
    #expect(try caulk(["check"], in: folder).status == 0)
  }
}

@Test func noCommentIsAddedInsideAString() async throws {
  try await withFolder { folder in
    let text = "def f(path):\n  a = open(path); b = '''\n  '''\n  print(a.name, b)\n"
    try folder.add("a.py", text)
    let result = try caulk(["check", "--add-ignores"], in: folder)
    #expect(result.status == 2)
    #expect(result.output == "0 findings are now ignored by comments in 0 files\n")
    #expect(
      result.errors
        == "caulk: cannot ignore 1 of 1 findings in a.py: no comment can stand there\n")
    #expect(run(["cat", folder.appending("a.py").string]).output == text)
  }
}

@Test func fileThatChangedMeanwhileIsLeftAlone() async throws {
  try await withFolder { folder in
    try folder.add("a.py", leaking)
    var settings = RunSettings(workingDirectory: folder, jobs: 1)
    settings.paths = ["a.py"]
    let outcome = try await check(settings)
    try folder.add("a.py", "import os\n" + leaking)
    let added = addIgnores(to: outcome.report, notes: true)
    #expect(added.fileCount == 0)
    #expect(added.problems == ["did not change a.py: it has changed since it was checked"])
    #expect(run(["cat", folder.appending("a.py").string]).output == "import os\n" + leaking)
  }
}
