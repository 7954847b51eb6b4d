import Driver
import Glibc
import SystemPackage
import Testing

@Test func fileIsReplacedAndKeepsItsPermissions() async throws {
  try await withFolder { folder in
    try folder.add("out", "old")
    chmod(folder.appending("out").string, 0o640)
    try write(Array("new".utf8), to: folder.appending("out").string)
    #expect(try text("out", in: folder) == "new")
    #expect(try folder.appending("out").stat().permissions.rawValue == 0o640)
    #expect(names(in: folder) == ["out"])
  }
}

@Test func linkStaysALink() async throws {
  try await withFolder { folder in
    try folder.add("real", "old")
    folder.link("out", to: "real")
    try write(Array("new".utf8), to: folder.appending("out").string)
    #expect(try text("real", in: folder) == "new")
    #expect(try folder.appending("out").stat(followTargetSymlink: false).type == .symbolicLink)
  }
}

@Test func deviceStaysADevice() throws {
  try write([1], to: "/dev/null")
  #expect(try FilePath("/dev/null").stat().type == .characterSpecial)
}

@Test func unwritableFileIsTold() async throws {
  try await withFolder { folder in
    try folder.add("directory/a", "old")
    let missing = folder.appending("nosuch/out").string
    let absence = UnwritableOutput(sentence: "cannot write \(missing): no such file or directory")
    #expect(throws: absence) { try write([1], to: missing) }
    let directory = folder.appending("directory").string
    let presence = UnwritableOutput(sentence: "cannot write \(directory): is a directory")
    #expect(throws: presence) { try write([1], to: directory) }
    #expect(throws: UnwritableOutput.self) { try write([1], to: "") }
    #expect(names(in: folder) == ["directory"])
    #expect(names(in: folder.appending("directory")) == ["a"])
  }
}

@Test func fullDeviceIsTold() {
  let expected = UnwritableOutput(sentence: "cannot write /dev/full: no space left on device")
  #expect(throws: expected) { try write([1], to: "/dev/full") }
}

private func text(_ name: String, in folder: FilePath) throws -> String {
  String(decoding: try readFile(folder.appending(name)), as: UTF8.self)
}

private func names(in folder: FilePath) -> [String] {
  run(["ls", "-A", folder.string]).output.split(separator: "\n").map(String.init)
}
