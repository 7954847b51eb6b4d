import Driver
import Glibc
import SystemPackage
import Testing

/// Runs a test in a folder of its own, which lies in no repository.
func withFolder(_ body: (FilePath) async throws -> Void) async throws {
  var template = Array("/tmp/caulk-test-XXXXXX".utf8CString)
  let created = try #require(mkdtemp(&template).map { FilePath(platformString: $0) })
  let folder = try #require(created.resolved)
  defer { _ = run(["rm", "-rf", folder.string]) }

  try await body(folder)
}

extension FilePath {
  /// Writes a file below the folder, and the directories around it.
  func add(_ name: String, _ text: String = "x = 1\n") throws {
    let file = appending(name)
    #expect(run(["mkdir", "-p", file.removingLastComponent().string]).status == 0)
    try Driver.write(Array(text.utf8), to: file.string)
  }

  func link(_ name: String, to target: String) {
    #expect(symlink(target, appending(name).string) == 0)
  }

  func makePipe(_ name: String) {
    #expect(mkfifo(appending(name).string, 0o600) == 0)
  }

  /// Makes the folder a repository that knows some files.
  func makeRepository(tracking files: [String] = []) {
    #expect(run(["git", "-C", string, "init", "--quiet"]).status == 0)
    if !files.isEmpty { #expect(run(["git", "-C", string, "add", "-f"] + files).status == 0) }
  }
}

struct Ended {
  var status: Int32?
  var output: String
  var errors: String
}

/// Runs a program with the variables of this process.
func run(_ arguments: [String]) -> Ended {
  let result = runProgram(arguments.map { Array($0.utf8) }) { _ in true }
  return Ended(
    status: result?.exitCode,
    output: String(decoding: result?.standardOutput ?? [], as: UTF8.self),
    errors: String(decoding: result?.standardError ?? [], as: UTF8.self))
}

/// Runs the built `caulk` in a folder, with some variables set.
func caulk(_ arguments: [String], in folder: FilePath, variables: [String] = []) throws -> Ended {
  run(["env", "-C", folder.string] + variables + [try binary()] + arguments)
}

/// Returns the path of `caulk`, which is built beside the tests.
func binary() throws -> String {
  let tests = try #require(FilePath("/proc/self/exe").resolved)
  return tests.removingLastComponent().appending("caulk").string
}
