internal import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns how a variable forgets its exception on every way out of the function: `finally: del error`
  /// where it is only used behind the assignment, else `finally: error = None` around all uses.
  package func fix(for kept: KeptException) -> Fix? {
    guard case .variable(let name) = kept.place, let suites else { return nil }
    let places = suites.places(of: kept.range)
    guard let place = places.first, suites.table.kind(place.scope) == .functionDefinition else {
      return nil
    }
    let names = suites.namesBound(by: place.statement)
    guard names.contains(name), !suites.callsByName(["locals", "vars", "eval"], in: place.scope)
    else { return nil }
    let uses = names.flatMap { suites.uses(of: $0, in: place.scope) }
    let later = suites.partsEvaluatedLater(in: place.scope)
    guard
      !uses.contains(where: { use in
        suites.isDeclaredOrDeleted(use) || later.contains { suites.contains($0, use) }
      })
    else { return nil }
    // Here: only the statements of this function see the variables.
    let reads = uses.filter { !suites.isAssigned($0) && !suites.contains(place.statement, $0) }
    if let edits = suites.forgettingEdits(names, readBy: reads, behind: place) {
      return Fix(title: kept.title, isSafe: true, edits: edits)
    }
    for outer in places.dropFirst() {
      if let edits = suites.forgettingEdits(names, readBy: reads, from: outer) {
        return Fix(title: kept.title, isSafe: true, edits: edits)
      }
    }
    return nil
  }
}

extension KeptException {
  fileprivate var title: String { "forget the \(noun) in `finally`" }
}

extension SuiteText {
  /// The variables that an assignment binds; of several targets the first, an exception's class, is none.
  fileprivate func namesBound(by statement: Node) -> [String] {
    guard let assignment = table.child(statement, ofKind: .assignment),
      table.child(assignment, .type) == nil, let left = table.child(assignment, .left)
    else { return [] }
    if table.kind(left) == .identifier { return [string(left)] }
    guard [.patternList, .tuplePattern].contains(table.kind(left)) else { return [] }
    let parts = Array(table.children(left))
    guard parts.allSatisfy({ table.kind($0) == .identifier }) else { return [] }
    return parts.dropFirst().map { string($0) }.filter { $0.contains { $0 != "_" } }
  }

  /// Puts the statements behind an assignment that use its variables below `try`.
  fileprivate func forgettingEdits(
    _ names: [String], readBy reads: [Node], behind place: Place
  ) -> [Edit]? {
    guard let last = lastStatement(of: place.following, with: reads) else { return nil }
    let body = Array(place.following[...last])
    let first = line(range(of: place.statement).end) + 1
    let lines = first...line(range(of: body[last]).end)
    return tryingEdits(lines, place)
      + clauseEdits(
        "finally", ["del " + names.joined(separator: ", ")], behind: body[last], place)
  }

  /// Puts a statement around the assignment, and those behind it that use its variables, below `try`.
  fileprivate func forgettingEdits(
    _ names: [String], readBy reads: [Node], from place: Place
  ) -> [Edit]? {
    let statements = [place.statement] + place.following
    guard let last = lastStatement(of: statements, with: reads) else { return nil }
    let body = Array(statements[...last])
    return tryingEdits(lines(of: body), place)
      + clauseEdits(
        "finally", [names.map { $0 + " = " }.joined() + "None"], behind: body[last], place)
  }

  /// The last statement with one of the nodes, where they all lie in the statements.
  private func lastStatement(of statements: [Node], with nodes: [Node]) -> Int? {
    let holds = { (statement: Node, node: Node) in contains(statement, node) }
    guard nodes.allSatisfy({ node in statements.contains { holds($0, node) } }),
      let last = statements.lastIndex(where: { statement in nodes.contains { holds(statement, $0) }
      }),
      hasOwnLines(statements[last])
    else { return nil }
    return last
  }

  /// Whether a use gives the name another value and reads none.
  fileprivate func isAssigned(_ use: Node) -> Bool {
    guard table.field(use) == .left, use.index > 0 else { return false }
    return table.kind(Node(use.index - 1)) == .assignment
  }

  /// Whether a use belongs to `del`, `global` or `nonlocal`.
  fileprivate func isDeclaredOrDeleted(_ use: Node) -> Bool {
    let statement = places(of: table.range(use)).first?.statement
    return statement.map {
      [.deleteStatement, .globalStatement, .nonlocalStatement].contains(table.kind($0))
    } ?? true
  }

  /// Whether a function of one of these names is called, which sees the variables as they are.
  fileprivate func callsByName(_ names: Set<String>, in scope: Node) -> Bool {
    table.descendants(scope).contains { node in
      guard table.kind(node) == .call, let function = table.child(node, .function) else {
        return false
      }
      return names.contains(string(function))
    }
  }
}
