internal import PythonSyntax

/// The statements of a file with their lines, for changes that keep every other byte.
struct SuiteText {
  let text: SourceText
  let table: SyntaxTable

  init(_ text: SourceText) {
    self.text = text
    table = SyntaxTable(parsing: text)
  }

  func string(_ node: Node) -> String { text.string(table.range(node)) }

  // MARK: Statements

  /// A statement and what follows it in its suite.
  struct Place {
    var statement: Node
    var following: [Node]
    /// What the lines of the suite begin with.
    var indentation: String
    /// What one level more adds.
    var indentationStep: String
    /// The nodes from the statement down to the one of the range.
    var path: [Node]
    /// The function around the statement; the module where there is none.
    var scope: Node
  }

  /// Returns the statement around a range, where it has its lines for itself.
  func place(of range: ByteRange) -> Place? { places(of: range).first }

  /// Returns the statements around a range in its function, the innermost first, as far as they have
  /// their lines for themselves.
  func places(of range: ByteRange) -> [Place] {
    var path = [table.root]
    while let last = path.last,
      let child = table.children(last).first(where: { encloses(table.range($0), range) })
    {
      path.append(child)
    }
    let scope = path.lastIndex { scopeKinds.contains(table.kind($0)) } ?? 0
    let suites = path.indices.filter {
      $0 >= scope && [.block, .module].contains(table.kind(path[$0])) && $0 + 1 < path.count
    }
    var places: [Place] = []
    for depth in suites.reversed() {
      guard let place = place(below: path, at: depth) else { break }
      places.append(place)
    }
    return places
  }

  private func place(below path: [Node], at depth: Int) -> Place? {
    let statement = path[depth + 1]
    guard hasOwnLines(statement) else { return nil }
    let indentation = indentation(of: statement)
    let outer = depth == 0 ? nil : self.indentation(of: path[depth - 1])
    guard let step = outer.map({ step(from: $0, to: indentation) }) ?? commonStep else {
      return nil
    }
    return Place(
      statement: statement,
      following: table.children(path[depth]).filter { $0 > statement },
      indentation: indentation, indentationStep: step, path: Array(path[(depth + 1)...]),
      scope: path[..<depth].last { table.kind($0) == .functionDefinition } ?? table.root)
  }

  /// Whether nothing but a comment shares a line with the statement.
  func hasOwnLines(_ statement: Node) -> Bool {
    let range = range(of: statement)
    let before = text.bytes[Int(lineStart(range.start))..<Int(range.start)]
    return before.allSatisfy(isBlank) && comment(after: range.end) != nil
  }

  /// Returns the comment behind an offset on its line, empty where there is none; nil for anything else.
  func comment(after offset: UInt32) -> String? {
    let end = text.lineRange(line(offset)).end
    let rest = text.bytes[Int(offset)..<Int(end)].drop(while: isBlank)
    guard rest.isEmpty || rest.first == UInt8(ascii: "#") else { return nil }
    return String(decoding: rest, as: UTF8.self)
  }

  /// The range of a node without the line ends that a block may have at its end.
  func range(of node: Node) -> ByteRange {
    var range = table.range(node)
    while range.end > range.start, text.bytes[Int(range.end) - 1] <= 0x20 { range.end -= 1 }
    return range
  }

  /// From the first statement to the last; nil without any.
  func range(of statements: [Node]) -> ByteRange? {
    guard let first = statements.first, let last = statements.last else { return nil }
    return ByteRange(start: table.range(first).start, end: range(of: last).end)
  }

  /// The names that a `with` statement gives to what it enters.
  func namesEntered(by statement: Node) -> [String] {
    guard table.kind(statement) == .withStatement,
      let clause = table.child(statement, ofKind: .withClause)
    else { return [] }
    return table.descendants(clause).compactMap { target in
      guard table.kind(target) == .asPatternTarget,
        let name = table.child(target, ofKind: .identifier)
      else { return nil }
      return string(name)
    }
  }

  /// The uses of a name below a node; attributes and keywords of that name are none.
  func uses(of name: String, in node: Node) -> [Node] {
    table.descendants(node).filter { use in
      table.kind(use) == .identifier && table.field(use) != .attribute
        && string(use) == name && !isKeyword(use)
    }
  }

  /// Whether the name is that of a keyword argument, `f(name=…)`.
  private func isKeyword(_ use: Node) -> Bool {
    guard table.field(use) == .name, use.index > 0 else { return false }
    return table.kind(Node(use.index - 1)) == .keywordArgument
  }

  // MARK: Lines

  func line(_ offset: UInt32) -> Int { text.position(at: offset).line }

  func lineStart(_ offset: UInt32) -> UInt32 { text.lineRange(line(offset)).start }

  /// Returns where the line after that of an offset begins; the end of the text behind its last line.
  func nextLineStart(_ offset: UInt32) -> UInt32 { text.lineRange(line(offset) + 1).start }

  /// How the line before a statement ends, or where there is none the first line.
  func lineEnd(_ place: Place) -> String { lineEnd(before: place.statement) }

  func lineEnd(before statement: Node) -> String {
    let number = max(1, line(table.range(statement).start) - 1)
    let (end, next) = (text.lineRange(number).end, text.lineRange(number + 1).start)
    return end == next ? "\n" : String(decoding: text.bytes[Int(end)..<Int(next)], as: UTF8.self)
  }

  /// Returns the edits that put a step before each line; blank ones, and those that begin inside a
  /// string, stay.
  func indenting(_ lines: ClosedRange<Int>, by step: String) -> [Edit] {
    let strings = stringsOverLines()
    return lines.compactMap { line in
      let range = text.lineRange(line)
      let isEmpty = text.bytes[Int(range.start)..<Int(range.end)].allSatisfy(isBlank)
      let isInString = strings.contains { $0.start < range.start && range.start < $0.end }
      return isEmpty || isInString ? nil : Edit(at: range.start, step)
    }
  }

  private func stringsOverLines() -> [ByteRange] {
    table.descendants(table.root).filter { table.kind($0) == .string }.map { table.range($0) }
      .filter { line($0.start) != line($0.end) }
  }

  func indentation(of node: Node) -> String {
    let start = table.range(node).start
    let bytes = text.bytes[Int(lineStart(start))..<Int(start)].prefix(while: isBlank)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func step(from outer: String, to inner: String) -> String? {
    inner.hasPrefix(outer) && inner != outer ? String(inner.dropFirst(outer.count)) : nil
  }

  /// What the first suite of the file is indented by.
  private var commonStep: String? {
    let blocks = table.descendants(table.root).lazy.filter { table.kind($0) == .block }
    return blocks.compactMap { block in
      table.children(block).first { _ in true }.map { indentation(of: $0) }
    }.first { !$0.isEmpty } ?? "    "
  }
}

private let scopeKinds: Set<NodeKind> = [.module, .functionDefinition, .classDefinition]

private func encloses(_ outer: ByteRange, _ inner: ByteRange) -> Bool {
  outer.start <= inner.start && inner.end <= outer.end
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
