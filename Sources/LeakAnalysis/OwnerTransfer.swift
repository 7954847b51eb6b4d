internal import PythonFlow
internal import PythonSyntax

/// What becomes of a resource that the receiver has under an attribute: a constructor that raises takes
/// its object with it, and another value for the attribute loses the old one.
extension HolderTransfer {
  mutating func storeAttribute(
    _ base: Slot, _ name: Symbol, _ value: Slot, _ range: ByteRange, _ holders: HolderSet,
    _ explorer: inout PathExplorer
  ) -> HolderStep {
    let isReceiver =
      base.index == 0 && explorer.program.receiverClass(of: explorer.types.reference) != nil
    var next = holders
    if isReceiver, holders.role(of: base) == .owner(name) { next.remove(base) }
    guard let role = holders.role(of: value), role != .derived || next.owner == nil else {
      if next.isEmpty {
        leak(.replaced(explorer.ir.name(name)), range)
        return .ends
      }
      return kept(next, range)
    }
    if role == .derived, part.isPath, explorer.isBeside(holders, name, part) {
      return kept(next, range)
    }
    // What leads to an open resource, as a cursor does, keeps it; it is no owner that could release it.
    if role == .derived && !part.isPath || role == .holder && explorer.releasesByItself(value) {
      escape(.argument, range)
      return .ends
    }
    escape(.attribute(explorer.ir.name(name), isReceiver: isReceiver), range)
    guard isReceiver, role == .direct else { return .ends }
    next.set(base, .owner(name))
    return HolderStep(mayRaise: false, next: .goesOn(next))
  }

  /// A method call on the receiver; nil where it leaves the attribute alone.
  mutating func ownerCall(
    _ attribute: Symbol, _ name: String, _ resolved: ResolvedCall, _ range: ByteRange,
    _ explorer: PathExplorer
  ) -> HolderStep? {
    let text = explorer.ir.name(attribute)
    let summaries = resolved.callees.map { explorer.program.summary(of: $0) }
    if summaries.contains(where: { $0.releasedAttributes.contains(text) || $0.releasesReceiver })
      || (!resolved.isResolved && releaseNames.contains(name))
    {
      release(range)
      return .ends
    }
    // Whoever keeps the object, or what it lends, may release it later.
    let isGiven = summaries.contains {
      !part.isPath && $0.lentAttributes.contains(text)
        || ($0.effects.first?.contains(.keeps) ?? false)
    }
    return isGiven ? .ends : nil
  }

  /// The receiver itself is an argument.
  mutating func ownerArgument(
    _ attribute: Symbol, _ effect: ArgumentEffect, _ resolved: ResolvedCall, _ range: ByteRange,
    _ explorer: PathExplorer
  ) -> HolderStep? {
    if let step = ownerCall(attribute, resolved.name, resolved, range, explorer) { return step }
    return effect.isDisjoint(with: [.releases, .keeps, .takes]) ? nil : .ends
  }
}

extension PathExplorer {
  /// Whether what was made of a path goes to an attribute by which nobody removes it, while a variable
  /// still has the path itself.
  fileprivate func isBeside(_ holders: HolderSet, _ name: Symbol, _ part: OwnedPart) -> Bool {
    guard holders.hasDirect, let owner = program.receiverClass(of: types.reference) else {
      return false
    }
    return !program.isReleased(ir.name(name), of: owner, part.noun)
  }

  /// Whether the value is a finalizer of the program's own: an object that is called, or collected, to
  /// release what it has.
  mutating func releasesByItself(_ slot: Slot) -> Bool {
    typesOf(slot).types.contains {
      guard case .instance(let found) = $0, found.module < program.modelStart else { return false }
      return ["__call__", "__del__"].contains {
        !program.methods(named: $0, of: found).isEmpty
      }
    }
  }

  /// Whether an exception here leaves nobody with the object, and so with its attribute: the caller of
  /// a constructor never gets it, and `__exit__` is not called where `__enter__` raised.
  func diesWithReceiver(_ attribute: Symbol) -> Bool {
    guard let owner = program.receiverClass(of: types.reference),
      ["__init__", "__enter__", "__aenter__"].contains(program.name(of: types.reference))
    else { return false }
    return program.methods(named: "__del__", of: owner).isEmpty
  }

  /// Whether somebody besides this function releases the attribute, or the function goes on with what it
  /// finds there when it is called again: then an exception here loses nothing.
  func isReleasedElsewhere(_ attribute: Symbol, _ transfer: HolderTransfer) -> Bool {
    guard let owner = program.receiverClass(of: types.reference) else { return true }
    let isReadBefore = function.instructions.prefix(max(0, transfer.position)).contains {
      if case .loadAttribute(_, Slot(0), attribute) = $0 { true } else { false }
    }
    return isReadBefore
      || program.isReleased(
        ir.name(attribute), of: owner, transfer.part.noun, except: types.reference)
  }
}
