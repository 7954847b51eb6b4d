import SystemPackage
import Testing

/// What the documentation takes from rules and from the terminal is what they give today.
@Test(.enabled(if: run(["python3", "--version"]).status == 0, "there is no python3"))
func documentationIsAsItWouldBeWritten() throws {
  let script = project.appending("Scripts/write-docs").string
  let checked = run(["python3", script, "--check", try binary()])
  #expect(checked.status == 0, "run `make docs`: \(checked.output)\(checked.errors)")
}
