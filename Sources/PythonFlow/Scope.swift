internal import PythonSyntax

/// The names that a function binds, found before its body is lowered.
struct Scope {
  /// In the order of first binding.
  var locals: [Symbol] = []
  var globals: Set<Symbol> = []
  var nonlocals: Set<Symbol> = []
  var isGenerator = false
}

extension Lowering {
  /// Returns what the body binds. Comprehensions, lambdas and nested definitions have scopes of their own.
  func scope(ofBody body: Node, parameters: [Symbol]) -> Scope {
    var scope = Scope()
    var seen = Set(parameters)
    scope.locals = parameters
    var index = body.index
    // The body itself may be an expression (a lambda's).
    let end = table.subtreeEnds[Int(body.index)]
    while index < end {
      let node = Node(index)
      switch table.kind(node) {
      case .functionDefinition, .classDefinition:
        bind(table.child(node, .name), &scope, &seen)
        collectDefaults(node, &scope, &seen)
        index = table.subtreeEnds[Int(index)]
        continue
      case .lambda, .generatorExpression, .listComprehension, .setComprehension,
        .dictionaryComprehension:
        for inner in table.descendants(node) where table.kind(inner) == .namedExpression {
          bind(table.child(inner, .name), &scope, &seen)
        }
        if table.kind(node) == .lambda || node != body {
          index = table.subtreeEnds[Int(index)]
          continue
        }
      case .globalStatement:
        for name in table.children(node) { scope.globals.insert(symbol(of: name)) }
      case .nonlocalStatement:
        for name in table.children(node) { scope.nonlocals.insert(symbol(of: name)) }
      case .yield:
        scope.isGenerator = true
      default:
        bindTargets(of: node, &scope, &seen)
      }
      index += 1
    }
    let free = scope.globals.union(scope.nonlocals)
    // A parameter keeps its slot, though Python forbids to declare it `global`.
    if !free.isEmpty {
      scope.locals[parameters.count...].removeAll { free.contains($0) }
    }
    return scope
  }

  private func bind(_ node: Node?, _ scope: inout Scope, _ seen: inout Set<Symbol>) {
    guard let node, table.kind(node) == .identifier else { return }
    let name = symbol(of: node)
    if seen.insert(name).inserted { scope.locals.append(name) }
  }

  /// A walrus in a default value or decorator binds in the scope around the definition.
  private func collectDefaults(_ node: Node, _ scope: inout Scope, _ seen: inout Set<Symbol>) {
    guard let parameters = table.child(node, .parameters) else { return }
    for inner in table.descendants(parameters) where table.kind(inner) == .namedExpression {
      bind(table.child(inner, .name), &scope, &seen)
    }
  }

  private func bindTargets(of node: Node, _ scope: inout Scope, _ seen: inout Set<Symbol>) {
    switch table.kind(node) {
    case .assignment, .augmentedAssignment, .forStatement:
      if let left = table.child(node, .left) { bindPattern(left, &scope, &seen) }
    case .namedExpression:
      bind(table.child(node, .name), &scope, &seen)
    case .asPattern:
      if let alias = table.child(node, .alias) { bindPattern(alias, &scope, &seen) }
      if let last = table.children(node).reversed().first { bind(last, &scope, &seen) }
    case .deleteStatement:
      for target in table.children(node) { bindPattern(target, &scope, &seen) }
    case .importStatement, .importFromStatement:
      for name in table.children(node) where table.field(name) == .name {
        if table.kind(name) == .aliasedImport {
          bind(table.child(name, .alias), &scope, &seen)
        } else {
          bind(table.children(name).first { _ in true }, &scope, &seen)
        }
      }
    case .caseClause:
      for pattern in table.children(node) where table.kind(pattern) == .casePattern {
        for inner in table.descendants(pattern) { bindCapture(inner, &scope, &seen) }
      }
    default:
      break
    }
  }

  /// A capture in a `case` is a dotted name of one part, a splat's name or an `as` name.
  private func bindCapture(_ node: Node, _ scope: inout Scope, _ seen: inout Set<Symbol>) {
    switch table.kind(node) {
    case .dottedName where table.kind(Node(node.index - 1)) == .classPattern:
      break  // The class of a class pattern is read, not bound.
    case .dottedName, .splatPattern, .asPattern:
      let parts = Array(table.children(node))
      if table.kind(node) == .asPattern {
        bind(parts.last, &scope, &seen)
      } else if parts.count == 1 {
        bind(parts[0], &scope, &seen)
      }
    default:
      break
    }
  }

  private func bindPattern(_ node: Node, _ scope: inout Scope, _ seen: inout Set<Symbol>) {
    bind(node, &scope, &seen)
    switch table.kind(node) {
    case .patternList, .tuplePattern, .listPattern, .listSplatPattern, .asPatternTarget,
      .expressionList, .tuple, .list, .parenthesizedExpression:
      var index = node.index + 1
      let end = table.subtreeEnds[Int(node.index)]
      while index < end {
        let inner = Node(index)
        switch table.kind(inner) {
        case .attribute, .subscriptExpression, .call:
          index = table.subtreeEnds[Int(index)]
          continue
        default:
          bind(inner, &scope, &seen)
        }
        index += 1
      }
    default:
      break
    }
  }
}
