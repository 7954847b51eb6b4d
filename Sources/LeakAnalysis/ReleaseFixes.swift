internal import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns how to release a resource on every way out, where a few lines are sure to do it.
  package func fix(for acquisition: Acquisition) -> Fix? {
    guard let suites, acquisition.outcome.idleEntries.isEmpty, !acquisition.outcome.isGivenUp,
      // `None` is no context manager and has nothing to close.
      !acquisition.mayBeMissing
    else { return nil }
    let binding = Binding(of: acquisition, in: suites)
    if !acquisition.outcome.escapes.isEmpty {
      return binding.flatMap { protectingHandOver($0, suites) }
    }
    guard acquisition.outcome.releases.isEmpty else {
      return binding.flatMap { protectingRelease($0, suites) ?? enteringStack($0, suites) }
    }
    // What has a path for a name is removed, not closed.
    guard !isPathNoun(acquisition.noun), !acquisition.isOptional else { return nil }
    guard let binding else { return naming(acquisition, suites) }
    return enteringStack(binding, suites) ?? addingRelease(binding, suites)
  }

  // MARK: Released, but not always

  /// `f = open(p)`, some statements, `f.close()`: the statements between are what has to be protected.
  private func protectingRelease(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    let place = binding.place
    let releases = Set(binding.acquisition.outcome.releases)
    let found = place.following.firstIndex { statement in
      suites.call(ofStatement: statement).map { releases.contains($0.range) } ?? false
    }
    guard found != nil else { return extendingTry(binding, releases, suites) }
    guard releases.count == 1, let found, found > 0, suites.hasOwnLines(place.following[found]),
      let call = suites.call(ofStatement: place.following[found]),
      let kind = releaseKind(of: call.range, binding.acquisition)
    else { return nil }
    // Here: the one release is a statement of the same suite, there is something before it, and it does
    // nothing else.
    let release = place.following[found]
    let body = Array(place.following[..<found])
    guard !isBound(binding, in: body, suites) else { return nil }
    let isSafe = kind == .prompt && !suites.leavesWithValue(body)
    if binding.isWhole, suites.comment(after: suites.range(of: release).end) == "",
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
      edits: suites.tryingEdits(binding, body) + suites.finallyEdits(release, behind: body, place))
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
      releases == [release], !isBound(binding, in: between, suites)
    else { return nil }
    // Here: `finally` needs nothing that the statements between have to do first.
    return Fix(
      title: binding.acquisition.finallyTitle, isSafe: !suites.leavesWithValue(between),
      edits: suites.tryingEdits(binding, between, joining: attempt))
  }

  /// `s = socket()`, some statements, `return s`: who fails before has to close it, and nobody else can.
  private func protectingHandOver(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    let (acquisition, place) = (binding.acquisition, binding.place)
    let reach = reach(of: acquisition)
    let exits = acquisition.outcome.escapes.map(\.range) + reach.exits
    let found = place.following.firstIndex { statement in
      exits.contains { suites.table.range(statement).contains($0) }
    }
    guard let found, found > 0, !reach.isUnknown, !isPathNoun(acquisition.noun),
      suites.table.kind(place.scope) != .module,
      let release = release(of: binding.name, acquisition.owned)
    else { return nil }
    let body = Array(place.following[..<found])
    let start = suites.table.range(place.following[found]).start
    guard exits.allSatisfy({ $0.start >= start }),
      acquisition.outcome.releases.allSatisfy({ $0.start >= start }),
      suites.hasOwnLines(body[found - 1]), !isBound(binding, in: body, suites)
    else { return nil }
    // Here: until the hand-over nobody else has it, and nothing is there that releases it.
    return Fix(
      title: "release the \(acquisition.noun) where an exception leaves before it is handed on",
      isSafe: true,
      edits: suites.tryingEdits(binding, body)
        + suites.clauseEdits(
          "except BaseException", [release, "raise"], behind: body[found - 1], place))
  }

  // MARK: Never released

  /// `f = open(p)` and some statements: everything up to the last that may need the resource.
  private func addingRelease(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    guard suites.table.kind(binding.place.scope) != .module,
      let uses = knownUses(of: binding, suites)
    else { return nil }
    guard uses.contains(where: { !suites.contains(binding.place.statement, $0) }) else {
      return releasingAtOnce(binding, suites)
    }
    for place in binding.places {
      let covered = [place.statement] + place.following
      guard uses.allSatisfy({ use in covered.contains { suites.contains($0, use) } }) else {
        continue
      }
      return releasing(binding, behind: uses, place, suites)
    }
    return nil
  }

  /// All uses lie in a statement around the binding and in those behind it, which get the release.
  private func releasing(
    _ binding: Binding, behind uses: [Node], _ place: SuiteText.Place, _ suites: SuiteText
  ) -> Fix? {
    let acquisition = binding.acquisition
    let last = place.following.lastIndex { statement in
      uses.contains { suites.contains(statement, $0) }
    }
    guard let last, suites.hasOwnLines(place.following[last]) else { return nil }
    let body = Array(place.following[...last])
    guard !isBound(binding, in: body, suites) else { return nil }
    let isDirect = place.statement == binding.place.statement
    guard isDirect || isAlwaysBound(binding, in: body, suites) else { return nil }
    // Here: nothing outside of these statements can need the resource, and all of them have it.
    if let entry = withEntry(acquisition.owned), isDirect ? binding.isWhole : true {
      return Fix(
        title: acquisition.withTitle, isSafe: acquisition.isOnlyClosed,
        edits: isDirect
          ? suites.enteringEdits(binding, entry, body)
          : suites.enteringEdits(binding.name, entry, body, place))
    }
    guard let release = release(of: binding.name, acquisition.owned) else { return nil }
    let opening =
      isDirect
      ? suites.tryingEdits(binding, body) : suites.tryingEdits(suites.lines(of: body), place)
    return Fix(
      title: acquisition.finallyTitle, isSafe: acquisition.isOnlyClosed,
      edits: opening + suites.clauseEdits("finally", [release], behind: body[last], place))
  }

  /// `fd, path = mkstemp()` where nothing needs `fd`.
  private func releasingAtOnce(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    let acquisition = binding.acquisition
    // A name for what nobody wants is no name for what is closed.
    let isNamed = binding.name.contains { $0 != "_" }
    let name = isNamed ? binding.name : suites.freeName(for: acquisition.noun)
    guard let release = release(of: name, acquisition.owned) else { return nil }
    let renaming = isNamed ? [] : [Edit(suites.table.range(binding.target), name)]
    return Fix(
      title: "release the \(acquisition.noun) at once", isSafe: acquisition.isOnlyClosed,
      edits: renaming
        + [suites.inserting([release], behind: binding.place.statement, in: binding.place)])
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

  /// `f = open(p)` below `with ExitStack() as stack:`, which can hold it.
  private func enteringStack(_ binding: Binding, _ suites: SuiteText) -> Fix? {
    let acquisition = binding.acquisition
    guard binding.isWhole, isManager(acquisition.owned, isAsync: false),
      binding.value == acquisition.range, let uses = knownUses(of: binding, suites)
    else { return nil }
    for place in binding.places {
      for name in suites.namesEntered(by: place.statement) where isStack(name, acquisition) {
        guard uses.allSatisfy({ suites.contains(place.statement, $0) }) else { return nil }
        return Fix(
          title: "let `\(name)` release the \(acquisition.noun)",
          isSafe: acquisition.isOnlyClosed,
          edits: [
            Edit(at: binding.value.start, "\(name).enter_context("),
            Edit(at: binding.value.end, ")"),
          ])
      }
    }
    return nil
  }
}

// MARK: Questions

extension CheckedFile {
  /// Every use of the variable and of those that may need the resource; nil where something else may,
  /// or another time.
  private func knownUses(of binding: Binding, _ suites: SuiteText) -> [Node]? {
    let reach = reach(of: binding.acquisition)
    let scope = binding.place.scope
    let uses = ([binding.name] + reach.variables).flatMap { suites.uses(of: $0, in: scope) }
    let later = suites.partsEvaluatedLater(in: scope)
    guard !reach.leaves,
      !uses.contains(where: { use in later.contains { suites.contains($0, use) } })
    else { return nil }
    return uses
  }

  /// Whether some of the statements give the variable another value, or none.
  private func isBound(_ binding: Binding, in statements: [Node], _ suites: SuiteText) -> Bool {
    guard let range = suites.range(of: statements) else { return false }
    let function = ir[binding.acquisition.function]
    return function.instructions.indices.contains { index in
      guard range.contains(function.ranges[index]) else { return false }
      switch function.instructions[index] {
      case .delete(let slot): return isNamed(slot, binding.name, in: function)
      case .storeName(let symbol, _), .deleteName(let symbol):
        return ir.name(symbol) == binding.name
      default:
        return function.instructions[index].definedSlot
          .map { isNamed($0, binding.name, in: function) } ?? false
      }
    }
  }

  /// Whether the variable holds a resource that the same release is right for, however the statements
  /// are reached.
  private func isAlwaysBound(
    _ binding: Binding, in statements: [Node], _ suites: SuiteText
  ) -> Bool {
    let acquisition = binding.acquisition
    let function = ir[acquisition.function]
    let variables = function.slotNames.indices.map { Slot(UInt32($0)) }
      .filter { isNamed($0, binding.name, in: function) }
    guard variables.count == 1, let range = suites.range(of: statements),
      !function.reaches(range, after: nil, keeping: variables[0])
    else { return false }
    let wanted = withEntry(acquisition.owned)
    let calls = acquisitions.filter {
      $0.function == acquisition.function && $0.variable == binding.name && !$0.mayBeMissing
        && !$0.isOptional && $0.outcome.escapes.isEmpty && $0.noun == acquisition.noun
        && withEntry($0.owned) == wanted
    }.map { Int($0.instruction) }
    let types = SlotTypes(
      program: program,
      reference: FunctionReference(module: module, function: acquisition.function))
    return types.definitions[variables[0]].allSatisfy { number in
      guard function.reaches(range, after: Int(number), keeping: variables[0]) else { return true }
      return types.isCopy(Int(number), ofOneOf: calls)
    }
  }

  /// What a call does that releases a resource, where it does nothing else.
  private enum ReleaseKind {
    case prompt
    /// It may wait for something that does not come when an exception is on its way.
    case waiting
  }

  /// `f.close()` and `os.remove(path)` only release; `os.replace(path, target)` and what the program
  /// defines do more, which is wrong where something has failed.
  private func releaseKind(of range: ByteRange, _ acquisition: Acquisition) -> ReleaseKind? {
    let function = ir[acquisition.function]
    guard let call = function.calls.first(where: { $0.range == range }) else { return nil }
    let positional = call.arguments.count { $0.kind == .positional }
    guard case .method(let receiver, let name) = call.callee else {
      return isOfModel(call, acquisition) && positional == 1 ? .prompt : nil
    }
    let isOwn =
      function.slotNames[Int(receiver.index)].map(ir.name) == acquisition.variable
    if isOwn {
      return positional > 0 ? nil : waitingReleases.contains(ir.name(name)) ? .waiting : .prompt
    }
    return isOfModel(call, acquisition) && positional == 1 ? .prompt : nil
  }

  private func isOfModel(_ call: Call, _ acquisition: Acquisition) -> Bool {
    var types = SlotTypes(
      program: program,
      reference: FunctionReference(module: module, function: acquisition.function))
    let callees = types.resolve(call).callees
    return !callees.isEmpty && callees.allSatisfy { $0.module >= program.modelStart }
  }

  private func isNamed(_ slot: Slot, _ name: String, in function: FunctionIR) -> Bool {
    function.slotNames[Int(slot.index)].map(ir.name) == name
  }

  /// Whether the variable is an exit stack and nothing else.
  private func isStack(_ name: String, _ acquisition: Acquisition) -> Bool {
    var types = SlotTypes(
      program: program,
      reference: FunctionReference(module: module, function: acquisition.function))
    let variables = types.function.slotNames.indices.map { Slot(UInt32($0)) }
      .filter { isNamed($0, name, in: types.function) }
    guard variables.count == 1, types.definitions[variables[0]].count == 1 else { return false }
    let found = types.types(of: variables[0])
    return !found.isEmpty
      && found.types.allSatisfy { type in
        guard case .instance(let owner) = type else { return false }
        return owner.module >= program.modelStart
          && program.isKnownMethod("enter_context", of: owner)
      }
  }
}

/// Methods that release when somebody else has come to an end.
private let waitingReleases: Set<String> = ["communicate", "join", "shutdown", "wait"]

extension SlotTypes {
  /// Whether an assignment gives what one of the calls gave, perhaps awaited.
  fileprivate func isCopy(_ number: Int, ofOneOf calls: [Int]) -> Bool {
    var current = number
    for _ in 0..<4 {
      if calls.contains(current) { return true }
      switch function.instructions[current] {
      case .assign(_, let source), .await(_, let source), .unpack(_, let source, _):
        guard definitions[source].count == 1, let only = definitions[source].first else {
          return false
        }
        current = Int(only)
      default: return false
      }
    }
    return false
  }
}
