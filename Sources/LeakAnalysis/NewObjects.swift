internal import PythonFlow

// Keys and values that are new each time, whatever they are made of.

extension OriginTracer {
  /// Returns what a value says of the key that it is put under: a class, function or number that was made
  /// for it.
  mutating func newThing(_ slot: Slot, in reference: FunctionReference) -> KeyOrigin? {
    let function = program.function(reference)
    guard function.kind == .function else { return nil }
    let types = SlotTypes(program: program, reference: reference)
    for source in types.sources(of: slot, through: { _ in [] }) {
      switch source {
      case .makeClass:
        return KeyOrigin(
          rank: .outside, reason: "each class that `\(function.shownName)` makes")
      case .makeFunction(_, let id) where program.modules[reference.module][id].kind != .lambda:
        return KeyOrigin(
          rank: .outside, reason: "each function that `\(function.shownName)` makes")
      default: continue
      }
    }
    let origin = origin(of: slot, in: reference)
    return origin.rank == .minted && !origin.isStamped
      ? KeyOrigin(rank: .outside, reason: origin.reason) : nil
  }

  /// Returns what a key is that is an object of its own each time, or the number of one that is put
  /// under it: such a key is never found again.
  mutating func newObject(
    _ key: Slot, under item: Slot?, in reference: FunctionReference
  ) -> KeyOrigin? {
    var objects = HeldObjects(program: program, reference: reference)
    let origin = objects.origin(of: key)
    guard origin.function == reference.function else { return nil }
    if origin.slot.index == 0, let owner = program.receiverClass(of: reference),
      !program.isClassMethod(reference), program.isManifold(owner)
    {
      return KeyOrigin(rank: .outside, reason: "each instance")
    }
    if let handled = handledObject(origin.slot, under: item, in: reference) { return handled }
    guard case .call(_, let number) = objects.definition(of: origin.slot) else { return nil }
    let call = program.function(reference).calls[Int(number)]
    if objects.types.startsTask(call) { return .task }
    if objects.calleeName(of: call) == "id", let first = call.arguments.first, let item,
      objects.origin(of: first.value) == objects.origin(of: item)
    {
      let kept = self.origin(of: item, in: reference)
      if kept.rank == .finite { return nil }
      return KeyOrigin(rank: kept.rank == .minted ? .minted : .outside, reason: "each object")
    }
    guard let made = objects.types.resolve(call).constructed, program.isHashedByIdentity(made)
    else {
      return nil
    }
    return KeyOrigin(rank: .minted, reason: "a new `\(program.classInfo(made).name)`")
  }

  /// An object that somebody passes to a function whenever something happens: the key itself, or what
  /// is put under it.
  private mutating func handledObject(
    _ key: Slot, under item: Slot?, in reference: FunctionReference
  ) -> KeyOrigin? {
    let function = program.function(reference)
    let first = program.receiverClass(of: reference) == nil ? 0 : 1
    let objects = HeldObjects(program: program, reference: reference)
    let handled = [key, item.map { objects.origin(of: $0).slot } ?? key].first { slot in
      first <= Int(slot.index) && Int(slot.index) < function.parameters.count
    }
    guard let handled, isUsedAsObject(handled, in: function, reference.module) else { return nil }
    let uses = runTime.uses(of: reference)
    let name = program.modules[reference.module].name(
      function.parameters[Int(handled.index)].name)
    let isCallback = uses.isReferenced && uses.sites.isEmpty && !uses.isDecorator
    let makesItem = handled == key && item.map { isMade($0, by: key, objects) } ?? false
    guard isCallback || makesItem && !finiteWords.contains(name) else { return nil }
    return KeyOrigin(rank: .outside, reason: "each `\(name)`")
  }

  /// Whether a method of the key gives what is put under it: `scripts[client] = client.register(…)`.
  private func isMade(_ item: Slot, by key: Slot, _ objects: HeldObjects) -> Bool {
    guard case .call(_, let number) = objects.definition(of: objects.origin(of: item).slot),
      case .method(let receiver, _) = objects.function.calls[Int(number)].callee
    else { return false }
    return objects.origin(of: receiver).slot == key
  }

  /// Whether a method is called on it that texts and collections do not have.
  private func isUsedAsObject(_ slot: Slot, in function: FunctionIR, _ module: Int) -> Bool {
    function.calls.contains { call in
      guard case .method(slot, let name) = call.callee else { return false }
      return !shapingCalls.contains(program.modules[module].name(name))
    }
  }
}
