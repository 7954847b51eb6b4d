internal import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns how to release a resource on every way out, where a few lines are sure to do it.
  package func fix(for acquisition: Acquisition) -> Fix? {
    guard let suites, acquisition.outcome.escapes.isEmpty,
      acquisition.outcome.idleEntries.isEmpty, !acquisition.outcome.isGivenUp
    else { return nil }
    let binding = Binding(of: acquisition, in: suites)
    guard acquisition.outcome.releases.isEmpty else {
      return binding.flatMap { protectingRelease($0, suites) }
    }
    // What has a path for a name is removed, not closed.
    guard !isPathNoun(acquisition.noun), !acquisition.isOptional else { return nil }
    guard let binding else { return naming(acquisition, suites) }
    return addingRelease(binding, suites)
  }

  /// `f = open(p)`, some statements, `f.close()`: the statements between are what has to be protected.
  private func protectingRelease(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    let place = binding.place
    let releases = Set(binding.acquisition.outcome.releases)
    let found = place.following.firstIndex { statement in
      suites.call(ofStatement: statement).map { releases.contains($0.range) } ?? false
    }
    guard found != nil else { return extendingTry(binding, releases, suites) }
    guard releases.count == 1, let found, found > 0, suites.hasOwnLines(place.following[found]),
      let call = suites.call(ofStatement: place.following[found])
    else { return nil }
    // Here: the one release is a statement of the same suite, and there is something before it.
    let release = place.following[found]
    let body = Array(place.following[..<found])
    guard !isBound(binding.name, of: binding, in: body, suites) else { return nil }
    let isSafe = !suites.leavesWithValue(body)
    if suites.comment(after: suites.range(of: release).end) == "",
      suites.text.string(call.range) == "\(binding.name).close()",
      isManager(binding.acquisition.owned, isAsync: call.isAwaited)
    {
      let entry = WithEntry(isAsync: call.isAwaited)
      return Fix(
        title: binding.acquisition.withTitle, isSafe: isSafe,
        edits: suites.enteringEdits(binding, entry, body) + [suites.deletingLines(of: release)])
    }
    return Fix(
      title: binding.acquisition.finallyTitle, isSafe: isSafe,
      edits: suites.tryingEdits(binding, body) + suites.finallyEdits(release, place))
  }

  /// `f = open(p)`, some statements, `try` with `f.close()` in `finally`: they belong below the `try`.
  private func extendingTry(
    _ binding: Binding, _ releases: Set<ByteRange>, _ suites: SuiteText
  ) -> Fix? {
    let place = binding.place
    let found = place.following.firstIndex { suites.table.kind($0) == .tryStatement }
    guard let found, found > 0, suites.hasOwnLines(place.following[found]) else { return nil }
    let between = Array(place.following[..<found])
    let attempt = place.following[found]
    guard let release = suites.loneReleaseInFinally(of: attempt, place),
      releases == [release], !isBound(binding.name, of: binding, in: between, suites)
    else { return nil }
    // Here: `finally` needs nothing that the statements between have to do first.
    return Fix(
      title: binding.acquisition.finallyTitle, isSafe: !suites.leavesWithValue(between),
      edits: suites.tryingEdits(binding, between) + [suites.deletingFirstLine(of: attempt)])
  }

  /// `f = open(p)` and some statements: everything up to the last that may need the resource.
  private func addingRelease(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    let acquisition = binding.acquisition
    let place = binding.place
    let reach = reach(of: acquisition)
    guard !reach.leaves, suites.table.kind(place.scope) != .module else { return nil }
    let uses = ([binding.name] + reach.variables).flatMap { suites.uses(of: $0, in: place.scope) }
    let later = suites.partsEvaluatedLater(in: place.scope)
    let last = place.following.lastIndex { statement in
      uses.contains { suites.contains(statement, $0) }
    }
    guard let last,
      uses.allSatisfy({ use in
        ([place.statement] + place.following).contains { suites.contains($0, use) }
          && !later.contains { suites.contains($0, use) }
      })
    else { return nil }
    // Here: nothing outside of these statements can need the resource.
    let body = Array(place.following[...last])
    guard suites.hasOwnLines(body[last]), !isBound(binding.name, of: binding, in: body, suites)
    else { return nil }
    if let entry = withEntry(acquisition.owned) {
      return Fix(
        title: acquisition.withTitle, isSafe: acquisition.isOnlyClosed,
        edits: suites.enteringEdits(binding, entry, body))
    }
    guard isClosedPlainly(acquisition.owned) else { return nil }
    return Fix(
      title: acquisition.finallyTitle, isSafe: acquisition.isOnlyClosed,
      edits: suites.tryingEdits(binding, body)
        + suites.finallyEdits(closing: binding.name, behind: body[last], place))
  }

  /// `json.load(open(p))`: the resource gets a name in a `with` statement around its statement.
  private func naming(_ acquisition: Acquisition, _ suites: SuiteText) -> Fix? {
    guard acquisition.variable == nil, let place = suites.place(of: acquisition.range),
      suites.evaluatesFirst(acquisition.range, in: place),
      let entry = withEntry(acquisition.owned)
    else { return nil }
    let reach = reach(of: acquisition)
    guard !reach.leaves, reach.variables.isEmpty else { return nil }
    let name = suites.freeName(for: acquisition.noun)
    return Fix(
      title: acquisition.withTitle, isSafe: acquisition.isOnlyClosed,
      edits: suites.namingEdits(acquisition.range, name, entry, place))
  }

  /// How a `with` statement can hold such an object so that leaving it releases it.
  private func withEntry(_ owned: ClassReference) -> WithEntry? {
    if isManager(owned, isAsync: false) { return WithEntry() }
    if isManager(owned, isAsync: true) { return WithEntry(isAsync: true) }
    guard isClosedPlainly(owned), let closing = nameOfClosing else { return nil }
    return WithEntry(wrapper: closing)
  }

  /// Whether leaving a `with` block releases such an object, which entering it gives as it is.
  private func isManager(_ owned: ClassReference, isAsync: Bool) -> Bool {
    let enters = program.methods(named: isAsync ? "__aenter__" : "__enter__", of: owned)
    // A model that says nothing of it gives the object itself.
    return program.isRelease(isAsync ? "__aexit__" : "__exit__", of: owned)
      && (!enters.isEmpty || owned.module >= program.modelStart)
      && enters.allSatisfy { enter in
        let summary = program.summary(of: enter)
        return summary.resultIsReceiver || (summary.isDeclared && summary.resultTypes.isEmpty)
      }
  }

  /// Whether `close()` releases such an object, without being awaited.
  private func isClosedPlainly(_ owned: ClassReference) -> Bool {
    program.isRelease("close", of: owned)
      && program.methods(named: "close", of: owned).allSatisfy { !program.function($0).isAsync }
  }

  /// What `contextlib.closing` is called in the file, where it is imported.
  private var nameOfClosing: String? {
    for (symbol, bindings) in ir.globals.sorted(by: { $0.key < $1.key }) where bindings.count == 1 {
      switch bindings[0] {
      case .module("contextlib"): return "\(ir.name(symbol)).closing"
      case .member("contextlib", "closing"): return ir.name(symbol)
      default: continue
      }
    }
    return nil
  }

  /// Whether some of the statements give the variable another value, or none.
  private func isBound(
    _ name: String, of binding: Binding, in statements: [Node], _ suites: SuiteText
  ) -> Bool {
    guard let first = statements.first, let last = statements.last else { return false }
    let (start, end) = (suites.range(of: first).start, suites.range(of: last).end)
    let function = ir[binding.acquisition.function]
    return function.instructions.indices.contains { index in
      let range = function.ranges[index]
      guard start <= range.start, range.end <= end else { return false }
      switch function.instructions[index] {
      case .delete(let slot): return function.slotNames[Int(slot.index)].map(ir.name) == name
      case .storeName(let symbol, _), .deleteName(let symbol): return ir.name(symbol) == name
      default:
        let slot = function.instructions[index].definedSlot
        return slot.flatMap { function.slotNames[Int($0.index)] }.map(ir.name) == name
      }
    }
  }
}

extension Acquisition {
  fileprivate var withTitle: String { "hold the \(noun) in a `with` statement" }
  fileprivate var finallyTitle: String { "release the \(noun) in `finally`" }

  /// Whether releasing it does nothing that anybody can see; ending a process or pool does.
  fileprivate var isOnlyClosed: Bool { ["archive", "file", "response"].contains(noun) }
}

/// How a `with` statement begins.
struct WithEntry {
  var isAsync = false
  /// The function that makes a manager of the object.
  var wrapper: String?

  var opening: String { (isAsync ? "async with " : "with ") + (wrapper.map { $0 + "(" } ?? "") }

  func ending(_ name: String?) -> String {
    (wrapper == nil ? "" : ")") + (name.map { " as \($0):" } ?? ":")
  }
}

/// A statement `name = call(…)` that acquires a resource.
struct Binding {
  var acquisition: Acquisition
  var name: String
  var place: SuiteText.Place
  /// The call, with the `await` before it.
  var value: ByteRange

  init?(of acquisition: Acquisition, in suites: SuiteText) {
    let table = suites.table
    guard let name = acquisition.variable, let place = suites.place(of: acquisition.range),
      table.kind(place.statement) == .expressionStatement,
      let assignment = table.child(place.statement, ofKind: .assignment),
      table.range(assignment) == table.range(place.statement),
      let left = table.child(assignment, .left), let right = table.child(assignment, .right),
      table.kind(left) == .identifier, suites.string(left) == name,
      table.child(assignment, .type) == nil,
      suites.call(right)?.range == acquisition.range
    else { return nil }
    self.acquisition = acquisition
    self.name = name
    self.place = place
    value = table.range(right)
  }
}
