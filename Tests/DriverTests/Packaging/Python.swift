import SystemPackage
import Testing

/// Runs a test only where packages can be installed.
let whereRegistryIsReached: ConditionTrait = .enabled(
  if: registryIsReached, "python3 has no venv, or PyPI is not reached")

private let registryIsReached: Bool = {
  let script = """
    set -e
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" download --quiet --no-deps --dest "$work" pluggy==1.6.0
    """
  return run(["bash", "-c", script]).status == 0
}()

/// The folder of the project.
let project = FilePath(#filePath).removingLastComponent().removingLastComponent()
  .removingLastComponent().removingLastComponent()

/// Sets the variable that has the wheel's hook pack what is built already: the binary that
/// `make test` built for users, else the one beside the tests.
func binaryVariable() throws -> String {
  let given = run(["printenv", "CAULK_BINARY"]).output.split(separator: "\n").first
  return "CAULK_BINARY=" + (try given.map(String.init) ?? binary())
}

extension FilePath {
  /// Makes a virtual environment in the folder and installs something there.
  func makeEnvironment(installing arguments: [String]) {
    #expect(run(["python3", "-m", "venv", string]).status == 0)
    let pip = ["pip", "install", "--quiet", "--disable-pip-version-check"]
    let installed = run([appending("bin").string + "/" + pip[0]] + pip[1...] + arguments)
    #expect(installed.status == 0, "\(installed.errors)")
  }
}
