import Driver
import SystemPackage
import Testing

@Test(arguments: [
  ("generated.py", "a/b/generated.py"),
  ("*_pb2.py", "a/x_pb2.py"),
  ("*.py", ".py"),
  ("[ab]?.py", "b1.py"),
  ("[!ab].py", "c.py"),
  ("[^a-c].py", "d.py"),
  ("[]-].py", "].py"),
  ("[a\\]].py", "].py"),
  ("[a-].py", "-.py"),
  (#"\*.py"#, "*.py"),
  ("a**b.py", "axxb.py"),
  ("*a*b*c", "xaxbxaxbxc"),
  ("src/a.py", "src/a.py"),
  ("./src/a.py", "src/a.py"),
  ("src/../a.py", "a.py"),
  ("src/*.py", "src/a.py"),
  ("src/**/a.py", "src/a.py"),
  ("src/**/a.py", "src/x/y/a.py"),
  ("**/gen/*.py", "gen/a.py"),
  ("**/gen/*.py", "x/gen/a.py"),
  ("src/**", "src/x/a.py"),
  ("a/**/b/**/c", "a/b/x/b/y/c"),
  ("/project/src/a.py", "src/a.py"),
])
func patternMatches(pattern: String, path: String) {
  #expect(matches(pattern, path))
}

@Test(arguments: [
  ("generated.py", "a/generated.pyx"),
  ("*.py", "a.py/b"),
  ("a*b.py", "a/b.py"),
  ("?.py", ".py"),
  ("src?a.py", "src/a.py"),
  ("[!ab].py", "a.py"),
  ("[a.py", "a.py"),
  ("[a-c].py", "-.py"),
  (#"\*.py"#, "a.py"),
  (#"a.py\"#, "a.py"),
  ("src/a.py", "x/src/a.py"),
  ("src/*.py", "src/x/a.py"),
  ("src/**/a.py", "src/xa.py"),
  ("src/**", "src"),
  ("a/**/b/**/c", "a/x/y/c"),
  ("/src/a.py", "src/a.py"),
  ("gen/", "gen"),
  ("caf\u{E9}.py", "cafe\u{301}.py"),
])
func patternDoesNotMatch(pattern: String, path: String) {
  #expect(!matches(pattern, path))
}

@Test func finalSlashAsksForDirectory() {
  let pattern = PathPattern("gen/", relativeTo: "/project")
  #expect(pattern.matches("/project/x/gen", isDirectory: true))
  #expect(!pattern.matches("/project/x/gen", isDirectory: false))
}

@Test func directoryOfPatternIsNoPattern() {
  let pattern = PathPattern("a/*.py", relativeTo: "/w*[x]")
  #expect(pattern.matches("/w*[x]/a/b.py", isDirectory: false))
  #expect(!pattern.matches("/wyx/a/b.py", isDirectory: false))
}

@Test func manyStarsTakeNoLongTime() {
  let name = String(repeating: "a", count: 200)
  #expect(!matches(String(repeating: "*a", count: 40) + "b", name))
  let path = String(repeating: "a/", count: 200)
  #expect(!matches(String(repeating: "**/a/", count: 40) + "b", path))
}

private func matches(_ pattern: String, _ path: String) -> Bool {
  let file = FilePath("/project").appending(path)
  return PathPattern(pattern, relativeTo: "/project").matches(file, isDirectory: false)
}
