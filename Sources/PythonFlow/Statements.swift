internal import PythonSyntax

extension Lowering {
  mutating func lowerStatements(in block: Node, _ builder: inout FunctionBuilder) {
    for statement in table.children(block) { lowerStatement(statement, &builder) }
  }

  mutating func lowerStatement(_ node: Node, _ builder: inout FunctionBuilder) {
    guard builder.depth < Self.depthMax else { return }
    builder.depth += 1

    defer { builder.depth -= 1 }

    let range = table.range(node)
    switch table.kind(node) {
    case .expressionStatement:
      for child in table.children(node) { lowerExpressionStatement(child, &builder) }
    case .returnStatement:
      let value = table.children(node).first { _ in true }.map { lowerExpression($0, &builder) }
      leave(to: nil, by: .return(value), range, &builder)
    case .raiseStatement:
      let value = table.children(node).first { table.field($0) != .cause }
        .map { lowerExpression($0, &builder) }
      builder.terminate(.raise(value), range)
    case .ifStatement: lowerIf(node, &builder)
    case .whileStatement: lowerWhile(node, &builder)
    case .forStatement: lowerFor(node, &builder)
    case .tryStatement: lowerTry(node, &builder)
    case .withStatement: lowerWith(node, &builder)
    case .matchStatement: lowerMatch(node, &builder)
    case .breakStatement: jump(isBreak: true, range, &builder)
    case .continueStatement: jump(isBreak: false, range, &builder)
    case .functionDefinition, .classDefinition, .decoratedDefinition:
      lowerDefinition(node, &builder)
    case .importStatement: lowerImport(node, &builder)
    case .importFromStatement: lowerImportFrom(node, &builder)
    case .deleteStatement:
      for target in table.children(node) { lowerDelete(target, &builder) }
    case .assertStatement:
      guard let condition = table.children(node).first(where: { _ in true }) else { return }
      let holds = builder.makeBlock()
      let fails = builder.makeBlock()
      lowerCondition(condition, then: holds, otherwise: fails, &builder)
      builder.begin(fails)
      if tellsTypeOnly(condition) {
        builder.terminate(.stop, range)
      } else {
        builder.emit(.assertion(builder.makeSlot()), range)
        builder.terminate(.raise(nil), range)
      }
      builder.begin(holds)
    case .typeAliasStatement: lowerTypeAlias(node, &builder)
    case .block: lowerStatements(in: node, &builder)
    case .error: lowerError(node, &builder)
    case .printStatement, .other:
      for child in table.children(node) { _ = lowerExpression(child, &builder) }
    default:
      break
    }
  }

  /// `assert self.stream`, `assert x is not None`, `assert isinstance(x, T)`: written for a type checker,
  /// about what the program knows to hold.
  private func tellsTypeOnly(_ condition: Node) -> Bool {
    switch table.kind(condition) {
    case .attribute: return true
    case .call: return table.child(condition, .function).map { string(of: $0) } == "isinstance"
    case .comparisonOperator:
      let parts = Array(table.children(condition))
      return parts.count == 3 && table.kind(parts[1]) == .isNotOperator
        && table.kind(parts[2]) == .none
    default: return false
    }
  }

  /// Statements inside text that the grammar passed over are lowered as if they stood alone.
  private mutating func lowerError(_ node: Node, _ builder: inout FunctionBuilder) {
    for child in table.children(node) {
      switch table.kind(child) {
      case .identifier, .error: continue
      default:
        if isStatement(child) {
          lowerStatement(child, &builder)
        } else if table.kind(child) == .call || table.kind(child) == .assignment {
          lowerExpressionStatement(child, &builder)
        }
      }
    }
  }

  private func isStatement(_ node: Node) -> Bool {
    let name = table.kind(node).rawValue
    return name.hasSuffix("_statement") || name.hasSuffix("_definition")
  }

  private mutating func lowerExpressionStatement(_ node: Node, _ builder: inout FunctionBuilder) {
    switch table.kind(node) {
    case .assignment: _ = lowerAssignment(node, &builder)
    case .augmentedAssignment: lowerAugmentedAssignment(node, &builder)
    case .call: _ = lowerCall(node, isStatement: true, &builder)
    default: _ = lowerExpression(node, &builder)
    }
  }

  // MARK: Branches and loops

  private mutating func lowerIf(_ node: Node, _ builder: inout FunctionBuilder) {
    let after = builder.makeBlock()
    var condition = table.child(node, .condition)
    var consequence = table.child(node, .consequence)
    if let condition { noteScript(condition, consequence) }
    for alternative in table.children(node) where table.field(alternative) == .alternative {
      lowerArm(condition, consequence, after, &builder)
      condition = table.child(alternative, .condition)
      consequence =
        table.child(alternative, .consequence) ?? table.child(alternative, .body)
      if table.kind(alternative) == .elseClause {
        if let consequence { lowerStatements(in: consequence, &builder) }
        builder.flow(to: after, table.range(node))
        return
      }
    }
    lowerArm(condition, consequence, after, &builder)
    builder.flow(to: after, table.range(node))
  }

  /// Lowers `if condition: body`; goes on where the condition fails.
  private mutating func lowerArm(
    _ condition: Node?, _ body: Node?, _ after: BlockID, _ builder: inout FunctionBuilder
  ) {
    let then = builder.makeBlock()
    let otherwise = builder.makeBlock()
    if let condition {
      lowerCondition(condition, then: then, otherwise: otherwise, &builder)
    } else {
      builder.terminate(.choose([then, otherwise]), ByteRange(start: 0, end: 0))
    }
    builder.begin(then)
    if let body {
      lowerStatements(in: body, &builder)
      builder.terminate(.jump(after), table.range(body))
    }
    builder.terminate(.jump(after), ByteRange(start: 0, end: 0))
    builder.begin(otherwise)
  }

  private mutating func noteScript(_ condition: Node, _ body: Node?) {
    guard let body, table.kind(condition) == .comparisonOperator else { return }
    let written = string(of: condition)
    if written.contains("__name__") && written.contains("__main__") {
      scriptRanges.append(table.range(body))
    }
  }

  private mutating func lowerWhile(_ node: Node, _ builder: inout FunctionBuilder) {
    let range = table.range(node)
    let head = builder.makeBlock()
    let body = builder.makeBlock()
    let exhausted = builder.makeBlock()
    let after = builder.makeBlock()
    builder.flow(to: head, range)
    if let condition = table.child(node, .condition) {
      builder.isLoopCondition = true
      lowerCondition(condition, then: body, otherwise: exhausted, &builder)
      builder.isLoopCondition = false
    }
    builder.begin(body)
    lowerLoopBody(node, head: head, after: after, &builder)
    builder.begin(exhausted)
    lowerElse(node, &builder)
    builder.flow(to: after, range)
  }

  private mutating func lowerFor(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let left = table.child(node, .left), let right = table.child(node, .right) else { return }
    let range = table.range(node)
    guard table.kind(right) != .generatorExpression else {
      lowerLoop(node, over: right, to: left, &builder)
      return
    }
    let iterable = lowerExpression(right, &builder)
    let head = builder.makeBlock()
    let body = builder.makeBlock()
    let exhausted = builder.makeBlock()
    let after = builder.makeBlock()
    builder.flow(to: head, range)
    builder.terminate(
      .iterate(of: iterable, body: body, exhausted: exhausted), table.range(right))
    builder.begin(body)
    let item = builder.makeSlot()
    builder.emit(.item(item, of: iterable), table.range(right))
    assign(to: left, value: item, &builder)
    lowerLoopBody(node, head: head, after: after, &builder)
    builder.begin(exhausted)
    lowerElse(node, &builder)
    builder.flow(to: after, range)
  }

  /// `for x in (f(y) for y in z):` runs `z` only as far as its own body goes on.
  private mutating func lowerLoop(
    _ node: Node, over generator: Node, to left: Node, _ builder: inout FunctionBuilder
  ) {
    let outerVariables = builder.variables
    let exhausted = builder.makeBlock()
    let after = builder.makeBlock()
    let next = lowerComprehensionClauses(generator, exit: exhausted, &builder)
    let value = table.child(generator, .body).map { lowerExpression($0, &builder) }
    builder.variables = outerVariables
    if let value { assign(to: left, value: value, &builder) }
    lowerLoopBody(node, head: next, after: after, &builder)
    builder.begin(exhausted)
    lowerElse(node, &builder)
    builder.flow(to: after, table.range(node))
  }

  private mutating func lowerLoopBody(
    _ node: Node, head: BlockID, after: BlockID, _ builder: inout FunctionBuilder
  ) {
    builder.frames.append(.loop(breakTo: after, continueTo: head))
    if let body = table.child(node, .body) { lowerStatements(in: body, &builder) }
    builder.frames.removeLast()
    builder.terminate(.jump(head), table.range(node))
  }

  private mutating func lowerElse(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let clause = table.child(node, ofKind: .elseClause) else { return }
    if let body = table.child(clause, .body) { lowerStatements(in: body, &builder) }
  }

  private mutating func jump(isBreak: Bool, _ range: ByteRange, _ builder: inout FunctionBuilder) {
    let target = builder.frames.lastIndex { if case .loop = $0 { true } else { false } }
    guard let target, case .loop(let breakTo, let continueTo) = builder.frames[target] else {
      return
    }
    leave(to: target, by: .jump(isBreak ? breakTo : continueTo), range, &builder)
  }

  private mutating func lowerMatch(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let subject = table.child(node, .subject), let body = table.child(node, .body) else {
      return
    }
    let value = lowerExpression(subject, &builder)
    let after = builder.makeBlock()
    for clause in table.children(body) where table.kind(clause) == .caseClause {
      let range = table.range(clause)
      let then = builder.makeBlock()
      let otherwise = builder.makeBlock()
      builder.terminate(.choose([then, otherwise]), range)
      builder.begin(then)
      var isWildcard = false
      for pattern in table.children(clause) where table.kind(pattern) == .casePattern {
        bindCaptures(in: pattern, value: value, &builder)
        isWildcard = string(of: pattern) == "_"
      }
      if let condition = table.child(clause, .guard).flatMap({
        table.children($0).first { _ in true }
      }) {
        let accepted = builder.makeBlock()
        lowerCondition(condition, then: accepted, otherwise: otherwise, &builder)
        builder.begin(accepted)
        isWildcard = false
      }
      if let consequence = table.child(clause, .consequence) {
        lowerStatements(in: consequence, &builder)
      }
      builder.terminate(.jump(after), range)
      builder.begin(otherwise)
      if isWildcard { builder.terminate(.stop, range) }
    }
    builder.flow(to: after, table.range(node))
  }

  private mutating func bindCaptures(
    in pattern: Node, value: Slot, _ builder: inout FunctionBuilder
  ) {
    for node in table.descendants(pattern) {
      guard table.kind(node) == .identifier,
        case .local(let slot) = reach(symbol(of: node), from: builder)
      else { continue }
      builder.emit(.unpack(slot, of: value, index: -1), table.range(node))
    }
  }

  // MARK: Definitions and imports

  private mutating func lowerDefinition(_ node: Node, _ builder: inout FunctionBuilder) {
    var definition = node
    var decorators: [NameExpression] = []
    if table.kind(node) == .decoratedDefinition {
      for child in table.children(node) where table.kind(child) == .decorator {
        decorators.append(nameExpression(child))
        for expression in table.children(child) where table.kind(expression) == .call {
          _ = lowerExpression(expression, &builder)
        }
      }
      guard let inner = table.child(node, .definition) else { return }
      definition = inner
    }
    let slot = builder.makeSlot()
    let range = table.range(definition)
    if table.kind(definition) == .classDefinition {
      lowerBases(definition, &builder)
      let id = declareClass(definition, decorators: decorators, outer: table.range(node), &builder)
      builder.emit(.makeClass(slot, id), range)
    } else {
      lowerDefaults(definition, &builder)
      let id = declareFunction(
        definition, decorators: decorators, outer: table.range(node), &builder)
      builder.emit(.makeFunction(slot, id), range)
    }
    if let name = table.child(definition, .name) { assign(to: name, value: slot, &builder) }
  }

  private mutating func lowerBases(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let list = table.child(node, .superclasses) else { return }
    for base in table.children(list) where table.kind(base) == .call {
      _ = lowerExpression(base, &builder)
    }
  }

  mutating func lowerDefaults(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let list = table.child(node, .parameters) else { return }
    for parameter in table.children(list) {
      if let value = table.child(parameter, .value) { _ = lowerExpression(value, &builder) }
    }
  }

  private mutating func lowerTypeAlias(_ node: Node, _ builder: inout FunctionBuilder) {
    // `type(x).a = v` comes as a type alias whose left side is no name; that is an assignment.
    guard let left = table.child(node, .left), let right = table.child(node, .right) else { return }
    if let target = table.children(left).first(where: { _ in true }),
      table.kind(target) != .identifier
    {
      _ = lowerExpression(right, &builder)
    }
  }
}
