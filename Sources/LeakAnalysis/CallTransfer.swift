internal import PythonFlow
internal import PythonSyntax

/// What calls do to the holders of a resource.
extension HolderTransfer {
  mutating func call(
    _ resolved: ResolvedCall, _ number: Int32, _ result: Slot, _ range: ByteRange,
    _ holders: HolderSet, _ explorer: inout PathExplorer
  ) -> HolderStep {
    let call = explorer.function.calls[Int(number)]
    var next = holders
    next.remove(result)
    if next.isEmpty {
      // The loop comes around and the only name is about to take the next one.
      leak(.overwritten, range)
      return .ends
    }
    switch call.callee {
    case .method(let receiver, let name):
      if let role = holders.role(of: receiver) {
        let method = explorer.ir.name(name)
        if let step = receiverCall(
          role, method, receiver, resolved, result, range, &next, &explorer)
        {
          return step
        }
      }
    case .value(let slot) where holders.role(of: slot) == .releaser:
      release(range)
      return .ends
    case .value(let slot):
      // An object of a class whose methods use the variable.
      if holders.role(of: slot) == .holder, resolved.constructed != nil {
        next.set(result, .holder)
      }
    }
    if resolved.name == "super", let attribute = holders.owner {
      next.set(result, .owner(attribute))
      return HolderStep(mayRaise: false, next: .goesOn(next))
    }
    for (index, argument) in call.arguments.enumerated() {
      guard let role = holders.role(of: argument.value) else { continue }
      let effect = effect(ofArgument: index, of: resolved, explorer)
      if let step = argumentCall(
        role, effect, argument.value, call, resolved, result, range, &next, &explorer)
      {
        return step
      }
    }
    if resolved.neverReturns {
      return HolderStep(mayRaise: resolved.mayRaise && !isProcessExit(resolved), next: .ends)
    }
    return HolderStep(mayRaise: resolved.mayRaise, next: .goesOn(next))
  }

  /// `sys.exit` and `os._exit` end the process, which releases everything.
  private func isProcessExit(_ resolved: ResolvedCall) -> Bool {
    ["exit", "_exit", "abort", "quit"].contains(resolved.name)
  }

  /// A method call on a holder; nil where it changes nothing.
  private mutating func receiverCall(
    _ role: HolderRole, _ name: String, _ receiver: Slot, _ resolved: ResolvedCall, _ result: Slot,
    _ range: ByteRange, _ next: inout HolderSet, _ explorer: inout PathExplorer
  ) -> HolderStep? {
    switch role {
    case .direct:
      if isRelease(name, receiver, &explorer) {
        // What is asked again and again whether it is over, is still there while the answer is no.
        if explorer.asksForTheEnd(resolved, receiver, result) { return nil }
        release(range)
        return .ends
      }
      let own = explorer.effectOnOwner(resolved, part)
      if own.contains(.keeps) {
        escape(.argument, range)
        return .ends
      }
      if own.contains(.returns) || resolved.resultIsReceiver || name == "__enter__"
        || name == "__aenter__"
      {
        next.set(result, .direct)
      } else if isWayBack(from: result, &explorer) || part.isPath && textChanges.contains(name) {
        next.set(result, .derived)
      }
    case .holder:
      if releaseNames.contains(name) && !containerReads.contains(name)
        || releasesHeld(resolved, explorer)
      {
        release(range)
        return .ends
      }
      if containerReads.contains(name) {
        next.set(result, name == "values" || name == "items" || name == "copy" ? .holder : .direct)
      }
    case .owner(let attribute):
      return ownerCall(attribute, name, resolved, range, explorer)
    case .key where releaseNames.contains(name):
      release(range)
      return .ends
    case .user where name.hasPrefix("assert_"), .releaser:
      // `opened.close.assert_called()`: nothing but a mock has that.
      release(range)
      return .ends
    case .derived where part.isPath && !resolved.isResolved && pathRemovals.contains(name):
      release(range)
      return .ends
    case .tuple, .user, .parent, .derived, .key:
      break
    }
    return nil
  }

  /// Whether the value has an attribute that leads to the resource, as a cursor has its connection.
  private func isWayBack(from slot: Slot, _ explorer: inout PathExplorer) -> Bool {
    let program = explorer.program
    let owner = program.classInfo(part.owned).linearization
    for case .instance(let reference) in explorer.typesOf(slot).types where reference != part.owned
    {
      let info = program.classInfo(reference)
      for name in info.annotations.keys {
        for case .instance(let found) in program.attributeTypes(name, of: reference).types
        where owner.contains(found) {
          return true
        }
      }
    }
    return false
  }

  /// An effect that holds for one class of arguments only falls away for the others.
  private func effect(
    ofArgument index: Int, of resolved: ResolvedCall, _ explorer: PathExplorer
  ) -> ArgumentEffect {
    guard let wanted = resolved.conditions[index] else { return resolved.effects[index] }
    return explorer.program.classInfo(part.owned).linearization.contains(wanted)
      ? resolved.effects[index] : []
  }

  /// Whether a method of the program releases what its object holds.
  private func releasesHeld(_ resolved: ResolvedCall, _ explorer: PathExplorer) -> Bool {
    resolved.callees.contains { callee in
      let summary = explorer.program.summary(of: callee)
      return summary.releasesReceiver || !summary.releasedAttributes.isEmpty
        || (summary.effects.first?.contains(.releases) ?? false)
    }
  }

  /// A holder given as an argument; nil where the callee only uses it.
  private mutating func argumentCall(
    _ role: HolderRole, _ effect: ArgumentEffect, _ argument: Slot, _ call: Call,
    _ resolved: ResolvedCall, _ result: Slot, _ range: ByteRange, _ next: inout HolderSet,
    _ explorer: inout PathExplorer
  ) -> HolderStep? {
    if case .parent = role {
      guard effect.contains(.keeps), resolved.growsReceiver || keepsPaths(resolved) else {
        return nil
      }
      escape(.container, range)
      return .ends
    }
    if role == .derived { return derivedArgument(effect, resolved, result, range, &next) }
    if case .owner(let attribute) = role {
      return ownerArgument(attribute, effect, resolved, range, explorer)
    }
    if effect.contains(.exhausts), role == .direct, releasesWhenExhausted(explorer) {
      release(range)
      return .ends
    }
    // A callee calls what it is given to call: `fetch(name, file.write)` does not close the file.
    if effect.contains(.releases), role != .user {
      release(range)
      return .ends
    }
    if role == .releaser, resolved.callees.isEmpty || !effect.isEmpty || !resolved.isResolved {
      // Somebody is asked to release it later: atexit, a callback, an exit stack.
      release(range)
      return .ends
    }
    if resolved.growsReceiver, effect.contains(.keeps) {
      return take(role, call, resolved, result, range, &next, &explorer)
    }
    if effect.contains(part.isPath && !keepsPaths(resolved) ? .keepsAnything : .keeps) {
      return keep(role, resolved, result, range, &next, explorer)
    }
    if effect.contains(.takes) {
      return take(role, call, resolved, result, range, &next, &explorer)
    }
    if effect.contains(.returns) {
      next.set(result, role)
      // Running the coroutine is what acquires: where that raises, there is nothing yet.
      if explorer.isCoroutine(argument) { return HolderStep(mayRaise: false, next: .goesOn(next)) }
    } else if part.isPath {
      next.set(result, .derived)
    } else if explorer.isCoroutine(argument) {
      // Whoever runs it gets what it gives.
      escape(.argument, range)
      return .ends
    }
    return nil
  }

  /// A model's word is taken: the callee answers for it. Of other callees it is only a guess.
  private mutating func keep(
    _ role: HolderRole, _ resolved: ResolvedCall, _ result: Slot, _ range: ByteRange,
    _ next: inout HolderSet, _ explorer: PathExplorer
  ) -> HolderStep {
    let isDeclared =
      resolved.isResolved
      && resolved.callees.allSatisfy { explorer.program.summary(of: $0).isDeclared }
    if isDeclared && !resolved.callees.isEmpty {
      escape(.argument, range)
      return .ends
    }
    if resolved.name == "__init__" {
      // The constructor of a base class that we cannot see: the object has it.
      escape(.argument, range)
      return .ends
    }
    share(range)
    next.set(result, .derived)
    return HolderStep(mayRaise: resolved.mayRaise, next: .shares(next))
  }

  /// What leads to a resource is given away: the file behind a path may be removed, a tree for sure.
  private mutating func derivedArgument(
    _ effect: ArgumentEffect, _ resolved: ResolvedCall, _ result: Slot, _ range: ByteRange,
    _ next: inout HolderSet
  ) -> HolderStep? {
    guard part.isPath else { return nil }
    let isTreeRelease = ["rmtree", "move", "rename", "replace"].contains(resolved.name)
    if effect.contains(.releases), part.noun == "temporary file" || isTreeRelease {
      release(range)
      return .ends
    }
    if effect.contains(.keeps), keepsPaths(resolved) {
      share(range)
      return HolderStep(mayRaise: resolved.mayRaise, next: .shares(next))
    }
    next.set(result, .derived)
    return nil
  }

  /// The new object, the receiver or the result owns it from now on.
  private mutating func take(
    _ role: HolderRole, _ call: Call, _ resolved: ResolvedCall, _ result: Slot, _ range: ByteRange,
    _ next: inout HolderSet, _ explorer: inout PathExplorer
  ) -> HolderStep? {
    let isLostInside = explorer.losesArguments(resolved)
    if resolved.owned != .nothing {
      // The new object must be released itself, and releases this one then.
      escape(.argument, range)
      return HolderStep(mayRaise: isLostInside, next: .ends)
    }
    if let constructed = resolved.constructed {
      if call.isStatement {
        // Nobody makes an object to drop it at once: it registers itself somewhere.
        escape(.argument, range)
        return .ends
      }
      // A modelled class that takes its argument is a wrapper: releasing it releases both.
      next.set(result, constructed.module >= explorer.program.modelStart ? role : .holder)
      return HolderStep(mayRaise: isLostInside, next: .goesOn(next))
    }
    if case .method(let receiver, _) = call.callee, !explorer.isModule(receiver) {
      guard explorer.isOwnContainer(receiver) else {
        escape(.container, range)
        return .ends
      }
      return put(receiver, range, next, explorer)
    }
    next.set(result, role == .user ? .user : .holder)
    return HolderStep(mayRaise: false, next: .goesOn(next))
  }

  /// A container of the function's own has it from now on. Where a function inside this one empties the
  /// container, that answers for it.
  mutating func put(
    _ container: Slot, _ range: ByteRange, _ holders: HolderSet, _ explorer: PathExplorer
  ) -> HolderStep {
    if explorer.isReleasedByClosure(container, before: .max) {
      escape(.closure, range)
      return .ends
    }
    var next = holders
    next.set(container, .holder)
    return HolderStep(mayRaise: false, next: .goesOn(next))
  }

  /// Callees read a path, and keep it only where their name says so.
  private func keepsPaths(_ resolved: ResolvedCall) -> Bool { isPathKeeper(resolved.name) }
}

/// Whether a resource is a file or folder of the file system rather than something open.
package func isPathNoun(_ noun: String) -> Bool {
  noun == "temporary file" || noun == "temporary directory"
}

/// Whether a callee of that name may take a temporary path away, or remember it.
func isPathKeeper(_ name: String) -> Bool {
  // By bytes: `String.contains` took 9 % of a run over 33 MB (2026-11).
  let letters = name.utf8
  return letters.indices.contains { start in
    guard let words = pathKeepers[letters[start] | 0x20] else { return false }
    return words.contains { letters[start...].lazy.map { $0 | 0x20 }.starts(with: $0) }
  }
}

extension Program {
  /// Whether the call is one that removes a file and no folder.
  func removesSingleFile(_ resolved: ResolvedCall) -> Bool {
    resolved.isResolved && ["remove", "unlink"].contains(resolved.name)
      && resolved.callees.allSatisfy { summary(of: $0).isDeclared }
  }
}

/// Methods by which the path objects of libraries remove what they stand for: `py.path.local(p).remove()`.
private let pathRemovals: Set<String> = [
  "remove", "unlink", "rmtree", "rmdir", "delete", "cleanup", "removedirs", "rmtree_p", "remove_p",
]

/// Methods of a path that give another spelling of it.
private let textChanges: Set<String> = [
  "lower", "upper", "strip", "rstrip", "lstrip", "replace", "encode", "decode", "casefold",
]

/// Words in the name of an unknown callee that may take a temporary path away or remember it, by
/// their first letter.
private let pathKeepers = Dictionary(
  grouping: [
    "append", "add", "regist", "remov", "delet", "unlink", "clean", "rmtree", "rename", "move",
    "replace", "track", "discard", "purge", "wipe", "insert", "put", "push", "set", "store",
    "temp", "tmp", "callback", "defer", "later", "finaliz", "destroy", "dispose",
  ].map { Array($0.utf8) }, by: { $0[0] })

extension PathExplorer {
  /// What a method of the program does to the object that it belongs to, as long as that is a resource
  /// because of what it owns.
  func effectOnOwner(_ resolved: ResolvedCall, _ part: OwnedPart) -> ArgumentEffect {
    guard part.owned.module < program.modelStart else { return [] }
    let owned = program.ownedAttributes(of: part.owned)
    var result = ArgumentEffect()
    for summary in resolved.callees.map({ program.summary(of: $0) }) where !summary.isDeclared {
      result.formUnion(summary.effects.first ?? [])
      if !summary.returnedAttributes.isDisjoint(with: owned) { result.insert(.returns) }
      if !summary.lentAttributes.isDisjoint(with: owned) { result.insert(.keeps) }
    }
    return result
  }

  /// Whether a constructor of the program is known to raise: then nobody gets the object, and what it was
  /// given to own is lost with it.
  func losesArguments(_ resolved: ResolvedCall) -> Bool {
    guard let constructed = resolved.constructed, constructed.module < program.modelStart,
      resolved.raisesByItself
    else { return false }
    return !program.classInfo(constructed).hasUnknownBase
      && program.methods(named: "__del__", of: constructed).isEmpty
  }

  /// Whether `receiver.name(…)` is a function of a module rather than a method.
  mutating func isModule(_ slot: Slot) -> Bool {
    typesOf(slot).types.contains { type in
      switch type {
      case .module, .external: true
      default: false
      }
    }
  }

  /// Whether the value is what calling an `async def` gives, and nobody has awaited it yet.
  mutating func isCoroutine(_ slot: Slot) -> Bool {
    var pending = [slot]
    var seen: Set<Slot> = []
    while let next = pending.popLast(), seen.insert(next).inserted {
      for instruction in definitions(of: next) {
        switch instruction {
        case .assign(_, let source): pending.append(source)
        case .call(_, let number):
          if resolve(number).callees.contains(where: { program.function($0).isAsync }) {
            return true
          }
        default: break
        }
      }
    }
    return false
  }

  /// A list, dictionary or object that this function made and still has for itself.
  func isOwnContainer(_ slot: Slot) -> Bool {
    guard Int(slot.index) >= function.parameters.count else { return false }
    var pending = [slot]
    var seen: Set<Slot> = []
    while let next = pending.popLast(), seen.insert(next).inserted {
      for instruction in definitions(of: next) {
        switch instruction {
        case .display: return true
        case .assign(_, let source): pending.append(source)
        // `[None] * count`
        case .compute(_, let operands): pending += function[operands: operands]
        case .call(_, let number):
          if constructs(function.calls[Int(number)]) { return true }
        default: break
        }
      }
    }
    return false
  }

  private func constructs(_ call: Call) -> Bool {
    var reader = types
    return reader.calleeTypes(of: call).types.contains {
      // `super()` is the receiver, which is there already.
      if case .class(let found) = $0 { program.classInfo(found).name != "super" } else { false }
    }
  }

  /// Whether a decorator of a nested function keeps it, or may: `@atexit.register`, `@app.route("/")`. What a
  /// called decorator does is not followed.
  func handsOn(_ id: FunctionID) -> Bool {
    ir[id].decorators.contains { decorator in
      if keepsNothing(decorator.path) { return false }
      let found = program.types(ofPath: decorator.path, in: types.reference.module).types
      return decorator.isCalled
        || !found.contains { type in
          guard case .function(let candidates) = type, let first = candidates.first else {
            return false
          }
          return !(program.summary(of: first).effects.first?.contains(.keeps) ?? false)
        }
    }
  }

  /// Whether a function inside this one, made before that step, releases the variable; then it answers
  /// for it. What is made later gets it then.
  func isReleasedByClosure(_ slot: Slot, before index: Int) -> Bool {
    guard function.slotNames[Int(slot.index)] != nil else { return false }
    let module = types.reference.module
    return function.instructions.prefix(index).contains { instruction in
      guard case .makeFunction(_, let id) = instruction else { return false }
      let capture = Capture(owner: types.reference.function, variable: slot)
      guard ir[id].captures.contains(capture) else { return false }
      return !program.effect(ofClosure: id, on: capture, in: module).isDisjoint(with: [
        .releases, .keeps,
      ])
    }
  }

  private func isDecorated(_ names: Set<String>) -> Bool {
    function.decorators.contains { decorator in
      names.contains(decorator.path.split(separator: ".").last.map(String.init) ?? "")
    }
  }

  /// A context manager or fixture lends what it yields, and goes on afterwards.
  var lendsWhatItYields: Bool {
    isDecorated(["contextmanager", "asynccontextmanager"]) || isFixture
  }

  /// A test runner always goes on after the `yield` of a fixture.
  var isFixture: Bool { isDecorated(["fixture", "yield_fixture"]) }
}

extension Program {
  /// What a nested function does to a variable of the function around it.
  func effect(ofClosure id: FunctionID, on capture: Capture, in module: Int) -> ArgumentEffect {
    let reference = FunctionReference(module: module, function: id)
    var reader = SlotTypes(program: self, reference: reference)
    var loaded: Set<Slot> = []
    var effect = ArgumentEffect()
    for instruction in reader.function.instructions {
      switch instruction {
      case .loadCaptured(let slot, capture.owner, capture.variable): loaded.insert(slot)
      case .assign(let slot, let source) where loaded.contains(source),
        .item(let slot, let source) where loaded.contains(source):
        loaded.insert(slot)
      case .enter(_, let manager) where loaded.contains(manager):
        effect.insert(.releases)
      case .call(_, let number):
        let call = reader.function.calls[Int(number)]
        let resolved = reader.resolve(call)
        if case .method(let receiver, let name) = call.callee, loaded.contains(receiver),
          releaseNames.contains(modules[module].name(name))
        {
          effect.insert(.releases)
        }
        for (argument, given) in zip(call.arguments, resolved.effects)
        where loaded.contains(argument.value) {
          effect.formUnion(given.contains(.takes) ? given.union(.keeps) : given)
        }
      case .storeAttribute(_, _, let value) where loaded.contains(value),
        .storeName(_, let value) where loaded.contains(value):
        effect.insert(.keeps)
      default: break
      }
    }
    return effect
  }
}
