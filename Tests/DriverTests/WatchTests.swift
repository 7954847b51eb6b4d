import SystemPackage
import Testing

@Test func changesAreCheckedAgain() async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    try folder.add("leaking.txt", "def f(path):\n  return open(path).read()\n")
    // A blank line begins each report where there is no screen to clear.
    let script = """
      coproc W { exec "$0" check --watch --output-format concise; }
      read -r -t 120 first <&"${W[0]}"
      cp leaking.txt a.py
      read -r -t 120 second <&"${W[0]}"
      read -r -t 120 found <&"${W[0]}"
      echo "[$first][$second][$found]"
      kill "$W_PID"
      """
    let result = run(["env", "-C", folder.string, "bash", "-c", script, try binary()])
    #expect(
      result.output
        == "[][][a.py:2:10: warning: the file from `open(path)` is never released "
        + "[unreleased-resource]]\n")
  }
}
