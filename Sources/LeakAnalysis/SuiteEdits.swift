internal import PythonSyntax

/// The edits that fixes are made of.
extension SuiteText {
  /// A call that may be awaited.
  struct PlainCall {
    var range: ByteRange
    var isAwaited: Bool
  }

  /// Returns the call that an expression is, perhaps awaited.
  func call(_ node: Node) -> PlainCall? {
    switch table.kind(node) {
    case .call: PlainCall(range: table.range(node), isAwaited: false)
    case .await:
      table.child(node, ofKind: .call).map {
        PlainCall(range: table.range($0), isAwaited: true)
      }
    default: nil
    }
  }

  func call(ofStatement node: Node) -> PlainCall? {
    guard table.kind(node) == .expressionStatement else { return nil }
    let parts = Array(table.children(node))
    return parts.count == 1 ? call(parts[0]) : nil
  }

  /// Returns the call that is all that `finally` does, where the statement has no other clause and its
  /// `try:` a line for itself.
  func loneReleaseInFinally(of attempt: Node, _ place: Place) -> ByteRange? {
    let children = Array(table.children(attempt))
    guard children.count == 2, table.kind(children[0]) == .block,
      table.kind(children[1]) == .finallyClause,
      text.string(text.lineRange(line(table.range(attempt).start)))
        == place.indentation + "try:",
      let first = table.children(children[0]).first(where: { _ in true }),
      indentation(of: first) == place.indentation + place.indentationStep,
      let block = table.child(children[1], ofKind: .block)
    else { return nil }
    let statements = Array(table.children(block))
    return statements.count == 1 ? call(ofStatement: statements[0])?.range : nil
  }

  /// Whether some of the statements leave the function with a value, which may need what is released.
  func leavesWithValue(_ statements: [Node]) -> Bool {
    statements.contains { statement in
      ([statement] + table.descendants(statement)).contains { node in
        switch table.kind(node) {
        case .yield: true
        case .returnStatement: table.children(node).contains { _ in true }
        default: false
        }
      }
    }
  }

  /// Edits that make `with value as name:` of the binding and put the statements below it.
  func enteringEdits(
    _ binding: Binding, _ entry: WithEntry, _ body: [Node]
  ) -> [Edit] {
    let start = table.range(binding.place.statement).start
    let lines = lines(of: body, behind: binding)
    let first = lines.first { !isBlankLine($0) } ?? lines.lowerBound
    let blanks = ByteRange(
      start: text.lineRange(lines.lowerBound).start, end: text.lineRange(first).start)
    return [
      Edit(ByteRange(start: start, end: binding.value.start), entry.opening),
      Edit(at: binding.value.end, entry.ending(binding.name)),
    ] + (first > lines.lowerBound ? [Edit(blanks, "")] : [])
      + indenting(first...lines.upperBound, by: binding.place.indentationStep)
  }

  /// Edits that put the statements below `with name:`.
  func enteringEdits(_ name: String, _ entry: WithEntry, _ body: [Node], _ place: Place) -> [Edit] {
    let lines = lines(of: body)
    let head = place.indentation + entry.opening + name + entry.ending(nil) + lineEnd(place)
    return [Edit(at: text.lineRange(lines.lowerBound).start, head)]
      + indenting(lines, by: place.indentationStep)
  }

  /// Edits that put the statements below a `try`, with the comments right above them.
  func tryingEdits(_ binding: Binding, _ body: [Node]) -> [Edit] {
    let lines = lines(of: body, behind: binding)
    let first = lines.first { !isBlankLine($0) } ?? lines.lowerBound
    return tryingEdits(first...lines.upperBound, binding.place)
  }

  /// Edits that put statements at the beginning of the `try` that follows them.
  func tryingEdits(_ binding: Binding, _ body: [Node], joining attempt: Node) -> [Edit] {
    let first = line(table.range(body.first ?? attempt).start)
    let start = line(table.range(attempt).start)
    let blanks = lines(of: body, behind: binding).lowerBound..<first
    return tryingEdits((blanks.first { !isBlankLine($0) } ?? first)...(start - 1), binding.place)
      + [deletingFirstLine(of: attempt)]
  }

  /// Edits that put lines below a `try`.
  func tryingEdits(_ lines: ClosedRange<Int>, _ place: Place) -> [Edit] {
    let clause = place.indentation + "try:" + lineEnd(place)
    return [Edit(at: text.lineRange(lines.lowerBound).start, clause)]
      + indenting(lines, by: place.indentationStep)
  }

  /// Edits that put a statement, and the comments right above it, below `finally`.
  func finallyEdits(_ release: Node, behind body: [Node], _ place: Place) -> [Edit] {
    let range = range(of: release)
    let last = lines(of: body).upperBound
    var first = line(range.start)
    while first - 1 > last, !isBlankLine(first - 1) { first -= 1 }
    // A clause begins right below the suite before it.
    var blanks = first
    while blanks - 1 > last, isBlankLine(blanks - 1) { blanks -= 1 }
    let clause = place.indentation + "finally:" + lineEnd(place)
    let gap = ByteRange(
      start: text.lineRange(blanks).start, end: text.lineRange(first).start)
    return [Edit(gap, clause)] + indenting(first...line(range.end), by: place.indentationStep)
  }

  /// Edits that put a clause behind a statement, such as `finally`, with one statement a line.
  func clauseEdits(
    _ clause: String, _ statements: [String], behind statement: Node, _ place: Place
  ) -> [Edit] {
    let inner = statements.map { place.indentation + place.indentationStep + $0 }
    return [inserting([place.indentation + clause + ":"] + inner, behind: statement, place)]
  }

  /// An edit that puts statements behind another one of the suite.
  func inserting(
    _ statements: [String], behind statement: Node, in place: Place
  ) -> Edit {
    inserting(statements.map { place.indentation + $0 }, behind: statement, place)
  }

  private func inserting(_ lines: [String], behind statement: Node, _ place: Place) -> Edit {
    let end = range(of: statement).end
    let lineEnd = lineEnd(place)
    let joined = lines.joined(separator: lineEnd)
    // The last line of a text may have no end.
    let isOpen = line(end) == text.lineCount
    return Edit(at: nextLineStart(end), isOpen ? lineEnd + joined : joined + lineEnd)
  }

  /// Edits that put a statement below `with call as name:` and the name in place of the call; nothing,
  /// where the call is all that the statement is.
  func namingEdits(
    _ call: ByteRange, _ name: String, _ entry: WithEntry, _ place: Place
  ) -> [Edit] {
    let range = range(of: place.statement)
    guard range != call else {
      let body = lineEnd(place) + place.indentation + place.indentationStep + "pass"
      return [
        Edit(at: call.start, entry.opening), Edit(at: call.end, entry.ending(nil) + body),
      ]
    }
    let opening = entry.opening + text.string(call) + entry.ending(name)
    let head = opening + lineEnd(place) + place.indentation + place.indentationStep
    let (first, last) = (line(range.start), line(range.end))
    let rest = first == last ? [] : indenting((first + 1)...last, by: place.indentationStep)
    return ([Edit(at: range.start, head), Edit(call, name)] + rest)
      .sorted { $0.range.start < $1.range.start }
  }

  /// Whether a call on one line is the first thing that its statement evaluates, and is evaluated once.
  func evaluatesFirst(_ call: ByteRange, in place: Place) -> Bool {
    guard line(call.start) == line(call.end), let last = place.path.last,
      table.range(last) == call
    else { return false }
    let isPlain = place.path.dropFirst().allSatisfy { plainKinds.contains(table.kind($0)) }
    let hasPlainStatement =
      switch table.kind(place.statement) {
      case .expressionStatement, .returnStatement: true
      case .forStatement: place.path.count > 1 && table.field(place.path[1]) == .right
      default: false
      }
    let isFirst = table.descendants(place.statement).allSatisfy { node in
      ![.call, .await, .subscriptExpression].contains(table.kind(node))
        || table.range(node).end > call.start
    }
    return isPlain && hasPlainStatement && isFirst
  }

  /// Returns a name that the file does not have yet: `file`, `opened_file`, `opened_file_2`, …
  func freeName(for noun: String) -> String {
    let word = noun.split(separator: " ").last.map { $0.lowercased() } ?? "resource"
    let isName = word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let base = "opened_\(isName ? word : "resource")"
    return freeName(isName ? [word, base] : [base], in: table.root)
  }

  /// Returns the first of some names that a scope does not have yet, or the last with a number.
  func freeName(_ wishes: [String], in scope: Node) -> String {
    let taken = Set(
      table.descendants(scope).filter { table.kind($0) == .identifier }.map { string($0) })
    if let free = wishes.first(where: { !taken.contains($0) }) { return free }
    let base = wishes.last ?? "it"
    return (2...).lazy.map { "\(base)_\($0)" }.first { !taken.contains($0) } ?? base
  }

  /// The functions and generator expressions in a function, whose insides run at another time.
  func partsEvaluatedLater(in scope: Node) -> [Node] {
    table.descendants(scope).filter {
      [.functionDefinition, .lambda, .generatorExpression].contains(table.kind($0))
    }
  }

  func contains(_ outer: Node, _ inner: Node) -> Bool {
    outer.index <= inner.index && inner.index < table.subtreeEnds[Int(outer.index)]
  }

  /// The lines from the first statement to the last.
  func lines(of body: [Node]) -> ClosedRange<Int> {
    let first = body.first.map { line(table.range($0).start) } ?? 1
    return first...max(first, body.last.map { line(range(of: $0).end) } ?? first)
  }

  private func isBlankLine(_ line: Int) -> Bool {
    let range = text.lineRange(line)
    return text.bytes[Int(range.start)..<Int(range.end)].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
    }
  }

  private func lines(of body: [Node], behind binding: Binding) -> ClosedRange<Int> {
    let first = line(binding.value.end) + 1
    return first...max(first, body.last.map { line(range(of: $0).end) } ?? first)
  }

  private func deletingFirstLine(of statement: Node) -> Edit {
    let start = table.range(statement).start
    return Edit(ByteRange(start: lineStart(start), end: nextLineStart(start)), "")
  }

  /// Deletes the lines of a statement that has them for itself.
  func deletingLines(of statement: Node) -> Edit {
    let range = range(of: statement)
    guard line(range.end) == text.lineCount, line(range.start) > 1 else {
      return Edit(
        ByteRange(start: lineStart(range.start), end: nextLineStart(range.end)), "")
    }
    // There is no line end behind it: the one before it goes.
    let start = text.lineRange(line(range.start) - 1).end
    return Edit(ByteRange(start: start, end: text.lineRange(line(range.end)).end), "")
  }
}

/// What evaluates its parts at once and in order.
private let plainKinds: Set<NodeKind> = [
  .argumentList, .assignment, .attribute, .binaryOperator, .call, .expressionList,
  .keywordArgument, .list, .parenthesizedExpression, .subscriptExpression, .tuple,
]
