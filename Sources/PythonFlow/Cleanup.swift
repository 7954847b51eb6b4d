internal import PythonSyntax

/// `try`, `with`, and what runs on the way out of them.
extension Lowering {
  /// Jumps out, running what lies between here and the frame with that index (nil: out of the function).
  mutating func leave(
    to target: Int?, by terminator: Terminator, _ range: ByteRange,
    _ builder: inout FunctionBuilder
  ) {
    let frames = builder.frames
    let handler = builder.handler
    let last = target.map { $0 + 1 } ?? 0
    for index in stride(from: frames.count - 1, through: last, by: -1) {
      builder.frames = Array(frames[..<index])
      switch frames[index] {
      case .loop:
        break
      case .finally(let body, let outer):
        builder.handler = outer
        lowerFinally(body, &builder)
      case .with(let manager, let managerRange, let outer):
        builder.handler = outer
        builder.emit(.exit(manager: manager), managerRange)
      }
    }
    builder.terminate(terminator, range)
    builder.frames = frames
    builder.handler = handler
  }

  /// Copies a `finally` body, as CPython does, once for each way out. Copies
  /// inside copies double, so what is nested deeper than three copies is left out.
  private mutating func lowerFinally(_ body: Node, _ builder: inout FunctionBuilder) {
    guard builder.finallyDepth < 3 else { return }
    builder.finallyDepth += 1
    lowerStatements(in: body, &builder)
    builder.finallyDepth -= 1
  }

  mutating func lowerTry(_ node: Node, _ builder: inout FunctionBuilder) {
    let range = table.range(node)
    let outer = builder.handler
    let clauses = table.children(node).filter {
      table.kind($0) == .exceptClause || table.kind($0) == .exceptGroupClause
    }
    let finally = table.child(node, ofKind: .finallyClause)
      .flatMap { table.child($0, ofKind: .block) }
    let done = builder.makeBlock()
    let landing = finally.map { _ in builder.makeBlock() }
    let protected = landing ?? outer
    if let finally {
      builder.frames.append(.finally(body: finally, handler: outer))
      let clause = FinallyClause(statement: range, body: table.range(finally))
      if !builder.function.finallyClauses.contains(clause) {
        builder.function.finallyClauses.append(clause)
      }
    }
    let dispatch = clauses.isEmpty ? nil : builder.makeBlock()

    builder.handler = dispatch ?? protected
    if let body = table.child(node, .body) { lowerStatements(in: body, &builder) }
    builder.handler = protected
    if let clause = table.child(node, ofKind: .elseClause), let body = table.child(clause, .body) {
      lowerStatements(in: body, &builder)
    }
    builder.terminate(.jump(done), range)
    if let dispatch { lowerClauses(clauses, from: dispatch, to: done, range, &builder) }

    if finally != nil { builder.frames.removeLast() }
    if let finally, let landing {
      builder.handler = outer
      builder.begin(landing)
      lowerFinally(finally, &builder)
      builder.terminate(.raise(nil), table.range(finally))
    }
    builder.handler = outer
    builder.begin(done)
    if let finally { lowerFinally(finally, &builder) }
  }

  private mutating func lowerClauses(
    _ clauses: [Node], from dispatch: BlockID, to done: BlockID, _ range: ByteRange,
    _ builder: inout FunctionBuilder
  ) {
    let entries = clauses.map { _ in builder.makeBlock() }
    let uncaught = builder.makeBlock()
    builder.begin(dispatch)
    let isCovered = clauses.contains { catchesBroadly($0) }
    builder.terminate(.choose(isCovered ? entries : entries + [uncaught]), range)
    for (clause, entry) in zip(clauses, entries) {
      builder.begin(entry)
      lowerClause(clause, &builder)
      builder.terminate(.jump(done), table.range(clause))
    }
    builder.begin(uncaught)
    builder.terminate(.raise(nil), range)
  }

  private mutating func lowerClause(_ clause: Node, _ builder: inout FunctionBuilder) {
    builder.function.handlerRanges.append(table.range(clause))
    for child in table.children(clause) {
      switch table.kind(child) {
      case .block:
        lowerStatements(in: child, &builder)
      case .asPattern:
        guard let alias = table.child(child, .alias),
          let name = table.children(alias).first(where: { _ in true })
        else { continue }
        let caught = builder.makeSlot()
        builder.emit(.caught(caught), table.range(child))
        assign(to: name, value: caught, &builder)
      default:
        break
      }
    }
  }

  /// Whether the clause catches what calls raise in general. A clause for one narrow built-in error
  /// does not; one for an error of the program's own is taken to be what its author expects.
  private func catchesBroadly(_ clause: Node) -> Bool {
    guard let first = table.children(clause).first(where: { table.kind($0) != .block }) else {
      return true
    }
    var types = [first]
    if table.kind(first) == .asPattern {
      types = table.children(first).filter { table.field($0) != .alias }
    }
    let names = types.flatMap { type in
      table.kind(type) == .tuple || table.kind(type) == .parenthesizedExpression
        ? table.children(type).map { string(of: $0) } : [string(of: type)]
    }
    return !names.allSatisfy { narrowExceptions.contains($0) }
  }

  mutating func lowerWith(_ node: Node, _ builder: inout FunctionBuilder) {
    let range = table.range(node)
    var items: [Node] = []
    if let clause = table.child(node, ofKind: .withClause) {
      items = table.children(clause).filter { table.kind($0) == .withItem }
    }
    var entered: [Entered] = []
    for item in items {
      guard let value = table.child(item, .value) else { continue }
      for (expression, target) in managers(in: value) {
        entered.append(enter(expression, target, &builder))
      }
    }
    if let body = table.child(node, .body) { lowerStatements(in: body, &builder) }
    for item in entered.reversed() { exit(item, range, &builder) }
  }

  private struct Entered {
    var manager: Slot
    var range: ByteRange
    var landing: BlockID
    var outer: BlockID
    /// `contextlib.suppress` and its kin go on after the block.
    var suppresses: Bool
    /// `pytest.raises` and its kin go on only after an exception.
    var demands: Bool
  }

  /// `with (a as b, c as d):` may come as one tuple or parenthesised item.
  private func managers(in value: Node) -> [(expression: Node, target: Node?)] {
    switch table.kind(value) {
    case .asPattern:
      let expression = table.children(value).first { table.field($0) != .alias }
      let target = table.child(value, .alias)
        .flatMap { table.children($0).first { _ in true } }
      return expression.map { [($0, target)] } ?? []
    case .tuple:
      return table.children(value).flatMap { managers(in: $0) }
    case .parenthesizedExpression:
      guard let inner = table.children(value).first(where: { _ in true }),
        table.kind(inner) == .asPattern
      else { return [(value, nil)] }
      return managers(in: inner)
    default:
      return [(value, nil)]
    }
  }

  private mutating func enter(
    _ expression: Node, _ target: Node?, _ builder: inout FunctionBuilder
  ) -> Entered {
    let manager = lowerExpression(expression, &builder)
    let range = table.range(expression)
    let result = builder.makeSlot()
    builder.emit(.enter(result, manager: manager), range)
    let entered = Entered(
      manager: manager, range: range, landing: builder.makeBlock(), outer: builder.handler,
      suppresses: suppresses(expression), demands: demandsException(expression))
    builder.frames.append(.with(manager: manager, range: range, handler: entered.outer))
    builder.handler = entered.landing
    if let target { assign(to: target, value: result, &builder) }
    return entered
  }

  private mutating func exit(_ item: Entered, _ range: ByteRange, _ builder: inout FunctionBuilder)
  {
    let after = builder.makeBlock()
    builder.frames.removeLast()
    builder.handler = item.outer
    builder.emit(.exit(manager: item.manager), item.range)
    builder.terminate(item.demands ? .stop : .jump(after), range)
    builder.begin(item.landing)
    builder.emit(.exit(manager: item.manager), item.range)
    builder.terminate(item.suppresses || item.demands ? .jump(after) : .raise(nil), range)
    builder.begin(after)
  }

  private func suppresses(_ expression: Node) -> Bool {
    guard let name = calleeText(of: expression), let arguments = table.child(expression, .arguments)
    else { return false }
    let types = table.children(arguments).map { string(of: $0) }
    if types.allSatisfy({ narrowExceptions.contains($0) }) { return false }
    return name == "suppress" || name.hasSuffix(".suppress")
  }

  private func demandsException(_ expression: Node) -> Bool {
    guard let name = calleeText(of: expression) else { return false }
    return ["raises", "assertRaises", "assertRaisesRegex"].contains {
      name == $0 || name.hasSuffix("." + $0)
    }
  }

  private func calleeText(of expression: Node) -> String? {
    guard table.kind(expression) == .call else { return nil }
    return table.child(expression, .function).map { string(of: $0) }
  }
}

/// Built-in errors that speak of one kind of mistake; a handler for them leaves every other error through.
private let narrowExceptions: Set<String> = [
  "ValueError", "KeyError", "IndexError", "LookupError", "TypeError", "AttributeError", "NameError",
  "ImportError", "ModuleNotFoundError", "StopIteration", "StopAsyncIteration", "UnicodeError",
  "UnicodeDecodeError", "UnicodeEncodeError", "KeyboardInterrupt", "SystemExit", "AssertionError",
  "ZeroDivisionError", "OverflowError", "NotImplementedError", "RecursionError", "GeneratorExit",
  "queue.Empty", "Empty", "queue.Full", "EOFError", "FileNotFoundError", "FileExistsError",
]
