import Driver
import FoundationEssentials
import Testing

/// `ARCHITECTURE.md` as far as the text of the sources can show that it holds.
@Suite struct ArchitectureTests {
  @Test func everyTargetIsKnown() {
    let targets = Set(swiftFiles.map(\.target))
    #expect(targets == Set(allowedImports.keys))
  }

  @Test(arguments: swiftFiles)
  func importsOnlyWhatItsTargetMayKnow(_ file: SwiftFile) {
    let foreign = Set(file.imports).subtracting(allowedImports[file.target] ?? [])
    #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
  }

  /// A trap ends the run of a user whose code is at fault for nothing.
  @Test(arguments: swiftFiles.filter { $0.target != "BuildTool" })
  func neitherTrapsNorPromisesWhatNobodyChecks(_ file: SwiftFile) {
    let words = ["fatalError", "try!", "as!", "unsafeBitCast", "@unchecked", "nonisolated(unsafe)"]
    for word in words {
      #expect(!file.code.contains(word), "\(file.path) has `\(word)`")
    }
  }

  @Test(arguments: swiftFiles.filter { $0.target == "LeakRules" })
  func rulesSeeNoSyntax(_ file: SwiftFile) {
    for word in ["SyntaxTable", "NodeKind", "NodeField"] {
      #expect(!file.code.contains(word), "\(file.path) has `\(word)`")
    }
  }

  @Test(arguments: swiftFiles.filter { $0.path != "Driver/ConcurrentMap.swift" })
  func onlyOneFileMakesTasks(_ file: SwiftFile) {
    for word in ["TaskGroup", "Task.detached", "Task {", "async let", "actor ", "Mutex<"] {
      #expect(!file.code.contains(word), "\(file.path) has `\(word)`")
    }
  }

  @Test(.enabled(if: formatterIsThere, "there is no swift format"))
  func sourcesAreFormatted() throws {
    let places = ["Sources", "Tests", "Plugins", "Package.swift"].map { "\(Project.root)/\($0)" }
    let output = try #require(swiftFormat(["lint", "--strict", "--recursive"] + places))
    let complaints = String(decoding: output.standardError, as: UTF8.self)
    #expect(output.exitCode == 0, "\(complaints)")
  }
}

/// What the sources of a target may import; the table of `ARCHITECTURE.md`.
///
/// No `Foundation` anywhere: it links ICU, 45 MB of it.
private let allowedImports: [String: Set<String>] = [
  "PythonSyntax": ["CTreeSitter", "CTreeSitterPython"],
  "PythonFlow": ["PythonSyntax"],
  "LeakAnalysis": ["PythonFlow", "PythonSyntax"],
  "LeakRules": ["LeakAnalysis", "PythonFlow", "PythonSyntax"],
  "Reports": ["LeakAnalysis", "PythonSyntax"],
  "Driver": [
    "LeakRules", "LeakAnalysis", "PythonSyntax", "SystemPackage", "Glibc", "FoundationEssentials",
    "CXXHash",
  ],
  "caulk": ["Driver", "Reports", "ArgumentParser", "Glibc"],
  "BuildTool": ["FoundationEssentials"],
  "ParseBenchmark": ["Driver", "PythonSyntax", "SystemPackage", "Glibc"],
]

/// Every Swift file of `Sources`, sorted by path.
private let swiftFiles: [SwiftFile] = {
  let sources = Project.root + "/Sources"
  let paths = (try? FileManager.default.subpathsOfDirectory(atPath: sources)) ?? []
  return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
    guard let bytes = try? Project.bytes(of: sources + "/" + path) else { return nil }
    return SwiftFile(path: path, text: String(decoding: bytes, as: UTF8.self))
  }
}()

/// A Swift file of `Sources`, comments left out.
struct SwiftFile: CustomTestStringConvertible, Sendable {
  /// The path below `Sources`.
  var path: String
  var code: String

  init(path: String, text: String) {
    self.path = path
    code = text.split(separator: "\n").map { line in
      // A `//` in a string only hides what stands behind it on its line.
      line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
    }.joined(separator: "\n")
  }

  var testDescription: String { path }

  var target: String { String(path.prefix { $0 != "/" }) }

  /// The modules that it imports: `package import A`, `import struct B.C`.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ accessWords.contains($0) || $0.hasPrefix("@") })
      else { return nil }
      return words.last.map { String($0.prefix { $0 != "." }) }
    }
  }
}

private let accessWords: Set<Substring> = [
  "public", "package", "internal", "fileprivate", "private",
]

private let formatterIsThere = swiftFormat(["--version"])?.exitCode == 0

private func swiftFormat(_ arguments: [String]) -> ProgramOutput? {
  runProgram((["swift", "format"] + arguments).map { Array($0.utf8) }) {
    ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0)
  }
}
