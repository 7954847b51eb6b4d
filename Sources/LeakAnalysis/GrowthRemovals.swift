internal import PythonFlow
internal import PythonSyntax

/// Which steps that take entries out, or keep their number small, count for a step that adds them.
extension GrowthJudge {
  /// How far the removals reach what a step adds.
  enum Coverage: Comparable {
    case none
    /// They reach what others add, and this only by chance.
    case doubtful
    /// They reach it, but for where an exception passes them.
    case unlessRaised
    case whole
  }

  mutating func coverage(of grower: Growth.Grower, by events: [ContainerEvent]) -> Coverage {
    if grower.addsAlways, isFarFromRemovals(grower, events) { return .none }
    if isFilledOnce(grower.event) { return .whole }
    var result = Coverage.none
    var isUndone = false
    for event in events where covers(event, grower) {
      switch RemovalReach(of: event, among: events, in: program) {
      case .any: return .whole
      case .sameKey: continue
      case .sameFunction:
        if event.function == grower.event.function { return .whole }
        result = .doubtful
      case .steps(let steps):
        result = .doubtful
        if event.function == grower.event.function, steps.contains(grower.event.instruction) {
          isUndone = true
        }
      }
    }
    guard isUndone else { return result }
    // Here: what the step adds is taken out behind it, where the function comes there.
    var paths = EntryPaths(program: program, reference: grower.event.function)
    let removals = events.filter {
      $0.function == grower.event.function && ($0.kind == .removeAny || $0.kind == .removeKey)
    }
    switch paths.survival(
      from: Int(grower.event.instruction), past: Set(removals.map { Int($0.instruction) }))
    {
    case .never: return .whole
    // Who guards a part with a removal has thought of the rest.
    case .onError: return removals.contains { isGuard($0) } ? .whole : .unlessRaised
    case .onReturn: return removals.contains { isForTheLast($0, of: grower.event) } ? .whole : .none
    }
  }

  /// `if not users[key]: del users[key]`: who is the last to use an entry takes it out.
  private func isForTheLast(_ removal: ContainerEvent, of grower: ContainerEvent) -> Bool {
    let types = SlotTypes(program: program, reference: removal.function)
    let function = types.function
    guard let key = removal.key, let added = grower.key, types.isSame(key, added),
      let place = function.blockIndex(of: Int(removal.instruction))
    else { return false }
    return function.blocks.contains { block in
      guard case .branch(_, let then, let otherwise) = block.terminator,
        Int(then.index) == place || Int(otherwise.index) == place
      else { return false }
      return (block.start..<block.end).contains { index in
        if case .loadSubscript(_, _, let asked) = function.instructions[Int(index)] {
          types.isSame(asked, key)
        } else {
          false
        }
      }
    }
  }

  /// Whether a removal stands in a clause for exceptions.
  private func isGuard(_ removal: ContainerEvent) -> Bool {
    let function = program.function(removal.function)
    let range = function.ranges[Int(removal.instruction)]
    return function.finallyClauses.contains { $0.body.contains(range) }
      || function.handlerRanges.contains { $0.contains(range) }
  }

  private mutating func covers(_ event: ContainerEvent, _ grower: Growth.Grower) -> Bool {
    switch event.kind {
    case .removeAny:
      guard event.isInner == grower.event.isInner || !event.isInner else { return false }
    case .measured:
      guard !event.isInner || grower.event.isInner else { return false }
      return event.method == "len" || event.function == grower.event.function
    case .removeKey:
      guard !event.isInner || grower.event.isInner else { return false }
      if isConstant(event.key, in: event.function) { return false }
      // An entry under an older time stamp is not found again by its key.
      if grower.origin.isOutdated, event.function != grower.event.function { return false }
    case .grow, .asked, .escape:
      return false
    }
    return event.function == grower.event.function || !isTooLate(event.function)
  }

  /// Whether a function that removes runs when the program ends, or is a helper that nobody calls.
  private mutating func isTooLate(_ reference: FunctionReference) -> Bool {
    let name = program.name(of: reference)
    if endingNames.contains(where: { name.lowercased().contains($0) }) { return true }
    return name.hasPrefix("_") && !name.hasPrefix("__") && isNeverCalled(reference)
  }

  /// Whether nothing but tests calls or mentions a function.
  mutating func isNeverCalled(_ reference: FunctionReference) -> Bool {
    let uses = tracer.runTime.uses(of: reference)
    return !uses.isIncomplete && !uses.isReferenced && !uses.isDecorator
      && program.function(reference).decorators.allSatisfy {
        ["classmethod", "staticmethod"].contains($0.path)
      }
      && uses.sites.allSatisfy { program.isScript(module: $0.caller.module) }
  }

  /// `if not c:` before several containers are filled says of all of them that they are filled once.
  private func isFilledOnce(_ event: ContainerEvent) -> Bool {
    program.containers.events.contains { others in
      var isAsked = false
      var isFilled = false
      for other in others where other.function == event.function {
        if other.kind == .measured, other.method == "emptiness" { isAsked = true }
        if other.kind == .grow { isFilled = true }
      }
      return isAsked && isFilled
    }
  }

  /// Methods that add and remove in pairs cover the callers that call both: a push in a module of which
  /// nobody pops stays.
  private mutating func isFarFromRemovals(
    _ grower: Growth.Grower, _ events: [ContainerEvent]
  ) -> Bool {
    let removals = events.filter { $0.kind == .removeAny && $0.method != "rebinding" }
    let removers = removals.map(\.function)
    guard !removers.isEmpty, removals.allSatisfy({ $0.method == "pop" }) else { return false }
    let pusher = grower.event.function
    let uses = tracer.runTime.uses(of: pusher)
    guard !uses.isIncomplete, !removers.contains(pusher) else { return false }
    let owner = program.receiverClass(of: pusher)
    // A method of that name of an object of unknown class may be any other class's.
    let callers = Set(uses.sites.map(\.caller.module)).filter { module in
      owner.map { program.speaks(of: $0, in: module) } ?? true
    }
    let isPaired = Set(callers.filter { mentions(removers, in: $0) })
    if removers.contains(where: { $0.module == pusher.module }) {
      // Here: both belong together, so that only a caller of one without the other is suspect.
      return !isPaired.isEmpty
        && callers.contains { !isPaired.contains($0) && !program.isScript(module: $0) }
    }
    return isPaired.isEmpty && !mentions(removers, in: pusher.module)
  }

  private func mentions(_ functions: [FunctionReference], in module: Int) -> Bool {
    functions.contains { program.modules[module].symbol(named: program.name(of: $0)) != nil }
  }

  private func isConstant(_ key: Slot?, in reference: FunctionReference) -> Bool {
    guard let key else { return false }
    return SlotTypes(program: program, reference: reference).constant(in: key) != nil
  }

  /// Whether objects of unknown class lose entries of an attribute of that name where the class, or the
  /// name that keeps its object, is spoken of.
  func isRemovedElsewhere(_ container: Container) -> Bool {
    let (holder, name): (ClassReference, String)
    switch container.owner {
    case .classAttribute(let found, let attribute), .objectAttribute(let found, let attribute):
      (holder, name) = (found, attribute)
    case .global, .variable, .parameter, .callableAttribute, .functionAttribute, .globalAttribute:
      return false
    }
    let keeper = program.longLivedObjects.keepers[holder]
    return (program.isQueue(container.type) ? [false, true] : [false]).contains { isTaken in
      let removal = ForeignRemoval(attribute: name, isTaken: isTaken)
      return (program.containers.foreignRemovals[removal] ?? []).contains { module in
        program.speaks(of: holder, in: module)
          || keeper.map { program.modules[module].symbol(named: $0) != nil } ?? false
      }
    }
  }
}

extension Program {
  /// Whether asking a container of that class for an item takes one out.
  func isQueue(_ type: ClassReference) -> Bool {
    methods(named: "get", of: type).contains { summary(of: $0).shrinksReceiver }
  }
}

/// Parts of the names of functions that run when a program ends.
private let endingNames = ["shutdown", "atexit", "at_exit", "on_exit", "exit_handler"]
