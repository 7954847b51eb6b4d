internal import PythonSyntax

extension Lowering {
  /// Evaluates a condition and goes to one of two blocks.
  mutating func lowerCondition(
    _ node: Node, then: BlockID, otherwise: BlockID, _ builder: inout FunctionBuilder
  ) {
    let range = table.range(node)
    guard builder.depth < Self.depthMax else {
      builder.terminate(.choose([then, otherwise]), range)
      return
    }
    builder.depth += 1

    defer { builder.depth -= 1 }

    switch table.kind(node) {
    case .parenthesizedExpression:
      guard let inner = table.children(node).first(where: { _ in true }) else { break }
      lowerCondition(inner, then: then, otherwise: otherwise, &builder)
      return
    case .notOperator:
      guard let inner = table.child(node, .argument) else { break }
      lowerCondition(inner, then: otherwise, otherwise: then, &builder)
      return
    case .booleanOperator:
      guard let left = table.child(node, .left), let right = table.child(node, .right) else {
        break
      }
      let middle = builder.makeBlock()
      if isAnd(node) {
        lowerCondition(left, then: middle, otherwise: otherwise, &builder)
      } else {
        lowerCondition(left, then: then, otherwise: middle, &builder)
      }
      builder.begin(middle)
      lowerCondition(right, then: then, otherwise: otherwise, &builder)
      return
    case .true:
      builder.terminate(.jump(then), range)
      return
    case .false:
      builder.terminate(.jump(otherwise), range)
      return
    case .integer:
      builder.terminate(.jump(integer(string(of: node)) == 0 ? otherwise : then), range)
      return
    case .comparisonOperator:
      if lowerNoneTest(node, then: then, otherwise: otherwise, &builder) { return }
      if lowerNumberTest(node, then: then, otherwise: otherwise, &builder) { return }
    default:
      break
    }
    let value = lowerExpression(node, &builder)
    let atom = atom(of: node, value: value, &builder)
    builder.terminate(.branch(atom: atom, then: then, otherwise: otherwise), range)
  }

  func isAnd(_ node: Node) -> Bool {
    table.child(node, .operator).map { table.kind($0) == .andOperator } ?? false
  }

  /// `x is None`, `x is not None`, `x == None`, `x != None`.
  private mutating func lowerNoneTest(
    _ node: Node, then: BlockID, otherwise: BlockID, _ builder: inout FunctionBuilder
  ) -> Bool {
    let parts = Array(table.children(node))
    guard parts.count == 3 else { return false }
    if table.kind(parts[2]) != .none {
      return lowerIdentity(parts, node, then, otherwise, &builder)
    }
    let isNegated: Bool
    switch table.kind(parts[1]) {
    case .isOperator, .equalOperator: isNegated = false
    case .isNotOperator, .notEqualOperator: isNegated = true
    default: return false
    }
    let value = lowerExpression(parts[0], &builder)
    let atom: Int32?
    if case .text? = pureAtom(parts[0], value: value, builder)?.kind {
      // `self.x is None` is remembered by its text, without the negation.
      let text = intern(string(of: parts[0]) + " is None")
      let variables = pureAtom(parts[0], value: value, builder)?.variables ?? []
      atom = builder.isLoopCondition ? nil : builder.atom(.text(text), variables: variables)
    } else {
      atom = builder.atom(.isNone(value), variables: [value])
    }
    builder.terminate(
      .branch(
        atom: atom, then: isNegated ? otherwise : then, otherwise: isNegated ? then : otherwise),
      table.range(node))
    return true
  }

  /// `x is y`, `x is not y`; `x != sys.stdout`, for a stream equals nothing but itself.
  private mutating func lowerIdentity(
    _ parts: [Node], _ node: Node, _ then: BlockID, _ otherwise: BlockID,
    _ builder: inout FunctionBuilder
  ) -> Bool {
    let isNegated: Bool
    switch table.kind(parts[1]) {
    case .isOperator: isNegated = false
    case .isNotOperator: isNegated = true
    case .equalOperator where isStandardStream(parts[0]) || isStandardStream(parts[2]):
      isNegated = false
    case .notEqualOperator where isStandardStream(parts[0]) || isStandardStream(parts[2]):
      isNegated = true
    default: return false
    }
    let left = lowerExpression(parts[0], &builder)
    let right = lowerExpression(parts[2], &builder)
    let atom = builder.atom(.identical(left, right), variables: [left, right])
    builder.terminate(
      .branch(
        atom: atom, then: isNegated ? otherwise : then, otherwise: isNegated ? then : otherwise),
      table.range(node))
    return true
  }

  private func isStandardStream(_ node: Node) -> Bool {
    let names: Set = ["stdin", "stdout", "stderr"]
    return switch table.kind(node) {
    case .identifier: names.contains(string(of: node))
    case .attribute: table.child(node, .attribute).map { names.contains(string(of: $0)) } ?? false
    default: false
    }
  }

  /// `fd < 0`, `fd != -1`, `fd in range(3)`: tests by which descriptors are told apart.
  private mutating func lowerNumberTest(
    _ node: Node, then: BlockID, otherwise: BlockID, _ builder: inout FunctionBuilder
  ) -> Bool {
    let parts = Array(table.children(node))
    guard parts.count == 3, table.kind(parts[0]) == .identifier,
      case .local(let slot) = reach(symbol(of: parts[0]), from: builder),
      let test = numberTest(of: slot, parts[1], parts[2])
    else { return false }
    let atom = builder.atom(test.kind, variables: [slot])
    builder.terminate(
      .branch(
        atom: atom, then: test.isNegated ? otherwise : then,
        otherwise: test.isNegated ? then : otherwise),
      table.range(node))
    return true
  }

  private func numberTest(
    of slot: Slot, _ operation: Node, _ right: Node
  ) -> (kind: Atom.Kind, isNegated: Bool)? {
    let name = string(of: operation)
    if table.kind(operation) == .inOperator || table.kind(operation) == .notInOperator {
      let isNegated = table.kind(operation) == .notInOperator
      return isStandardStreams(right) ? (.standardStream(slot), isNegated) : nil
    }
    // A number beyond 16 bits is no descriptor, and one more than it is still a number.
    guard let number = integer(string(of: right)), Int16(exactly: number) != nil else { return nil }
    switch name {
    case "==": return (.equal(slot, number), false)
    case "!=": return (.equal(slot, number), true)
    case "<": return (.below(slot, number), false)
    case ">=": return (.below(slot, number), true)
    case "<=": return (.below(slot, number + 1), false)
    case ">": return (.below(slot, number + 1), true)
    default: return nil
    }
  }

  /// The number that a literal stands for; nil for a float, and for what takes more than 32 bits.
  func integer(_ literal: String) -> Int32? {
    let digits = literal.filter { $0 != "_" }
    let radix = ["0x": 16, "0o": 8, "0b": 2][digits.prefix(2).lowercased()]
    guard let radix else { return Int32(digits) }
    return Int32(digits.dropFirst(2), radix: radix)
  }

  private func isStandardStreams(_ node: Node) -> Bool {
    switch table.kind(node) {
    case .tuple, .list, .set:
      table.children(node).allSatisfy { ["0", "1", "2"].contains(string(of: $0)) }
    case .call: ["range(3)", "range(0, 3)"].contains(string(of: node))
    default: false
    }
  }

  private mutating func atom(
    of node: Node, value: Slot, _ builder: inout FunctionBuilder
  ) -> Int32? {
    guard let atom = pureAtom(node, value: value, builder) else { return nil }
    if case .text = atom.kind {
      if builder.isLoopCondition { return nil }
      return builder.atom(
        .text(intern(string(of: node))), variables: atom.variables,
        tested: typeTest(node, builder))
    }
    return builder.atom(atom.kind, variables: atom.variables)
  }

  /// The arguments of an `isinstance` that has just been lowered.
  private func typeTest(_ node: Node, _ builder: FunctionBuilder) -> TypeTest? {
    guard table.kind(node) == .call, let callee = table.child(node, .function),
      string(of: callee) == "isinstance", let call = builder.function.calls.last,
      call.range == table.range(node), call.arguments.count == 2
    else { return nil }
    return TypeTest(value: call.arguments[0].value, wanted: call.arguments[1].value)
  }

  /// What the condition says, if it says the same when it is asked again; text atoms get their text later.
  private func pureAtom(_ node: Node, value: Slot, _ builder: FunctionBuilder) -> PureCondition? {
    switch table.kind(node) {
    case .identifier:
      if case .local(let slot) = reach(symbol(of: node), from: builder) {
        return PureCondition(kind: .truthy(slot), variables: [slot])
      }
    case .namedExpression:
      if let name = table.child(node, .name),
        case .local(let slot) = reach(symbol(of: name), from: builder)
      {
        return PureCondition(kind: .truthy(slot), variables: [slot])
      }
      return PureCondition(kind: .truthy(value), variables: [value])
    case .attribute:
      if let object = table.child(node, .object), let name = table.child(node, .attribute),
        table.kind(object) == .identifier,
        case .local(let slot) = reach(symbol(of: object), from: builder)
      {
        if string(of: name) == "closed" {
          return PureCondition(kind: .attribute(slot, symbol(of: name)), variables: [slot])
        }
        return PureCondition(kind: .text(symbol(of: name)), variables: [slot])
      }
    case .call:
      let callee = table.child(node, .function).map { string(of: $0) } ?? ""
      guard
        ["isinstance", "hasattr", "callable", "issubclass", "bool", "len"].contains(callee)
          || isFixedQuestion(node, builder)
      else {
        return PureCondition(kind: .truthy(value), variables: [value])
      }
    default:
      break
    }
    var variables: [Slot] = []
    for index in node.index..<table.subtreeEnds[Int(node.index)] {
      switch table.kind(Node(index)) {
      case .identifier:
        if case .local(let slot) = reach(symbol(of: Node(index)), from: builder),
          !variables.contains(slot)
        {
          variables.append(slot)
        }
      case .call where Node(index) != node, .await, .yield, .namedExpression, .lambda:
        return nil
      default:
        break
      }
    }
    return PureCondition(kind: .text(Symbol(0)), variables: variables)
  }

  /// `platform.is_windows()`: a question to a module, without arguments, has one answer.
  private func isFixedQuestion(_ node: Node, _ builder: FunctionBuilder) -> Bool {
    guard let function = table.child(node, .function), let list = table.child(node, .arguments),
      table.kind(list) == .argumentList, Array(table.children(list)).isEmpty
    else { return false }
    var callee = function
    while table.kind(callee) == .attribute, let object = table.child(callee, .object) {
      callee = object
    }
    guard table.kind(callee) == .identifier else { return false }
    if case .local = reach(symbol(of: callee), from: builder) { return false }
    let name = string(of: function).split(separator: ".").last ?? ""
    return ["is_", "has_", "check_", "supports_", "can_"].contains { name.hasPrefix($0) }
  }

  // MARK: Values that branch

  /// `a or b`, `a and b` as values.
  mutating func lowerBoolean(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let result = builder.makeSlot()
    guard let left = table.child(node, .left), let right = table.child(node, .right) else {
      return result
    }
    let range = table.range(node)
    let more = builder.makeBlock()
    let after = builder.makeBlock()
    let value = lowerExpression(left, &builder)
    builder.emit(.assign(result, from: value), table.range(left))
    let atom = builder.atom(.truthy(value), variables: [value])
    let isAnd = isAnd(node)
    builder.terminate(
      .branch(atom: atom, then: isAnd ? more : after, otherwise: isAnd ? after : more), range)
    builder.begin(more)
    let second = lowerExpression(right, &builder)
    builder.emit(.assign(result, from: second), table.range(right))
    builder.flow(to: after, range)
    return result
  }

  /// `a if condition else b`.
  mutating func lowerConditional(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let result = builder.makeSlot()
    let parts = Array(table.children(node))
    guard parts.count == 3 else { return result }
    let range = table.range(node)
    let then = builder.makeBlock()
    let otherwise = builder.makeBlock()
    let after = builder.makeBlock()
    lowerCondition(parts[1], then: then, otherwise: otherwise, &builder)
    for (block, part) in [(then, parts[0]), (otherwise, parts[2])] {
      builder.begin(block)
      let value = lowerExpression(part, &builder)
      builder.emit(.assign(result, from: value), table.range(part))
      builder.terminate(.jump(after), range)
    }
    builder.begin(after)
    return result
  }
}

/// A condition that says the same when it is asked again, and the variables that it reads.
private struct PureCondition {
  var kind: Atom.Kind
  var variables: [Slot]
}
