import SystemPackage
import Testing

/// The hook as users of pre-commit meet it: from a repository that they try.
@Test(whereRegistryIsReached)
func hookBlocksALeakAndLetsItsRepairPass() async throws {
  try await withFolder { folder in
    folder.appending("venv").makeEnvironment(installing: ["pre-commit==4.7.0"])
    try folder.makeHookRepository()
    let work = folder.appending("work")
    try work.add("logs.py", helper)
    try work.add("service.py", leak)
    work.makeRepository(tracking: ["logs.py", "service.py"])

    let blocked = try folder.tryHook(on: "service.py", in: work)
    #expect(blocked.status == 1)
    // That it leaks is known from the other file, in which nothing is reported.
    let report = try caulk(["check"], in: work).output
    let parts = report.split(separator: "\n\n").filter { $0.contains("--> service.py:") }
    #expect(parts.count == 1)
    #expect(parts.allSatisfy { blocked.output.contains($0) }, "\(blocked.output)")
    #expect(report.contains("--> logs.py:") && !blocked.output.contains("--> logs.py:"))

    try work.add("service.py", repair)
    let passed = try folder.tryHook(on: "service.py", in: work)
    #expect(passed.status == 0, "\(passed.output)")
    #expect(passed.output.contains("Passed"))
  }
}

private let helper = """
  def open_log(path):
      return open(path, "a")


  def name_of(path):
      return open(path).name

  """

private let leak = """
  from logs import open_log


  def serve(path):
      log = open_log(path)
      log.write("started")

  """

private let repair = """
  from logs import open_log


  def serve(path):
      with open_log(path) as log:
          log.write("started")

  """

extension FilePath {
  /// Makes the repository `hooks` of what an installer needs of the project.
  fileprivate func makeHookRepository() throws {
    let hooks = appending("hooks")
    try hooks.add(".gitignore", ".build/\n")
    let parts = [
      ".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "Packaging", "Sources/caulk",
    ]
    let copy = ["cp", "-r", "--parents"] + parts + [hooks.string]
    #expect(run(["env", "-C", project.string] + copy).status == 0)
    hooks.makeRepository(tracking: ["."])
    let git = ["git", "-C", hooks.string, "-c", "user.name=t", "-c", "user.email=t@example.org"]
    #expect(run(git + ["commit", "--quiet", "-m", "hooks"]).status == 0)
  }

  /// Runs the hook on one file of a repository.
  fileprivate func tryHook(on file: String, in work: FilePath) throws -> Ended {
    let variables = [try binaryVariable(), "PRE_COMMIT_HOME=" + appending("cache").string]
    let command = ["try-repo", appending("hooks").string, "caulk", "--files", file]
    return run(
      ["env", "-C", work.string] + variables + [appending("venv/bin/pre-commit").string] + command)
  }
}
