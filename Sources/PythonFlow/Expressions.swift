internal import PythonSyntax

extension Lowering {
  /// Lowers an expression; returns the slot that holds its value.
  mutating func lowerExpression(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    guard builder.depth < Self.depthMax else { return builder.makeSlot() }
    builder.depth += 1

    defer { builder.depth -= 1 }

    let range = table.range(node)
    switch table.kind(node) {
    case .identifier: return load(symbol(of: node), range, &builder)
    case .call: return lowerCall(node, isStatement: false, &builder)
    case .attribute: return lowerAttribute(node, &builder)
    case .subscriptExpression: return lowerSubscript(node, &builder)
    case .parenthesizedExpression, .parenthesizedListSplat, .listSplat, .dictionarySplat, .type,
      .asPattern, .interpolation:
      guard let inner = table.children(node).first(where: { _ in true }) else { break }
      return lowerExpression(inner, &builder)
    case .string, .concatenatedString: return lowerString(node, &builder)
    case .none: return constant(.none, range, &builder)
    case .true: return constant(.true, range, &builder)
    case .false: return constant(.false, range, &builder)
    case .integer, .float:
      return constant(.number(integer(string(of: node))), range, &builder)
    case .ellipsis: return constant(.ellipsis, range, &builder)
    case .tuple, .expressionList, .patternList, .tuplePattern:
      return lowerDisplay(node, .tuple, &builder)
    case .list, .listPattern: return lowerDisplay(node, .list, &builder)
    case .set: return lowerDisplay(node, .set, &builder)
    case .dictionary: return lowerDisplay(node, .dictionary, &builder)
    case .listComprehension: return lowerComprehension(node, .list, &builder)
    case .generatorExpression: return lowerComprehension(node, .list, &builder)
    case .setComprehension: return lowerComprehension(node, .set, &builder)
    case .dictionaryComprehension: return lowerComprehension(node, .dictionary, &builder)
    case .booleanOperator: return lowerBoolean(node, &builder)
    case .conditionalExpression: return lowerConditional(node, &builder)
    case .namedExpression:
      guard let name = table.child(node, .name), let value = table.child(node, .value) else {
        break
      }
      let slot = lowerExpression(value, &builder)
      store(symbol(of: name), slot, table.range(name), &builder)
      return slot
    case .lambda:
      lowerDefaults(node, &builder)
      let id = declareFunction(node, decorators: [], outer: range, &builder)
      let slot = builder.makeSlot()
      builder.emit(.makeFunction(slot, id), range)
      return slot
    case .await:
      guard let inner = table.children(node).first(where: { _ in true }) else { break }
      let value = lowerExpression(inner, &builder)
      let slot = builder.makeSlot()
      builder.emit(.await(slot, value), range)
      return slot
    case .yield: return lowerYield(node, &builder)
    case .assignment: return lowerAssignment(node, &builder)
    default: return lowerOperator(node, &builder)
    }
    return builder.makeSlot()
  }

  private mutating func constant(
    _ constant: Constant, _ range: ByteRange, _ builder: inout FunctionBuilder
  ) -> Slot {
    let slot = builder.makeSlot()
    builder.emit(.constant(slot, constant), range)
    return slot
  }

  private mutating func load(
    _ name: Symbol, _ range: ByteRange, _ builder: inout FunctionBuilder
  ) -> Slot {
    let slot: Slot
    switch reach(name, from: builder) {
    case .local(let variable):
      return variable
    case .captured(let owner, let variable):
      capture(owner, variable, &builder)
      slot = builder.makeSlot()
      builder.emit(.loadCaptured(slot, owner: owner, variable: variable), range)
    case .global:
      slot = builder.makeSlot()
      builder.emit(.loadName(slot, name), range)
    }
    return slot
  }

  private mutating func lowerSubscript(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let slot = builder.makeSlot()
    guard let (base, key) = lowerSubscriptParts(node, &builder) else { return slot }
    builder.emit(.loadSubscript(slot, base: base, key: key), table.range(node))
    return slot
  }

  mutating func lowerSubscriptParts(
    _ node: Node, _ builder: inout FunctionBuilder
  ) -> (base: Slot, key: Slot)? {
    guard let value = table.child(node, .value) else { return nil }
    let base = lowerExpression(value, &builder)
    let keys = table.children(node).filter { table.field($0) == .subscript }
    if keys.count == 1 { return (base, lowerExpression(keys[0], &builder)) }
    let parts = keys.map { lowerExpression($0, &builder) }
    let key = builder.makeSlot()
    builder.emit(.display(key, builder.pool(parts), .tuple), table.range(node))
    return (base, key)
  }

  // MARK: Calls

  mutating func lowerCall(
    _ node: Node, isStatement: Bool, _ builder: inout FunctionBuilder
  ) -> Slot {
    if let read = lowerNamedRead(node, &builder) { return read }
    let result = builder.makeSlot()
    guard let function = table.child(node, .function), builder.depth < Self.depthMax else {
      return result
    }
    builder.depth += 1

    defer { builder.depth -= 1 }

    let callee: Callee
    if table.kind(function) == .attribute, let object = table.child(function, .object),
      let name = table.child(function, .attribute)
    {
      callee = .method(receiver: lowerExpression(object, &builder), name: symbol(of: name))
    } else {
      callee = .value(lowerExpression(function, &builder))
    }
    var arguments: [Argument] = []
    if let list = table.child(node, .arguments) {
      if table.kind(list) == .generatorExpression {
        arguments.append(
          Argument(
            kind: .positional, value: lowerExpression(list, &builder), range: table.range(list)))
      } else {
        for item in table.children(list) { arguments.append(lowerArgument(item, &builder)) }
      }
    }
    let index = Int32(builder.function.calls.count)
    builder.function.calls.append(callee, arguments, table.range(node), isStatement: isStatement)
    builder.emit(.call(result, index), table.range(node))
    return result
  }

  private mutating func lowerArgument(_ node: Node, _ builder: inout FunctionBuilder) -> Argument {
    let range = table.range(node)
    switch table.kind(node) {
    case .keywordArgument:
      guard let name = table.child(node, .name), let value = table.child(node, .value) else {
        break
      }
      return Argument(
        kind: .keyword(symbol(of: name)), value: lowerExpression(value, &builder), range: range)
    case .listSplat:
      return Argument(kind: .listSplat, value: lowerExpression(node, &builder), range: range)
    case .dictionarySplat:
      return Argument(kind: .dictionarySplat, value: lowerExpression(node, &builder), range: range)
    default:
      break
    }
    return Argument(kind: .positional, value: lowerExpression(node, &builder), range: range)
  }

  // MARK: Values of several parts

  private mutating func lowerDisplay(
    _ node: Node, _ kind: DisplayKind, _ builder: inout FunctionBuilder
  ) -> Slot {
    var parts: [Slot] = []
    for child in table.children(node) {
      if table.kind(child) == .pair {
        for part in table.children(child) { parts.append(lowerExpression(part, &builder)) }
      } else {
        parts.append(lowerExpression(child, &builder))
      }
    }
    let slot = builder.makeSlot()
    builder.emit(.display(slot, builder.pool(parts), kind), table.range(node))
    return slot
  }

  private mutating func lowerString(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let range = table.range(node)
    var parts: [Slot] = []
    for inner in table.descendants(node) where table.kind(inner) == .interpolation {
      if let expression = table.child(inner, .expression) {
        parts.append(lowerExpression(expression, &builder))
      }
    }
    let slot = builder.makeSlot()
    if parts.isEmpty {
      let content = table.kind(node) == .string ? stringContent(range) : nil
      builder.emit(.constant(slot, .string(content.map { intern($0) })), range)
    } else {
      builder.emit(.compute(slot, builder.pool(parts)), range)
    }
    return slot
  }

  /// The text between the quotes of a short string without escapes.
  func stringContent(_ range: ByteRange) -> String? {
    guard range.end - range.start < 80 else { return nil }
    let bytes = text.bytes[Int(range.start)..<Int(range.end)]
    guard let quote = bytes.firstIndex(where: { $0 == 34 || $0 == 39 }) else { return nil }
    let content = bytes[(quote + 1)...].dropLast()
    guard !content.contains(92), !content.contains(bytes[quote]) else { return nil }
    return String(decoding: content, as: UTF8.self)
  }

  /// Every other expression: its parts are evaluated, its value holds none of them.
  private mutating func lowerOperator(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    var spine = node
    var rights: [Node] = []
    // `a + b + c …` nests to the left as deep as it is long.
    while table.kind(spine) == .binaryOperator, let left = table.child(spine, .left) {
      if let right = table.child(spine, .right) { rights.append(right) }
      spine = left
    }
    var parts: [Slot] = []
    if rights.isEmpty {
      for child in table.children(node) where !isToken(child) {
        parts.append(lowerExpression(child, &builder))
      }
    } else {
      parts.append(lowerExpression(spine, &builder))
      for right in rights.reversed() { parts.append(lowerExpression(right, &builder)) }
    }
    let slot = builder.makeSlot()
    builder.emit(.compute(slot, builder.pool(parts)), table.range(node))
    return slot
  }

  private func isToken(_ node: Node) -> Bool {
    let field = table.field(node)
    return field == .operator || field == .operators
  }

  private mutating func lowerYield(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let range = table.range(node)
    let isFrom = table.child(node, ofKind: .fromKeyword) != nil
    let value = table.children(node).first { table.kind($0) != .fromKeyword }
      .map { lowerExpression($0, &builder) }
    let slot = builder.makeSlot()
    let yielded = value ?? constant(.none, range, &builder)
    builder.emit(
      isFrom ? .yieldFrom(slot, source: yielded) : .yield(slot, value: yielded), range)
    return slot
  }

  private mutating func lowerComprehension(
    _ node: Node, _ kind: DisplayKind, _ builder: inout FunctionBuilder
  ) -> Slot {
    let range = table.range(node)
    let outerVariables = builder.variables
    let result = builder.makeSlot()
    builder.emit(.display(result, builder.pool([]), kind), range)
    let after = builder.makeBlock()
    let next = lowerComprehensionClauses(node, exit: after, &builder)
    if let body = table.child(node, .body) {
      let parts = table.kind(body) == .pair ? Array(table.children(body)) : [body]
      for part in parts {
        let value = lowerExpression(part, &builder)
        builder.emit(.collect(into: result, value: value), table.range(part))
      }
    }
    builder.terminate(.jump(next), range)
    builder.begin(after)
    builder.variables = outerVariables
    return result
  }

  /// Begins what the comprehension does for each of its items, and returns where the next one comes from.
  mutating func lowerComprehensionClauses(
    _ node: Node, exit: BlockID, _ builder: inout FunctionBuilder
  ) -> BlockID {
    var next = exit
    for clause in table.children(node) {
      switch table.kind(clause) {
      case .forInClause:
        next = lowerComprehensionLoop(clause, exit: next, &builder)
      case .ifClause:
        guard let condition = table.children(clause).first(where: { _ in true }) else { continue }
        let accepted = builder.makeBlock()
        lowerCondition(condition, then: accepted, otherwise: next, &builder)
        builder.begin(accepted)
      default:
        break
      }
    }
    return next
  }

  private mutating func lowerComprehensionLoop(
    _ clause: Node, exit: BlockID, _ builder: inout FunctionBuilder
  ) -> BlockID {
    guard let left = table.child(clause, .left), let right = table.child(clause, .right) else {
      return exit
    }
    let range = table.range(right)
    let iterable = lowerExpression(right, &builder)
    let head = builder.makeBlock()
    let body = builder.makeBlock()
    builder.flow(to: head, range)
    builder.terminate(.iterate(of: iterable, body: body, exhausted: exit), range)
    builder.begin(body)
    let end = table.subtreeEnds[Int(left.index)]
    for index in left.index..<end where table.kind(Node(index)) == .identifier {
      let slot = builder.makeSlot()
      builder.function.slotNames[Int(slot.index)] = symbol(of: Node(index))
      builder.variables[symbol(of: Node(index))] = slot
    }
    let item = builder.makeSlot()
    builder.emit(.item(item, of: iterable), range)
    assign(to: left, value: item, &builder)
    return head
  }
}
