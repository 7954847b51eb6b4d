import Driver
import LeakAnalysis
import PythonSyntax
import SystemPackage
import Testing

private let safeFixes = [
  FixCase(
    "a block that ends in close",
    """
    def f(path, parse):
        file = open(path)  # the table

        # Rows, one a line.
        text = \"\"\"
    kept
        \"\"\" + file.read()
        if text:
          parse(text)
        file.close()

        return text
    """,
    """
    def f(path, parse):
        with open(path) as file:  # the table
            # Rows, one a line.
            text = \"\"\"
    kept
        \"\"\" + file.read()
            if text:
              parse(text)

        return text
    """),
  FixCase(
    "a release that `with` does not do",
    """
    import os

    def f(path, work):
        fd = os.open(path, os.O_RDONLY)
        work()
        os.close(fd)  # done
    """,
    """
    import os

    def f(path, work):
        fd = os.open(path, os.O_RDONLY)
        try:
            work()
        finally:
            os.close(fd)  # done
    """),
  FixCase(
    "an awaited close",
    """
    import aiohttp

    async def f(url):
        session = aiohttp.ClientSession()
        url()
        await session.close()
    """,
    """
    import aiohttp

    async def f(url):
        async with aiohttp.ClientSession() as session:
            url()
    """),
  FixCase(
    "no close at all",
    """
    import csv

    def f(path, sink):
        file = open(path,
                    newline="")
        reader = csv.reader(file)
        for row in reader:
            print(row)
        print(path)
    """,
    """
    import csv

    def f(path, sink):
        with open(path,
                    newline="") as file:
            reader = csv.reader(file)
            for row in reader:
                print(row)
        print(path)
    """),
  FixCase(
    "a try that begins too late",
    """
    import socket

    def f(address, work):
        client = socket.socket()
        client.connect(address)

        # Nobody else needs it.
        try:
            work(client.recv(1))
        finally:
            client.close()
    """,
    """
    import socket

    def f(address, work):
        client = socket.socket()
        try:
            client.connect(address)

            # Nobody else needs it.
            work(client.recv(1))
        finally:
            client.close()
    """),
  FixCase(
    "a file without a name",
    """
    import json
    import urllib.request

    def f(path):
        if path:
            return json.load(open(path))
        open("c", "w")  # touch it
        for line in open("b"):
            print(line,
                  path)
        body = urllib.request.urlopen(path).read()
        return body
    """,
    """
    import json
    import urllib.request

    def f(path):
        if path:
            with open(path) as file:
                return json.load(file)
        with open("c", "w"):
            pass  # touch it
        with open("b") as file:
            for line in file:
                print(line,
                      path)
        with urllib.request.urlopen(path) as response:
            body = response.read()
        return body
    """),
]

@Suite struct FixTests {
  @Test(arguments: safeFixes)
  private func leakIsFixed(_ fix: FixCase) async throws {
    #expect(try await fixed(fix.before + "\n") == fix.after + "\n")
    #expect(try await fixed(fix.before) == fix.after)
  }

  @Test(arguments: safeFixes)
  private func lineEndsAndTabsAreKept(_ fix: FixCase) async throws {
    func strange(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        var line = line
        var tabs = ""
        while line.hasPrefix("    ") {
          line = line.dropFirst(4)
          tabs += "\t"
        }
        return tabs + line
      }.joined(separator: "\r\n")
    }
    #expect(try await fixed(strange(fix.before)) == strange(fix.after))
  }

  @Test(arguments: [
    // The lines, the file and the reader are needed later than they are named.
    "def f(path):\n    file = open(path)\n    return (x for x in file.readlines() if file)\n",
    "import csv\ndef f(path):\n    file = open(path)\n    return csv.reader(file)\n",
    "def f(path):\n    file = open(path)\n    self.number = file.fileno()\n",
    // Something is read before the file is opened.
    "import json\ndef f(a, path):\n    print(a(), json.load(open(path)))\n",
    "import json\ndef f(a, path):\n    return a and json.load(open(path))\n",
    "import json\ndef f(a, paths):\n    print([json.load(open(x)) for x in paths])\n",
    // `finally` needs more than the resource, and `except` would get more.
    "def f(p, q):\n    f = open(p)\n    g = q()\n    try:\n        g()\n    finally:\n"
      + "        f.close()\n        g.end()\n",
    "def f(p, q):\n    f = open(p)\n    q()\n    try:\n        f.read()\n    except OSError:\n"
      + "        pass\n    finally:\n        f.close()\n",
    // The lines are not the statement's own, or the variable is not.
    "def f(p):\n    file = open(p); file.read()\n",
    "def f(p, q):\n    file = open(p)\n    print(q())\n    file = open(q)\n    file.close()\n",
  ])
  func whatIsNotCertainIsLeft(source: String) async throws {
    #expect(try await fixed(source) == source)
    #expect(try await fixed(source, ["--unsafe-fixes"]) == source)
  }

  @Test func unsafeFixesAreMadeOnRequest() async throws {
    let source = """
      def f(path, brief):
          file = open(path)
          if brief:
              return file.name
          file.read()
          file.close()

      """
    #expect(try await fixed(source) == source)
    #expect(
      try await fixed(source, ["--unsafe-fixes"])
        == """
        def f(path, brief):
            with open(path) as file:
                if brief:
                    return file.name
                file.read()

        """)
  }

  @Test func bytesAroundAFixAreKept() async throws {
    try await withFolder { folder in
      let file = folder.appending("a.py")
      for (mark, name) in [([0xEF, 0xBB, 0xBF], "utf-8"), ([], "latin-1")] as [([UInt8], String)] {
        let odd: [UInt8] = name == "latin-1" ? [0xE9] : Array("é".utf8)
        let head = mark + "# coding: \(name) ".utf8 + odd + "\ndef f(p):\n".utf8
        let before = head + "    f = open(p)\n    f.read()\n    f.close()\n".utf8
        try folder.add("a.py", "")
        #expect(writeBytes(before, to: file))
        #expect(try caulk(["check", "--fix"], in: folder).status == 0)
        #expect(try readFile(file) == head + "    with open(p) as f:\n        f.read()\n".utf8)
      }
    }
  }

  @Test func whatIsLeftIsReported() async throws {
    try await withFolder { folder in
      try folder.add("a.py", safeFixes[0].before + "\n\nx = []\ndef g(y):\n    x.append(y)\n")
      let result = try caulk(["check", "--fix"], in: folder)
      #expect(result.status == 1)
      #expect(result.output.hasSuffix("\nFixed 1 leak. Found 1 warning in 1 file.\n"))
      #expect(result.output.contains("a.py:12:1"))
    }
  }

  @Test func differenceIsPrintedAndNothingWritten() async throws {
    try await withFolder { folder in
      let source = "def f(p):\n    f = open(p)\n    f.read()\n    f.close()"
      try folder.add("a.py", source)
      try folder.add("b.py")
      let result = try caulk(["check", "--diff"], in: folder)
      #expect(result.status == 1)
      #expect(
        result.output == """
          --- a.py
          +++ a.py
          @@ -1,4 +1,3 @@
           def f(p):
          -    f = open(p)
          -    f.read()
          -    f.close()
          \\ No newline at end of file
          +    with open(p) as f:
          +        f.read()
          \\ No newline at end of file

          """)
      #expect(run(["cat", folder.appending("a.py").string]).output == source)
      #expect(try caulk(["check", "--diff", "b.py"], in: folder).output == "")
      #expect(try caulk(["check", "--diff", "b.py"], in: folder).status == 0)
    }
  }

  @Test func reportsCarryFixes() async throws {
    try await withFolder { folder in
      try folder.add("a.py", "def f(p):\n    f = open(p)\n    f.read()\n    f.close()\n")
      let options = ["check", "--show-fixes", "--output"]
      let json = try caulk(options + ["json"], in: folder).output
      #expect(json.contains(#""fix":{"applicability":"safe","edits":[{"content":"with ""#))
      let title = "hold the file in a `with` statement"
      let sarif = try caulk(options + ["sarif"], in: folder).output
      #expect(sarif.contains(#""fixes":[{"description":{"text":"H\#(title.dropFirst())."}"#))
      #expect(sarif.contains(#""insertedContent":{"text":" as f:"}"#))
      let rdjson = try caulk(options + ["rdjson"], in: folder).output
      #expect(rdjson.contains(#""text":"with open(p) as f:\n        f.read()\n"}]"#))
      let text = try caulk(options + ["text", "--notes"], in: folder).output
      #expect(text.contains("  = fix: \(title)\n"))
      #expect(!(try caulk(["check", "--notes"], in: folder).output.contains("= fix")))
    }
  }

  @Test func fileThatHasChangedIsNotTouched() async throws {
    try await withFolder { folder in
      try folder.add("a.py", safeFixes[0].before)
      var settings = RunSettings(workingDirectory: folder)
      settings.fixes = .apply
      let outcome = try await check(settings)
      #expect(outcome.changes.count == 1)
      try folder.add("a.py", "x = 2\n")
      #expect(
        writeFixes(outcome.changes) == ["did not change a.py: it has changed since it was checked"])
      #expect(run(["cat", folder.appending("a.py").string]).output == "x = 2\n")
      _ = run(["rm", folder.appending("a.py").string])
      #expect(writeFixes(outcome.changes) == ["did not change a.py: the file is gone"])
    }
  }

  /// A fix is only as good as what the whole program says of its outcome.
  @Test(arguments: ["x(1)", "y()", "x(", "z = 1"])
  func fixThatDoesNotHoldIsDropped(replacement: String) async throws {
    try await withFolder { folder in
      try folder.add("a.py", "x()\n")
      var settings = RunSettings(workingDirectory: folder)
      settings.fixes = .apply
      let outcome = try await check(settings, with: [CallRule(replacement: replacement)])
      let holds = replacement == "z = 1"
      #expect(outcome.fixedCount == (holds ? 1 : 0))
      #expect(outcome.changes.isEmpty == !holds)
      #expect(outcome.report.findings.isEmpty == holds)
    }
  }

  @Test(arguments: [
    ["--fix", "--diff"], ["--fix", "--show-fixes"], ["--unsafe-fixes"], ["--diff", "-o", "x"],
  ])
  func conflictingFixOptionsAreTrouble(options: [String]) async throws {
    try await withFolder { folder in
      try folder.add("a.py")
      #expect(try caulk(["check"] + options, in: folder).status == 2)
    }
  }
}

/// Finds fault with every call, and replaces it.
private struct CallRule: Rule {
  let id = "call"
  var replacement: String

  func check(_ file: CheckedFile) -> [Finding] {
    let line = file.text.lineRange(1)
    let text = file.text.string(line)
    guard text.contains("(") else { return [] }
    var finding = Finding(
      rule: id, level: .warning, file: file.id, range: line, message: "a call", label: "here",
      steps: [], symbol: "", resource: String(text.prefix(1)))
    finding.fix = Fix(title: "change it", isSafe: true, edits: [Edit(line, replacement)])
    return [finding]
  }
}

private func writeBytes(_ bytes: [UInt8], to file: FilePath) -> Bool {
  (try? Driver.write(bytes, to: file.string)) != nil
}
