internal import PythonSyntax

extension Lowering {
  /// Lowers `a = b = value` and `a: T = value`; returns the value.
  mutating func lowerAssignment(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let left = table.child(node, .left)
    if let left, let type = table.child(node, .type), builder.function.kind == .classBody,
      let classID = builder.function.classID, table.kind(left) == .identifier
    {
      classes[Int(classID.index)].annotations.append(
        AttributeAnnotation(name: symbol(of: left), annotation: nameExpression(type)))
    }
    if let left, let type = table.child(node, .type), builder.function.kind == .module,
      table.kind(left) == .identifier
    {
      annotations[symbol(of: left)] = nameExpression(type)
    }
    guard let right = table.child(node, .right) else { return builder.makeSlot() }
    if let left, let pairs = elementwise(left, right) {
      lowerElementwise(pairs, &builder)
      return builder.makeSlot()
    }
    let value =
      table.kind(right) == .assignment
      ? lowerAssignment(right, &builder) : lowerExpression(right, &builder)
    if let left { assign(to: left, value: value, &builder) }
    return value
  }

  /// `a, b = x, y` assigns part by part, so that each part keeps its own value.
  private func elementwise(_ left: Node, _ right: Node) -> [(target: Node, value: Node)]? {
    guard [.patternList, .tuplePattern].contains(table.kind(left)),
      [.expressionList, .tuple].contains(table.kind(right))
    else { return nil }
    let targets = Array(table.children(left))
    let values = Array(table.children(right))
    let isPlain =
      targets.count == values.count
      && !(targets + values).contains {
        [.listSplatPattern, .listSplat, .error].contains(table.kind($0))
      }
    return isPlain ? zip(targets, values).map { ($0, $1) } : nil
  }

  private mutating func lowerElementwise(
    _ pairs: [(target: Node, value: Node)], _ builder: inout FunctionBuilder
  ) {
    var values: [Slot] = []
    for pair in pairs {
      let value = lowerExpression(pair.value, &builder)
      // A copy, for `a, b = b, a`.
      let copy = builder.makeSlot()
      builder.emit(.assign(copy, from: value), table.range(pair.value))
      values.append(copy)
    }
    for (pair, value) in zip(pairs, values) { assign(to: pair.target, value: value, &builder) }
  }

  /// Binds a target: a name, attribute, subscript, or a pattern of those.
  mutating func assign(to target: Node, value: Slot, _ builder: inout FunctionBuilder) {
    let range = table.range(target)
    switch table.kind(target) {
    case .identifier:
      store(symbol(of: target), value, range, &builder)
    case .attribute:
      guard let object = table.child(target, .object), let name = table.child(target, .attribute)
      else { return }
      let base = lowerExpression(object, &builder)
      builder.emit(.storeAttribute(base: base, symbol(of: name), value: value), range)
    case .subscriptExpression:
      guard let (base, key) = lowerSubscriptParts(target, &builder) else { return }
      builder.emit(.storeSubscript(base: base, key: key, value: value), range)
    case .patternList, .tuplePattern, .listPattern, .expressionList, .tuple, .list:
      unpack(Array(table.children(target)), from: value, &builder)
    case .parenthesizedExpression, .asPatternTarget, .listSplatPattern, .listSplat, .type:
      if let inner = table.children(target).first(where: { _ in true }) {
        assign(to: inner, value: value, &builder)
      }
    default:
      break
    }
  }

  private mutating func unpack(
    _ targets: [Node], from value: Slot, _ builder: inout FunctionBuilder
  ) {
    guard builder.depth < Self.depthMax else { return }
    builder.depth += 1
    var index: Int32 = 0
    for target in targets {
      let isStarred = table.kind(target) == .listSplatPattern || table.kind(target) == .listSplat
      if isStarred { index = -1 }
      let part = builder.makeSlot()
      builder.emit(.unpack(part, of: value, index: index), table.range(target))
      assign(to: target, value: part, &builder)
      if index >= 0 { index += 1 }
    }
    builder.depth -= 1
  }

  mutating func store(
    _ name: Symbol, _ value: Slot, _ range: ByteRange, _ builder: inout FunctionBuilder
  ) {
    switch reach(name, from: builder) {
    case .local(let slot):
      builder.emit(.assign(slot, from: value), range)
    case .captured(let owner, let variable):
      capture(owner, variable, &builder)
      builder.emit(.storeCaptured(owner: owner, variable: variable, value: value), range)
    case .global:
      builder.emit(.storeName(name, value), range)
      if builder.function.kind == .classBody, !builder.globals.contains(name) { return }
      globals[name, default: []].append(binding(of: value, range, builder))
    }
  }

  private func binding(
    of value: Slot, _ range: ByteRange, _ builder: FunctionBuilder
  ) -> GlobalBinding {
    switch builder.lastDefinition {
    case .makeFunction(value, let id): .function(id)
    case .makeClass(value, let id): .class(id)
    default: .value(builder.id, value, range)
    }
  }

  func capture(_ owner: FunctionID, _ variable: Slot, _ builder: inout FunctionBuilder) {
    let capture = Capture(owner: owner, variable: variable)
    if !builder.function.captures.contains(capture) { builder.function.captures.append(capture) }
  }

  mutating func lowerAugmentedAssignment(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let left = table.child(node, .left), let right = table.child(node, .right) else { return }
    let range = table.range(node)
    switch table.kind(left) {
    case .subscriptExpression:
      guard let (base, key) = lowerSubscriptParts(left, &builder) else { return }
      let old = builder.makeSlot()
      builder.emit(.loadSubscript(old, base: base, key: key), table.range(left))
      let value = augmented(old, right, range, &builder)
      builder.emit(.storeSubscript(base: base, key: key, value: value), range)
    case .attribute:
      guard let object = table.child(left, .object), let name = table.child(left, .attribute)
      else { return }
      let base = lowerExpression(object, &builder)
      let old = builder.makeSlot()
      builder.emit(.loadAttribute(old, base: base, symbol(of: name)), table.range(left))
      let value = augmented(old, right, range, &builder)
      builder.emit(.storeAttribute(base: base, symbol(of: name), value: value), range)
    default:
      let old = lowerExpression(left, &builder)
      let value = augmented(old, right, range, &builder)
      assign(to: left, value: value, &builder)
    }
  }

  private mutating func augmented(
    _ old: Slot, _ right: Node, _ range: ByteRange, _ builder: inout FunctionBuilder
  ) -> Slot {
    let value = lowerExpression(right, &builder)
    let result = builder.makeSlot()
    builder.emit(.augment(result, target: old, value: value), range)
    return result
  }

  mutating func lowerDelete(_ target: Node, _ builder: inout FunctionBuilder) {
    let range = table.range(target)
    switch table.kind(target) {
    case .identifier:
      switch reach(symbol(of: target), from: builder) {
      case .local(let slot): builder.emit(.delete(slot), range)
      case .captured: break
      case .global: builder.emit(.deleteName(symbol(of: target)), range)
      }
    case .attribute:
      guard let object = table.child(target, .object), let name = table.child(target, .attribute)
      else { return }
      let base = lowerExpression(object, &builder)
      builder.emit(.deleteAttribute(base: base, symbol(of: name)), range)
    case .subscriptExpression:
      guard let (base, key) = lowerSubscriptParts(target, &builder) else { return }
      builder.emit(.deleteSubscript(base: base, key: key), range)
    case .expressionList, .tuple, .list, .parenthesizedExpression, .patternList, .tuplePattern:
      guard builder.depth < Self.depthMax else { return }
      builder.depth += 1
      for inner in table.children(target) { lowerDelete(inner, &builder) }
      builder.depth -= 1
    default:
      break
    }
  }
}
