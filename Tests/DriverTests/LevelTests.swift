import SystemPackage
import Testing

private let warning = "def f(path):\n  file = open(path)\n  print(file.name)\n"
private let note = """
  def f(path, parse):
    file = open(path)
    parse(file.name)
    file.close()

  """

@Test func notesAreCountedAndDoNotFail() async throws {
  try await withFolder { folder in
    try folder.add("note.py", note)
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 0)
    #expect(
      result.output == """
        No errors or warnings in 1 file.
        1 note is not shown without `--notes` (1 unreleased-on-error).

        """)
    let shown = try caulk(["check", "--notes"], in: folder)
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("note: "))
    #expect(shown.output.hasSuffix("\nFound 1 note in 1 file.\n"))
    let concise = try caulk(["check", "--output-format", "concise"], in: folder)
    #expect(concise.output == "1 note is not shown without `--notes` (1 unreleased-on-error).\n")
    for format in ["json", "sarif"] {
      let machine = try caulk(["check", "--output-format", format], in: folder)
      #expect(machine.output.contains("is not released if `parse(file.name)` raises"))
    }
  }
}

@Test(arguments: [
  ("note", 1, 1), ("warning", 0, 1), ("error", 0, 0), ("never", 0, 0),
])
func levelOfFailureIsChosen(level: String, ofNote: Int32, ofWarning: Int32) async throws {
  try await withFolder { folder in
    try folder.add("note.py", note)
    try folder.add("warning.py", warning)
    #expect(try caulk(["check", "--fail-on", level, "note.py"], in: folder).status == ofNote)
    #expect(try caulk(["check", "--fail-on", level], in: folder).status == ofWarning)
  }
}

@Test func statisticsCountByLevelAndRule() async throws {
  try await withFolder { folder in
    try folder.add("note.py", note)
    try folder.add("warning.py", warning + "\n\n" + warning)
    let result = try caulk(["check", "--statistics"], in: folder)
    #expect(result.status == 1)
    #expect(
      result.output == """
             2 warning unreleased-resource
             1 note    unreleased-on-error

        Found 2 warnings in 2 files.
        1 note is not shown without `--notes` (1 unreleased-on-error).

        """)
  }
}

@Test(arguments: [
  ["--exit-zero", "--fail-on", "note"], ["--statistics", "--output-format", "json"],
  ["--add-ignores", "-o", "out"], ["--fail-on", "info"],
])
func contradictionsAreTrouble(options: [String]) async throws {
  try await withFolder { folder in
    try folder.add("warning.py", warning)
    let result = try caulk(["check"] + options, in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains(options[0]) || result.errors.contains(options[1]))
  }
}
