import SystemPackage
import Testing

private let leaking = "def f(path):\n  file = open(path)\n  print(file.name)\n"

/// The steps of `action.yml` with the variables that GitHub sets.
@Suite struct ActionTests {
  @Test func leaksFailOnlyTheLastStep() async throws {
    try await withFolder { folder in
      try folder.add("work/a.py", leaking)
      try folder.add("work/b.py")
      let result = try folder.runAction(["CAULK_PATHS=a.py\n b.py"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(folder.text(of: "output") == "exit-code=1\n")
      #expect(result.output.contains("--> a.py:2:"))
      #expect(folder.text(of: "summary").contains("a.py:2"))
      #expect(folder.text(of: "work/caulk.sarif").contains("\"unreleased-resource\""))
    }
  }

  @Test func annotationsAndOptionsArePassedOn() async throws {
    try await withFolder { folder in
      try folder.add("work/a.py", leaking)
      let annotated = try folder.runAction(["CAULK_ANNOTATIONS=true"])
      #expect(annotated.output.hasPrefix("::warning "))
      let ignored = try folder.runAction(["CAULK_ARGS=--ignore unreleased-resource\n"])
      #expect(ignored.status == 0)
      #expect(folder.text(of: "output") == "exit-code=0\n")
      let lenient = try folder.runAction(["CAULK_FAIL_ON=error"])
      #expect(lenient.output.contains("--> a.py:2:"))
      #expect(folder.text(of: "output") == "exit-code=0\n")
      #expect(try folder.runAction(["CAULK_FAIL_ON=everything"]).status == 2)
    }
  }

  @Test func inputsAreNoCommands() async throws {
    try await withFolder { folder in
      try folder.add("work/a.py")
      let result = try folder.runAction([
        "CAULK_PATHS=$(touch$IFS../ran) `touch$IFS../ran` * ;touch --exit-zero"
      ])
      #expect(result.status == 2)
      #expect(result.errors.contains("cannot read *: "))
      #expect(result.errors.contains("cannot read --exit-zero: "))
      #expect(run(["test", "-e", folder.appending("ran").string]).status == 1)
    }
  }

  @Test(.enabled(if: Consumers.python != nil, "there is no python3 with venv, or no network"))
  func scriptsNameNoInput() throws {
    let script = """
      import sys, yaml
      with open(sys.argv[1]) as file:
          steps = yaml.safe_load(file)["runs"]["steps"]
      with open(sys.argv[2]) as file:
          job = list(yaml.safe_load_all(file))[1]["caulk"]
      print("\\n".join([step.get("run", "") for step in steps] + job["script"]))
      """
    let files = ["action.yml", "templates/caulk/template.yml"].map { project.appending($0).string }
    let scripts = run([try #require(Consumers.python), "-c", script] + files)
    #expect(scripts.status == 0, "\(scripts.errors)")
    #expect(scripts.output.contains("\"$GITHUB_ACTION_PATH/Packaging/action\"\n"))
    #expect(scripts.output.contains("\ncaulk check "))
    #expect(!scripts.output.contains("${{") && !scripts.output.contains("$[["))
  }

  @Test func componentWritesTheReport() async throws {
    try await withFolder { folder in
      try folder.add("work/a.py", leaking)
      let template = project.appending("templates/caulk/template.yml").string
      let script = run(["sed", "-n", "/^  script:/,/^  artifacts:/s/^    - //p", template]).output
      let ended = try folder.runWithTool(
        ["bash", "-ec", "pip() { :; }\n" + script], ["CAULK_PATHS=. a.py", "CAULK_REQUIREMENT=x"])
      #expect(ended.status == 1)
      #expect(ended.output.contains("--> a.py:2:"))
      #expect(folder.text(of: "work/gl-code-quality-report.json").contains("\"check_name\""))
    }
  }
}

extension FilePath {
  /// Runs the first step in the folder's `work`, with the inputs' usual values unless given.
  func runAction(_ variables: [String]) throws -> Ended {
    try add("output", "")
    try add("summary", "")
    let given = [
      "GITHUB_ACTION_PATH=\(project.string)", "GITHUB_OUTPUT=\(appending("output").string)",
      "GITHUB_STEP_SUMMARY=\(appending("summary").string)", "RUNNER_TEMP=\(string)",
      "CAULK_PATHS=.", "CAULK_ARGS=", "CAULK_REQUIREMENT=", "CAULK_SARIF_FILE=caulk.sarif",
      "CAULK_ANNOTATIONS=false", "CAULK_FAIL_ON=",
    ]
    return try runWithTool(
      ["bash", "-ec", #""$GITHUB_ACTION_PATH/Packaging/action""#], given + variables)
  }

  /// Runs a command in the folder's `work` with the built `caulk` on its path.
  fileprivate func runWithTool(_ command: [String], _ variables: [String]) throws -> Ended {
    let tools = FilePath(try binary()).removingLastComponent().string
    let path = "PATH=\(tools):" + run(["printenv", "PATH"]).output.split(separator: "\n")[0]
    return run(["env", "-C", appending("work").string, path] + variables + command)
  }

  func text(of name: String) -> String { run(["cat", appending(name).string]).output }
}
