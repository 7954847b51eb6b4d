import SystemPackage
import Testing

/// Returns what `caulk check --fix` makes of a file's bytes.
func fixed(_ source: String, _ options: [String] = []) async throws -> String {
  var after = ""
  try await withFolder { folder in
    try folder.add("a.py", source)
    let result = try caulk(["check", "--fix", "-q", "--output", "json"] + options, in: folder)
    #expect(result.errors == "")
    after = run(["cat", folder.appending("a.py").string]).output
    let compiled = run(["python3", "-m", "py_compile", folder.appending("a.py").string])
    #expect(compiled.status == 0 || compiled.status == 127, "\(compiled.errors)")
  }
  return after
}

/// The texts before and after, on which nothing but the fix may differ.
struct FixCase: CustomTestStringConvertible {
  var testDescription: String
  var before: String
  var after: String

  init(_ name: String, _ before: String, _ after: String) {
    testDescription = name
    self.before = before
    self.after = after
  }
}
