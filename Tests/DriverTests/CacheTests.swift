import Glibc
import LeakAnalysis
import Synchronization
import SystemPackage
import Testing

@testable import Driver

/// A program of two files: the second gives the first a resource.
private let program = [
  ("app/__init__.py", ""),
  ("app/use.py", "from app.give import give\n\ndef f():\n    x = give()\n    x.read()\n"),
  ("app/give.py", "def give():\n    return open('a')\n"),
]

@Suite struct CacheTests {
  @Test func nothingIsAnalyzedTwice() async throws {
    try await withProgram { folder in
      let first = try await counted(["app/use.py"], in: folder)
      #expect(first.count == 2)
      #expect(first.outcome.report.findings.count == 1)
      let second = try await counted(["app/use.py"], in: folder)
      #expect(second.count == 0)
      #expect(second.outcome.report.findings == first.outcome.report.findings)
      #expect(second.outcome.report.files.map(\.path) == first.outcome.report.files.map(\.path))
    }
  }

  @Test func whateverMattersMakesAnotherRun() async throws {
    try await withProgram { folder in
      _ = try await counted(["app"], in: folder)
      // What the resource comes from, in a file that stays as it is.
      try folder.add("app/give.py", "def give():\n    return [1]\n")
      #expect(try await counted(["app"], in: folder).outcome.report.findings.isEmpty)
      try folder.add("app/give.py", program[2].1)
      #expect(try await counted(["app"], in: folder).outcome.report.findings.count == 1)
      try folder.add("caulk.toml", "ignore = [\"unreleased-resource\"]\n")
      #expect(try await counted(["app"], in: folder).outcome.report.findings.isEmpty)
      try folder.add("caulk.toml", "[levels]\nunreleased-resource = \"error\"\n")
      #expect(
        try await counted(["app"], in: folder).outcome.report.findings.map(\.level) == [.error])
    }
  }

  @Test func importedFileThatComesOrGoesMatters() async throws {
    try await withProgram { folder in
      #expect(try await counted(["app/use.py"], in: folder).outcome.report.files.count == 2)
      try folder.add("app/give/__init__.py", "def give():\n    return None\n")
      let shadowed = try await counted(["app/use.py"], in: folder).outcome.report
      #expect(shadowed.files.map(\.path).contains("app/give/__init__.py"))
      #expect(shadowed.findings.isEmpty)
    }
  }

  @Test func checkoutElsewhereFindsItsResults() async throws {
    try await withProgram { folder in
      _ = try await counted(["app"], in: folder)
      let elsewhere = folder.appending("elsewhere")
      for (name, text) in program { try elsewhere.add(name, text) }
      #expect(
        run(["cp", "-r", folder.appending(Cache.folderName).string, elsewhere.string]).status == 0)
      let moved = try await counted(["app"], in: elsewhere)
      #expect(moved.count == 0)
      #expect(moved.outcome.report.findings.count == 1)
    }
  }

  @Test func damagedEntryIsNotThere() async throws {
    try await withFolder { folder in
      let cache = try #require(Cache(in: folder.appending("c")))
      cache.store(Array("content".utf8), as: "entry")
      let path = try #require(try entries(of: folder.appending("c")).first)
      let whole = try readFile(path)
      for index in whole.indices {
        var damaged = whole
        damaged[index] ^= 1
        try write(damaged, to: path.string)
        #expect(cache.entry(named: "entry") == nil)
      }
      for count in whole.indices {
        try write(Array(whole[..<count]), to: path.string)
        #expect(cache.entry(named: "entry") == nil)
      }
      try write(whole, to: path.string)
      #expect(cache.entry(named: "entry") == Array("content".utf8))
    }
  }

  @Test func foldersOfOthersStayAsTheyAre() async throws {
    try await withProgram { folder in
      try folder.add("mine/note.txt")
      var settings = settings(["app"], in: folder)
      settings.cache = .folder("mine")
      #expect(try await check(settings).report.findings.count == 1)
      #expect(try directoryEntries(of: folder.appending("mine")).map(\.name) == ["note.txt"])
      #expect(throws: UnremovableCache.self) { try removeCache(of: settings) }
    }
  }

  @Test func cacheThatCannotBeWrittenCostsNothingElse() async throws {
    try await withProgram { folder in
      try folder.add("file")
      var settings = settings(["app"], in: folder)
      settings.cache = .folder("file/cache")
      let outcome = try await check(settings)
      #expect(outcome.report.findings.count == 1)
      #expect(outcome.problems.isEmpty)
    }
  }

  @Test func severalProcessesShareOne() async throws {
    try await withProgram { folder in
      let plain = try caulk(["check", "--no-cache", "app"], in: folder)
      let command = "\(try binary()) check --cache-dir c app"
      let shared = run(
        ["sh", "-c", "cd '\(folder)'; for i in 1 2 3 4; do \(command) >out$i & done; wait"])
      #expect(shared.status == 0)
      for number in 1...4 {
        let output = String(decoding: try readFile(folder.appending("out\(number)")), as: UTF8.self)
        #expect(output == plain.output)
      }
      #expect(try caulk(["check", "--cache-dir", "c", "app"], in: folder).output == plain.output)
    }
  }

  @Test func fullDiskCostsNothingElse() async throws {
    try await withProgram { folder in
      let plain = try caulk(["check", "--no-cache", "app"], in: folder)
      // No file may get a byte, which is told by an error instead of a signal.
      let full = run(
        ["sh", "-c", "cd '\(folder)'; trap '' XFSZ; ulimit -f 0; \(try binary()) check app"])
      #expect(full.status == plain.status)
      #expect(full.output == plain.output)
      #expect(full.errors == plain.errors)
      #expect(!folder.appending(Cache.folderName + "/CACHEDIR.TAG").exists)
    }
  }

  @Test func folderThatAKilledRunBeganIsUsed() async throws {
    try await withFolder { folder in
      let cache = try #require(Cache(in: folder.appending("c")))
      try folder.add("c/.caulk-1.part")
      cache.store([1], as: "entry")
      #expect(cache.entry(named: "entry") == [1])
      #expect(unlink(folder.appending("c/.gitignore").string) == 0)
      cache.store([2], as: "entry")
      #expect(cache.entry(named: "entry") == [2])
      #expect(folder.appending("c/.gitignore").exists)
    }
  }

  /// The kills come after ever more turns of an empty loop, from before the start to after the end.
  @Test func killedRunsLeaveNothingThatMisleads() async throws {
    try await withProgram { folder in
      let plain = try caulk(["check", "--no-cache", "app"], in: folder)
      let turns = "i=0; while [ $i -lt $n ]; do i=$((i+1)); done"
      let killed = "\(try binary()) check app >out 2>&1 & \(turns); kill -9 $!; wait $!; rm -f out"
      _ = run(
        [
          "sh", "-c",
          "cd '\(folder)'; n=0; while [ $n -lt 100000 ]; do \(killed); n=$((n+4000)); done",
        ])
      #expect(try caulk(["check", "app"], in: folder).output == plain.output)
      #expect(try caulk(["check", "app"], in: folder).output == plain.output)
    }
  }

  @Test func cacheIsLeftOutOfBackupsAndGitAndGoesWhenAsked() async throws {
    try await withProgram { folder in
      folder.makeRepository()
      _ = try await counted(["app"], in: folder)
      let untracked = run(["git", "-C", folder.string, "status", "--porcelain", "-uall"]).output
      #expect(!untracked.contains(Cache.folderName))
      let cleaned = try caulk(["clean"], in: folder)
      #expect(cleaned.output == "removed .caulk_cache\n")
      #expect(!folder.appending(Cache.folderName).exists)
      #expect(try caulk(["clean"], in: folder).output == "there is no cache\n")
    }
  }

  @Test func optionsDecideWhereResultsAreKept() async throws {
    try await withProgram { folder in
      #expect(try caulk(["check", "--no-cache", "app"], in: folder).status == 1)
      #expect(!folder.appending(Cache.folderName).exists)
      let first = try caulk(["check", "--cache-dir", "kept", "app"], in: folder)
      #expect(folder.appending("kept/CACHEDIR.TAG").exists)
      let second = try caulk(["check", "--cache-dir", "kept", "app"], in: folder)
      #expect(second.output == first.output)
      #expect(try caulk(["check", "--no-cache", "--cache-dir", "kept"], in: folder).status == 2)
    }
  }
}

private func withProgram(_ body: (FilePath) async throws -> Void) async throws {
  try await withFolder { folder in
    for (name, text) in program { try folder.add(name, text) }
    try await body(folder)
  }
}

private func settings(_ paths: [String], in folder: FilePath) -> RunSettings {
  var settings = RunSettings(workingDirectory: folder, jobs: 2)
  settings.paths = paths
  settings.cache = .project
  return settings
}

/// Runs with the cache of a folder, and counts the files that are analysed.
private func counted(
  _ paths: [String], in folder: FilePath
) async throws -> (outcome: CheckOutcome, count: Int) {
  let count = Count()
  let outcome = try await check(settings(paths, in: folder), analyze: count.analyze)
  return (outcome, count.value)
}

private final class Count: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  var analyze: Analyze {
    Analyze { input in
      self.count.withLock { $0 += 1 }
      return AnalyzedFile(analyzing: input)
    }
  }
}

private func entries(of folder: FilePath) throws -> [FilePath] {
  try directoryEntries(of: folder).filter { $0.name.string.contains("-entry") }
    .map { folder.appending($0.name) }
}
