import SystemPackage
import Testing

private let leaking = "def f(path):\n    file = open(path)\n    file.read()\n    file.close()\n"
private let fixed = "def f(path):\n    with open(path) as file:\n        file.read()\n"

/// A file that an editor has not written yet.
@Suite struct StandardInputTests {
  @Test func textIsCheckedInItsPlace() async throws {
    try await withFolder { folder in
      try folder.add("pkg/__init__.py")
      try folder.add("pkg/opening.py", "def opened(path):\n    return open(path)\n")
      try folder.add("pkg/caulk.toml", "[levels]\nunreleased-resource = \"error\"\n")
      let text = """
        from .opening import opened

        def f(path):
            file = opened(path)
            print(file.name)

        """
      // The file need not be there; one that is has no say.
      for name in ["pkg/new.py", "pkg/opening.py"] {
        let result = try caulk(
          ["check", "-", "--stdin-filename", name, "--output-format", "concise"],
          reading: name == "pkg/new.py" ? text : "def f(path):\n    print(open(path))\n", in: folder
        )
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.output.hasPrefix("\(name):"))
        #expect(result.output.contains(": error: "))
      }
    }
  }

  @Test func textWithoutAPathHasAName() async throws {
    try await withFolder { folder in
      let result = try caulk(["check", "-", "--notes"], reading: leaking, in: folder)
      #expect(result.output.contains(" --> -:2:12\n"))
      #expect(try caulk(["check", "-"], reading: "x = 1\n", in: folder).status == 0)
      #expect(try caulk(["check", "-"], reading: "", in: folder).status == 0)
    }
  }

  @Test func fixedTextIsPrinted() async throws {
    try await withFolder { folder in
      try folder.add("a.py", "x = 1\n")
      let fix = ["check", "--fix", "-", "--stdin-filename", "a.py"]
      let result = try caulk(fix, reading: leaking, in: folder)
      #expect(result.status == 0)
      #expect(result.output == fixed)
      #expect(result.errors == "Fixed 1 leak. No leaks found in 1 file.\n")
      // What cannot be fixed goes through as it is.
      let rest = "def f(g):\n    x = [open(g)]\n    g()\n"
      let left = try caulk(fix, reading: rest, in: folder)
      #expect(left.output == rest)
      #expect(left.status == 1)
      #expect(left.errors.contains("--> a.py:2:"))
      #expect(run(["cat", folder.appending("a.py").string]).output == "x = 1\n")
    }
  }

  @Test func differenceIsPrinted() async throws {
    try await withFolder { folder in
      let diff = ["check", "--diff", "-", "--stdin-filename", "a.py"]
      let result = try caulk(diff, reading: leaking, in: folder)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("--- a.py\n+++ a.py\n"))
      #expect(try caulk(diff, reading: fixed, in: folder).output == "")
    }
  }

  @Test func whatIsLeftOutGoesThrough() async throws {
    try await withFolder { folder in
      let options = ["-", "--stdin-filename", "a.py", "--exclude", "a.py"]
      let fix = try caulk(
        ["check", "--fix", "--force-exclude"] + options, reading: leaking, in: folder)
      #expect(fix.output == leaking)
      #expect(try caulk(["check", "--notes"] + options, reading: leaking, in: folder).output != "")
    }
  }

  @Test(arguments: [
    ["-", "a.py"], ["--stdin-filename", "a.py"], ["--watch", "-"], ["--add-ignores", "-"],
    ["--since", "main", "-"], ["--write-baseline", "b.json", "-"],
  ])
  func conflictingOptionsAreTrouble(options: [String]) async throws {
    try await withFolder { folder in
      let result = try caulk(["check"] + options, reading: leaking, in: folder)
      #expect(result.status == 2)
    }
  }
}

/// Runs the built `caulk` in a folder with a text on its standard input.
private func caulk(_ arguments: [String], reading text: String, in folder: FilePath) throws -> Ended
{
  try folder.add("input", text)
  let script = "exec \"$0\" \"$@\" <\"\(folder.appending("input").string)\""
  return run(["env", "-C", folder.string, "bash", "-c", script, try binary()] + arguments)
}
