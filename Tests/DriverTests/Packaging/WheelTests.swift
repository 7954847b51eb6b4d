import SystemPackage
import Testing

private let leaking = "def f(path):\n  file = open(path)\n  print(file.name)\n"

@Test(whereRegistryIsReached)
func wheelBringsAllThatAUserNeeds() async throws {
  try await withFolder { folder in
    let wheel = try makeWheel(in: folder)
    let environment = folder.appending("venv")
    environment.makeEnvironment(installing: ["--no-index", folder.appending(wheel).string])
    try lints(environment, in: folder)
    try completes(environment.appending("share").string, in: folder)
    try isForEveryLinuxOnlyIfStatic(wheel)
    try tellsOfItsSettings(environment)
    try installsInTheAction(folder.appending(wheel), in: folder)
  }
}

/// Both ways to start it give what the binary gives, without a variable of this process.
private func lints(_ environment: FilePath, in folder: FilePath) throws {
  try folder.add("leaking.py", leaking)
  let check = ["check", "--output-format", "concise", "leaking.py"]
  let expected = try caulk(check, in: folder)
  #expect(expected.status == 1)
  for command in [["caulk"], ["python", "-m", "caulk"]] {
    let program = environment.appending("bin/" + command[0]).string
    let result = run(["env", "-i", "-C", folder.string, program] + command.dropFirst() + check)
    #expect(result.status == 1)
    #expect(result.output == expected.output)
  }
}

/// What validate-pyproject calls: the schema of the table, with a name of its own.
private func tellsOfItsSettings(_ environment: FilePath) throws {
  let script = """
    from importlib.metadata import distribution
    points = distribution("caulk").entry_points
    point, = [p for p in points if p.group == "validate_pyproject.tool_schema"]
    schema = point.load()(point.name)
    print(point.name, schema["$id"], "fail-on" in schema["properties"])
    """
  let told = run([environment.appending("bin/python").string, "-c", script])
  #expect(told.output == "caulk urn:caulk:caulk True\n", "\(told.errors)")
}

private func completes(_ share: String, in folder: FilePath) throws {
  let page = run(["cat", share + "/man/man1/caulk.1"]).output
  #expect(page.contains("\n\\fB\\-\\-exit\\-zero\\fR\nThe same as '\\-\\-fail\\-on never'."))
  #expect(page.contains("\n.SH EXIT STATUS\n.PP\n"))
  for (shell, path) in [
    ("bash", "bash-completion/completions/caulk"), ("zsh", "zsh/site-functions/_caulk"),
    ("fish", "fish/vendor_completions.d/caulk.fish"),
  ] {
    let script = try caulk(["generate-shell-completion", shell], in: folder)
    #expect(script.status == 0)
    #expect(script.output.contains("output-format"))
    #expect(run(["cat", share + "/" + path]).output == script.output)
  }
  #expect(run(["bash", "-n", share + "/bash-completion/completions/caulk"]).status == 0)
}

private func isForEveryLinuxOnlyIfStatic(_ wheel: String) throws {
  let path = try binaryVariable().dropFirst("CAULK_BINARY=".count)
  let needsLoader = run(["readelf", "--program-headers", String(path)]).output.contains("INTERP")
  #expect(wheel.contains("manylinux") == !needsLoader)
  #expect(wheel.contains("musllinux") == !needsLoader)
  #expect(wheel.contains("-py3-none-"))
}

private func installsInTheAction(_ wheel: FilePath, in folder: FilePath) throws {
  try folder.add("work/leaking.py", leaking)
  let result = try folder.runAction(["CAULK_REQUIREMENT=" + wheel.string, "PIP_NO_INDEX=1"])
  #expect(result.status == 0, "\(result.errors)")
  #expect(folder.text(of: "output") == "exit-code=1\n")
  #expect(run(["test", "-x", folder.appending("caulk/bin/caulk").string]).status == 0)
}

@Test(whereRegistryIsReached)
func installingWithoutSwiftSaysWhatIsMissing() async throws {
  try await withFolder { folder in
    let environment = folder.appending("venv")
    environment.makeEnvironment(installing: ["pip"])
    try folder.add("tools/.keep")
    for tool in ["make", "bash", "sh", "dirname", "mkdir"] {
      let path = run(["bash", "-c", "command -v \(tool)"]).output.dropLast()
      folder.link("tools/" + tool, to: String(path))
    }
    let result = run(
      ["env", "-u", "CAULK_BINARY", "PATH=" + folder.appending("tools").string]
        + pipWheel(environment.appending("bin/python").string, into: folder))
    #expect(result.status == 1)
    #expect((result.output + result.errors).contains("setup: swift is not on the path"))
  }
}

/// Packs the binary and returns the wheel's name in the folder.
private func makeWheel(in folder: FilePath) throws -> String {
  let built = run(["env", try binaryVariable()] + pipWheel("python3", into: folder))
  #expect(built.status == 0, "\(built.errors)")
  let names = run(["ls", folder.string]).output.split(separator: "\n").map(String.init)
  return try #require(names.first { $0.hasSuffix(".whl") })
}

private func pipWheel(_ python: String, into folder: FilePath) -> [String] {
  [
    python, "-m", "pip", "wheel", "--disable-pip-version-check", "--no-deps", "--wheel-dir",
    folder.string, project.string,
  ]
}
