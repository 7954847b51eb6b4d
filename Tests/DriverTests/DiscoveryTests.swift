import Driver
import Glibc
import SystemPackage
import Testing

@Test func walkTakesModulesAndLeavesOutEnvironments() async throws {
  try await withFolder { folder in
    for name in ["b.py", "a/c.py", ".hidden/d.py", "venv/e.py", "a/node_modules/f.py", "g.pyi"] {
      try folder.add(name)
    }
    try folder.add("script", "#!/usr/bin/env python3\n")
    #expect(found([], in: folder) == [])
    #expect(found(["."], in: folder) == [".hidden/d.py", "a/c.py", "b.py"])
    #expect(found(["venv"], in: folder) == ["venv/e.py"])
  }
}

@Test func repositoryDecidesWhatBelongs() async throws {
  try await withFolder { folder in
    for name in ["kept.py", "new.py", "ignored.py", "gone.py", "dist/kept.py", "venv/new.py"] {
      try folder.add(name)
    }
    try folder.add(".gitignore", "ignored.py\n/out/\n")
    try folder.add("out/made.py")
    folder.makeRepository(tracking: ["kept.py", "gone.py", "dist/kept.py"])
    unlink(folder.appending("gone.py").string)
    #expect(found(["."], in: folder) == ["dist/kept.py", "kept.py", "new.py"])
    #expect(found(["dist"], in: folder) == ["dist/kept.py"])
    // Naming asks for it, ignored or not.
    #expect(found(["out"], in: folder) == ["out/made.py"])
    #expect(found(["ignored.py"], in: folder) == ["ignored.py"])
  }
}

@Test func otherRepositoriesInsideAreNotEntered() async throws {
  try await withFolder { folder in
    try folder.add("outer/a.py")
    try folder.add("outer/inner/b.py")
    try folder.add("outer/inner/ignored.py")
    try folder.add("outer/inner/.gitignore", "ignored.py\n")
    folder.appending("outer/inner").makeRepository()
    // A walk lists what it meets by its own rules.
    #expect(found(["."], in: folder) == ["outer/a.py", "outer/inner/b.py"])
    folder.appending("outer").makeRepository()
    #expect(found(["."], in: folder) == ["outer/a.py"])
    #expect(found(["outer/inner"], in: folder) == ["outer/inner/b.py"])
  }
}

@Test func brokenRepositoryIsWalked() async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    try folder.add(".git", "gitdir: nowhere\n")
    #expect(found(["."], in: folder) == ["a.py"])
  }
}

@Test(arguments: [false, true])
func everyFileIsFoundOnce(inRepository: Bool) async throws {
  try await withFolder { folder in
    try folder.add("real/a.py")
    folder.link("a.py", to: "real/a.py")
    folder.link("loop", to: ".")
    folder.link("real/up", to: "..")
    folder.link(".#a.py", to: "nobody@nowhere")
    folder.link("directory.py", to: "real")
    if inRepository { folder.makeRepository() }
    #expect(found(["."], in: folder) == ["real/a.py"])
    #expect(found(["a.py"], in: folder) == ["a.py"])
    #expect(found(["a.py", ".", "./real/../a.py", "real"], in: folder) == ["real/a.py"])
    // A link is followed when it is named.
    #expect(found(["loop/loop"], in: folder) == ["loop/loop/real/a.py"])
  }
}

@Test func namesOfOneLookAreTwoFiles() async throws {
  try await withFolder { folder in
    try folder.add("caf\u{E9}.py")
    try folder.add("cafe\u{301}.py")
    #expect(found(["."], in: folder).count == 2)
    let one = found(["caf\u{E9}.py"], in: folder)
    #expect(one.map { Array($0.utf8) } == [Array("caf\u{E9}.py".utf8)])
  }
}

@Test func nameWithoutEncodingIsFound() async throws {
  try await withFolder { folder in
    let name = FilePath(bytes: folder.bytes + Array("/a".utf8) + [0xFF] + Array(".py".utf8))
    let descriptor = try FileDescriptor.open(
      name, .writeOnly, options: .create, permissions: .ownerReadWrite)
    try descriptor.close()
    for _ in 0..<2 {
      let files = discover(["."], in: folder, excluding: Exclusions([])).files
      #expect(files.map(\.resolved) == [name])
      folder.makeRepository()
    }
  }
}

@Test(arguments: [false, true])
func excludedIsLeftOutOfDirectories(inRepository: Bool) async throws {
  try await withFolder { folder in
    for name in ["a.py", "gen/b.py", "x/gen/c.py", "x/d_pb2.py"] { try folder.add(name) }
    if inRepository { folder.makeRepository() }
    func left(_ patterns: String...) -> [String] {
      found(["."], in: folder, excluding: patterns)
    }
    #expect(left("gen") == ["a.py", "x/d_pb2.py"])
    #expect(left("./gen/") == ["a.py", "x/d_pb2.py", "x/gen/c.py"])
    #expect(left("*_pb2.py", "x/**/c.py") == ["a.py", "gen/b.py"])
    // What is named is meant.
    let named = found(["gen", "a.py"], in: folder, excluding: ["gen", "a.py"])
    #expect(named == ["a.py", "gen/b.py"])
    let patterns = ["gen"].map { PathPattern($0, relativeTo: folder) }
    let insisted = discover(
      ["gen", "x/gen/c.py", "a.py"], in: folder, excluding: Exclusions(patterns), alsoNamed: true)
    #expect(insisted.files.map(\.shown) == ["a.py"])
  }
}

@Test func namedFileIsTakenWhenItIsPython() async throws {
  try await withFolder { folder in
    try folder.add("window.pyw")
    try folder.add("stub.pyi")
    try folder.add("plain", "#! /usr/bin/python3.12 -u\n")
    try folder.add("tool.cgi", "#!/usr/bin/env -S A=1 python\n")
    try folder.add("site.wsgi")
    try folder.add("wscript")
    try folder.add("shell", "#!/bin/sh\n")
    try folder.add("text.txt", "python\n")
    folder.makePipe("pipe.py")
    let names = [
      "window.pyw", "stub.pyi", "plain", "tool.cgi", "site.wsgi", "wscript", "shell", "text.txt",
      "pipe.py",
    ]
    let discovery = discover(names, in: folder, excluding: Exclusions([]))
    #expect(
      discovery.files.map(\.shown) == ["plain", "site.wsgi", "tool.cgi", "window.pyw", "wscript"])
    #expect(
      discovery.problems == [
        "cannot check shell: it is not a Python file",
        "cannot check text.txt: it is not a Python file",
        "cannot check pipe.py: it is neither a file nor a directory",
      ])
  }
}

@Test func missingPathStopsNoOther() async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    let discovery = discover(
      ["nosuch", "", "a.py/b.py", "a.py"], in: folder, excluding: Exclusions([]))
    #expect(discovery.files.map(\.shown) == ["a.py"])
    #expect(
      discovery.problems == [
        "cannot read nosuch: no such file or directory",
        "cannot check \"\": the path is empty",
        "cannot read a.py/b.py: not a directory",
      ])
  }
}

@Test(.enabled(if: geteuid() != 0), arguments: [false, true])
func unreadableDirectoryStopsNoOther(inRepository: Bool) async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    try folder.add("closed/b.py")
    if inRepository { folder.makeRepository() }
    chmod(folder.appending("closed").string, 0)
    let discovery = discover(["."], in: folder, excluding: Exclusions([]))
    chmod(folder.appending("closed").string, 0o700)
    #expect(discovery.files.map(\.shown) == ["a.py"])
    #expect(discovery.problems == ["cannot read closed: permission denied"])
  }
}

@Test func pathsOutsideAreShownWhole() async throws {
  try await withFolder { folder in
    try folder.add("inside/a.py")
    try folder.add("outside/b.py")
    let shown = found(["a.py", "../outside"], in: folder.appending("inside"))
    #expect(shown == [folder.appending("outside/b.py").string, "a.py"])
  }
}

private func found(
  _ arguments: [String], in folder: FilePath, excluding patterns: [String] = []
) -> [String] {
  let patterns = patterns.map { PathPattern($0, relativeTo: folder) }
  return discover(arguments, in: folder, excluding: Exclusions(patterns)).files.map(\.shown)
}
