import FoundationEssentials
import Glibc
import PythonSyntax
import Testing

/// The interpreter to compare with, by absolute path.
private let python: String? = {
  let environment = ProcessInfo.processInfo.environment
  if let chosen = environment["CAULK_AST_PYTHON"] { return chosen }
  return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}()

/// A node as both sides know it.
private struct Position: Hashable, Comparable {
  var start: UInt32
  var end: UInt32
  var kind: String

  static func < (left: Position, right: Position) -> Bool {
    (left.start, left.end, left.kind) < (right.start, right.end, right.kind)
  }
}

/// A file and what `ast` says of it.
private struct Expected {
  var path: String
  var positions: Set<Position> = []
}

@Suite(.enabled(if: python != nil, "there is no python3"))
struct AstComparison {
  /// Whether `ast` knows where the nodes inside of format strings are.
  private var knowsFormatStrings = true

  /// Every difference on some part of the standard library is a misparse that `repair` has to learn.
  @Test mutating func tableAgreesWithAst() throws {
    let expected = try readExpected()
    #expect(!expected.isEmpty)
    let differences = expected.flatMap(differences)
    let count = expected.reduce(0) { $0 + $1.positions.count }
    print("compared \(count) nodes of \(expected.count) files")
    for difference in differences.prefix(50) { print(difference) }
    #expect(differences.isEmpty)
  }

  private func differences(in expected: Expected) -> [String] {
    // A codec that is not supported makes no difference.
    guard let data = FileManager.default.contents(atPath: expected.path),
      let text = try? SourceText(decoding: Array(data))
    else { return [] }
    let table = repairedTable(of: text)
    let errors = table.errorOffsets.prefix(1).map { Position(start: $0, end: $0, kind: "error") }
    return expected.positions.symmetricDifference(positions(in: table)).union(errors).sorted()
      .map { position in
        let side = expected.positions.contains(position) ? "only in ast" : "only in the table"
        let line = text.position(at: position.start).line
        let source = text.string(text.lineRange(line))
        return "\(expected.path):\(line): \(side): \(position): \(source)"
      }
  }

  private func positions(in table: SyntaxTable) -> Set<Position> {
    var positions: Set<Position> = []
    var index = 0
    while index < table.count {
      let node = Node(UInt32(index))
      if table.kind(node) == .interpolation, !knowsFormatStrings {
        index = Int(table.subtreeEnds[index])
        continue
      }
      if let kind = comparedName(of: table.kind(node)) {
        let range = table.range(node)
        positions.insert(Position(start: range.start, end: range.end, kind: kind))
      }
      index += 1
    }
    return positions
  }

  private func comparedName(of kind: NodeKind) -> String? {
    switch kind {
    case .call: "call"
    case .functionDefinition, .classDefinition: "definition"
    case .withStatement: "with"
    case .tryStatement: "try"
    case .lambda: "lambda"
    case .returnStatement: "return"
    default: nil
    }
  }
}

// MARK: - Python's side

extension AstComparison {
  /// Runs `Scripts/compare-with-ast --positions` and reads what it prints.
  private mutating func readExpected() throws -> [Expected] {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = project.appending(path: "Scripts/compare-with-ast").path()
    let folders = ProcessInfo.processInfo.environment["CAULK_AST_FOLDERS"]
      .map { $0.split(separator: ":").map(String.init) }
    let arguments = ["--positions", "--every", folders == nil ? "25" : "1"] + (folders ?? [])
    let output = try standardOutput(of: try #require(python), [script] + arguments)
    var expected: [Expected] = []
    for line in String(decoding: output, as: UTF8.self).utf8.split(separator: 10) {
      let fields = line.split(separator: 9).map { String(decoding: $0, as: UTF8.self) }
      if fields.first == "file" {
        expected.append(Expected(path: fields[1]))
      } else if fields.first == "format strings" {
        knowsFormatStrings = fields[1] == "known"
      } else if fields.count == 3, let start = UInt32(fields[1]), let end = UInt32(fields[2]) {
        let position = Position(start: start, end: end, kind: fields[0])
        expected[expected.count - 1].positions.insert(position)
      }
    }
    return expected
  }
}

private struct SpawnFailure: Error {
  var code: Int32
}

/// Runs a program and returns what it prints.
private func standardOutput(of program: String, _ arguments: [String]) throws -> [UInt8] {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0 else { throw SpawnFailure(code: errno) }
  defer { close(ends[0]) }

  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }

  posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
  posix_spawn_file_actions_addclose(&actions, ends[0])
  var strings: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for string in strings { free(string) } }

  var process: pid_t = 0
  let code = posix_spawn(&process, program, &actions, nil, &strings, environ)
  close(ends[1])
  guard code == 0 else { throw SpawnFailure(code: code) }
  var output: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let length = read(ends[0], &buffer, buffer.count), length > 0 {
    output += buffer[..<length]
  }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  guard status == 0 else { throw SpawnFailure(code: status) }
  return output
}
