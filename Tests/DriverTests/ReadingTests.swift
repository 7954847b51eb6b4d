import Driver
import Glibc
import SystemPackage
import Testing

@Test func readsWhatIsThere() async throws {
  try await withFolder { folder in
    try folder.add("a.py", "x = 1\n")
    try folder.add("empty.py", "")
    #expect(try readFile(folder.appending("a.py")) == Array("x = 1\n".utf8))
    #expect(try readFile(folder.appending("empty.py")) == [])
    // Its size is said to be 0.
    #expect(try readFile("/proc/self/status").starts(with: "Name:".utf8))
  }
}

@Test func whatIsNoFileIsNotWaitedFor() async throws {
  try await withFolder { folder in
    folder.makePipe("pipe.py")
    #expect(throws: UnreadableFile.notRegular) { try readFile(folder.appending("pipe.py")) }
    #expect(throws: UnreadableFile.notRegular) { try readFile(folder) }
    #expect(throws: UnreadableFile.notRegular) { try readFile("/dev/zero") }
  }
}

@Test func vanishedFileIsTold() async throws {
  try await withFolder { folder in
    #expect(throws: UnreadableFile.vanished) { try readFile(folder.appending("a.py")) }
  }
}

@Test func hugeFileIsRefused() async throws {
  try await withFolder { folder in
    try folder.add("huge.py")
    #expect(truncate(folder.appending("huge.py").string, 5 << 30) == 0)
    #expect(throws: UnreadableFile.tooLarge) { try readFile(folder.appending("huge.py")) }
  }
}

@Test(.enabled(if: geteuid() != 0)) func closedFileIsTold() async throws {
  try await withFolder { folder in
    try folder.add("a.py")
    chmod(folder.appending("a.py").string, 0)
    #expect(throws: UnreadableFile.failed(.permissionDenied)) {
      try readFile(folder.appending("a.py"))
    }
  }
}
