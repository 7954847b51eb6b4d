internal import PythonFlow
internal import PythonSyntax

/// What one step does to the holders of a resource.
struct HolderStep {
  enum Next {
    case goesOn(HolderSet)
    /// It goes on, but a callee that we cannot see into may have kept it.
    case shares(HolderSet)
    /// It is released, handed on or lost here.
    case ends
  }

  /// Whether an exception may leave this step while the resource is still held.
  var mayRaise: Bool
  var next: Next

  static let ends = HolderStep(mayRaise: false, next: .ends)
}

/// The transfer function of one obligation, which also gathers what becomes of it.
struct HolderTransfer {
  let part: OwnedPart
  var outcome = Outcome()
  var mode = Mode(isShared: false, raising: nil, isUsed: true, isKept: false)
  /// Calls that may have kept the resource, and the losses after them.
  private var sharings: [ByteRange] = []
  private var leaksAfterSharing: [Leak] = []
  private var isReleasedAfterSharing = false

  /// What has happened on the path so far.
  struct Mode {
    var isShared: Bool
    /// The step that raised on the way here.
    var raising: RaisingStep?
    /// Something was done with the resource.
    var isUsed: Bool
    /// The receiver keeps it under an attribute, and what becomes of that is judged for the class.
    var isKept: Bool
    var isRaising: Bool { raising != nil }
  }

  /// The acquiring call, as an index into the function's instructions.
  let position: Int

  init(part: OwnedPart, position: Int) {
    self.part = part
    self.position = position
  }

  /// Whoever releases a resource after lending it knows that the callee has not kept it: then losses
  /// after the call count. Otherwise the call was a hand-over.
  consuming func finished() -> Outcome {
    if isReleasedAfterSharing {
      outcome.leaks += leaksAfterSharing
    } else {
      for range in sharings { escape(.argument, range) }
    }
    outcome.sort()
    return outcome
  }

  mutating func release(_ range: ByteRange) {
    outcome.releases.append(range)
    if !mode.isRaising { outcome.isReleasedBeforeEnd = true }
    if mode.isShared && !mode.isRaising { isReleasedAfterSharing = true }
  }

  mutating func share(_ range: ByteRange) {
    if mode.isKept { outcome.isHandedOnFromReceiver = true } else { sharings.append(range) }
  }

  mutating func escape(_ kind: Escape.Kind, _ range: ByteRange) {
    guard !mode.isKept else {
      outcome.isHandedOnFromReceiver = true
      return
    }
    outcome.escapes.append(Escape(kind: kind, range: range))
  }

  mutating func leak(_ kind: Leak.Kind, _ range: ByteRange) {
    guard mode.isUsed else { return }
    let leak = Leak(kind: kind, range: range, raising: mode.raising)
    if mode.isShared { leaksAfterSharing.append(leak) } else { outcome.leaks.append(leak) }
  }

  /// Applies one step to the holders.
  mutating func step(
    _ instruction: Instruction, at index: Int, _ holders: HolderSet, _ explorer: inout PathExplorer
  ) -> HolderStep {
    let range = explorer.function.ranges[index]
    switch instruction {
    case .call(let result, let number):
      return call(explorer.resolve(number), number, result, range, holders, &explorer)
    case .enter(let result, let manager):
      return enter(result, manager, range, holders, &explorer)
    case .storeAttribute, .storeSubscript, .storeName, .storeCaptured, .yield, .yieldFrom:
      return store(instruction, range, holders, &explorer)
    case .makeFunction(let slot, let id):
      return capture(slot, id, as: .user, range, holders, &explorer)
    case .makeClass(let slot, let id):
      return capture(slot, explorer.ir[id].body, as: .holder, range, holders, &explorer)
    case .assertion:
      return HolderStep(mayRaise: true, next: .goesOn(holders))
    case .assign(let slot, let source):
      return assign(slot, source, at: index, range, holders, &explorer)
    case .delete(let slot):
      var next = holders
      next.remove(slot)
      return kept(next, range)
    case .deleteAttribute(let base, let name) where holders.role(of: base) == .owner(name):
      var next = holders
      next.remove(base)
      return kept(next, range)
    default:
      return define(instruction, range, holders, &explorer)
    }
  }

  /// Goes on unless the last holder is gone.
  mutating func kept(_ holders: HolderSet, _ range: ByteRange, mayRaise: Bool = false)
    -> HolderStep
  {
    if holders.isEmpty {
      leak(.overwritten, range)
      return .ends
    }
    return HolderStep(mayRaise: mayRaise, next: .goesOn(holders))
  }

  private mutating func assign(
    _ slot: Slot, _ source: Slot, at index: Int, _ range: ByteRange, _ holders: HolderSet,
    _ explorer: inout PathExplorer
  ) -> HolderStep {
    var next = holders
    if let role = holders.role(of: source) {
      next.set(slot, role)
      if explorer.isReleasedByClosure(slot, before: index) {
        escape(.closure, range)
        return .ends
      }
    } else {
      next.remove(slot)
    }
    return kept(next, range)
  }

  /// Steps that give a slot a new value: what it holds follows from what it was made of.
  private mutating func define(
    _ instruction: Instruction, _ range: ByteRange, _ holders: HolderSet,
    _ explorer: inout PathExplorer
  ) -> HolderStep {
    var next = holders
    var mayRaise = false
    var role: HolderRole?
    switch instruction {
    case .await(_, let source):
      role = holders.role(of: source)
      // What is awaited to get the resource gives nothing where it raises.
      mayRaise = role == nil
    case .unpack(_, let source, let position):
      role = unpacked(holders.role(of: source), position)
    case .loadSubscript(_, let source, let key):
      role = subscripted(holders.role(of: source), key, &explorer)
    case .item(_, let source):
      switch holders.role(of: source) {
      case .holder, .tuple: role = .direct
      case .direct: mayRaise = part.noun == "file" && !releasesWhenExhausted(explorer)
      case .derived: role = .derived
      case .user, .releaser, .parent, .key, .owner, nil: break
      }
    case .loadAttribute(_, let base, let name):
      if holders.role(of: base) == .direct, readingReleases(explorer.ir.name(name), explorer) {
        release(range)
        return .ends
      }
      role = attribute(holders.role(of: base), base, explorer.ir.name(name), &explorer)
    case .display(_, let operands, _):
      for operand in explorer.function[operands: operands] {
        guard let held = holders.role(of: operand) else { continue }
        if role == nil || held != .derived { role = held == .derived ? .derived : .holder }
      }
    case .compute(_, let operands) where part.isPath:
      if explorer.function[operands: operands].contains(where: { holders.contains($0) }) {
        role = .derived
      }
    case .collect(let container, let value):
      if holders.contains(value) { next.set(container, .holder) }
    case .augment(_, let target, let value):
      if holders.contains(target) || holders.contains(value) { role = .holder }
    default:
      break
    }
    if let slot = instruction.definedSlot {
      if let role { next.set(slot, role) } else { next.remove(slot) }
    }
    return kept(next, range, mayRaise: mayRaise)
  }

  private func unpacked(_ role: HolderRole?, _ position: Int32) -> HolderRole? {
    switch role {
    case .tuple(let own) where position >= 0: own == position ? .direct : nil
    case .tuple, .holder: .holder
    // A container of pairs gave out the pair that has it.
    case .direct: .direct
    default: nil
    }
  }

  private func subscripted(
    _ role: HolderRole?, _ key: Slot, _ explorer: inout PathExplorer
  ) -> HolderRole? {
    switch role {
    case .tuple(let own):
      if case .number(let position?)? = explorer.types.constant(in: key) {
        return position == own ? .direct : nil
      }
      return .direct
    case .holder: return .direct
    default: return nil
    }
  }

  /// Reading an attribute of a holder.
  private func attribute(
    _ role: HolderRole?, _ base: Slot, _ name: String, _ explorer: inout PathExplorer
  ) -> HolderRole? {
    switch role {
    case .direct:
      if isRelease(name, base, &explorer) { return .releaser }
      if explorer.program.standsForObject(name, of: part.owned) { return .key }
      if explorer.program.isKnownMethod(name, of: part.owned) { return .user }
      // What the object is there to release: releasing that is as good.
      if explorer.program.ownedAttributes(of: part.owned).contains(name) { return .direct }
      // A method that the model leaves out: whoever gets it by such a name is to call it.
      let isData = !explorer.program.attributeTypes(name, of: part.owned).isEmpty
      return !isData && releaseNames.contains(name) ? .releaser : nil
    case .holder:
      return releaseNames.contains(name) ? .releaser : .direct
    case .parent(let own):
      return name == own ? .direct : nil
    case .owner(let own):
      if name == explorer.ir.name(own) { return roleOfAttribute(name, of: base, &explorer) }
      // A bound method keeps the object, and with it the attribute.
      return explorer.typesOf(base).types.contains {
        if case .instance(let owner) = $0 {
          explorer.program.isKnownMethod(name, of: owner)
        } else {
          false
        }
      } ? .holder : nil
    case .tuple, .user, .releaser, .derived, .key, nil:
      return nil
    }
  }

  /// The attribute has the resource itself, or an object of the program's own that was made with it.
  private func roleOfAttribute(
    _ name: String, of base: Slot, _ explorer: inout PathExplorer
  ) -> HolderRole {
    let program = explorer.program
    let own = program.classInfo(part.owned).linearization
    var kept: [ClassReference] = []
    for case .instance(let owner) in explorer.typesOf(base).types {
      for case .instance(let found) in program.attributeTypes(name, of: owner).types {
        kept.append(found)
      }
    }
    let isOther = kept.allSatisfy {
      $0.module < program.modelStart && !own.contains($0)
        && !program.classInfo($0).linearization.contains(part.owned)
    }
    return kept.isEmpty || !isOther ? .direct : .holder
  }

  /// Whether the method releases the resource: by its class, by a wrapper's, or by its name where
  /// neither knows it.
  func isRelease(_ name: String, _ receiver: Slot, _ explorer: inout PathExplorer) -> Bool {
    if explorer.program.isRelease(name, of: part.owned) { return true }
    var isKnown = explorer.program.isKnownMethod(name, of: part.owned)
    for case .instance(let reference) in explorer.typesOf(receiver).types {
      if explorer.program.isRelease(name, of: reference) { return true }
      for method in explorer.program.methods(named: name, of: reference) {
        isKnown = true
        if explorer.program.summary(of: method).effects.first?.contains(.releases) ?? false {
          return true
        }
      }
    }
    // A modelled class names its releases; what it leaves out counts by the plainest names only.
    return !isKnown && plainReleaseNames.contains(name)
  }

  /// A property that a model marks as releasing, as the body of a response is; or one that only mocks have.
  private func readingReleases(_ name: String, _ explorer: PathExplorer) -> Bool {
    mockAttributes.contains(name) || explorer.program.isReleasedByReading(name, of: part.owned)
  }

  func releasesWhenExhausted(_ explorer: PathExplorer) -> Bool {
    ["__iter__", "__next__"].contains { name in
      explorer.program.methods(named: name, of: part.owned).contains {
        explorer.program.summary(of: $0).releasesWhenExhausted
      }
    }
  }

  // MARK: with

  private mutating func enter(
    _ result: Slot, _ manager: Slot, _ range: ByteRange, _ holders: HolderSet,
    _ explorer: inout PathExplorer
  ) -> HolderStep {
    var next = holders
    next.remove(result)
    switch holders.role(of: manager) {
    case .direct:
      if leavingReleases(manager, &explorer) {
        release(range)
        return .ends
      }
      outcome.idleEntries.append(range)
      next.set(result, .direct)
    case .holder:
      release(range)
      return .ends
    case .parent(let name):
      next.set(result, .parent(name))
    case .owner:
      return .ends
    case .tuple, .user, .releaser, .derived, .key, nil:
      break
    }
    return kept(next, range)
  }

  private func leavingReleases(_ manager: Slot, _ explorer: inout PathExplorer) -> Bool {
    let program = explorer.program
    var classes = [part.owned]
    for case .instance(let reference) in explorer.typesOf(manager).types {
      classes.append(reference)
    }
    let exits = ["__exit__", "__aexit__"]
    if classes.contains(where: { owner in exits.contains { program.isRelease($0, of: owner) } }) {
      return true
    }
    // A class without a known `__exit__` is no manager that we know: nothing is said against it.
    return !classes.contains { owner in exits.contains { program.isKnownMethod($0, of: owner) } }
  }

  // MARK: Stores and closures

  private mutating func store(
    _ instruction: Instruction, _ range: ByteRange, _ holders: HolderSet,
    _ explorer: inout PathExplorer
  ) -> HolderStep {
    switch instruction {
    case .storeAttribute(let base, _, let value)
    where holders.contains(value) && holders.role(of: base) == .direct:
      // `archive.add = archive.write`: it still is the only one that holds itself.
      return kept(holders, range)
    case .storeAttribute(let base, let name, let value):
      return storeAttribute(base, name, value, range, holders, &explorer)
    case .storeSubscript(let base, _, let value) where holders.contains(value):
      guard explorer.isOwnContainer(base) else {
        escape(.container, range)
        return .ends
      }
      return put(base, range, holders, explorer)
    case .storeName(_, let value) where holders.contains(value),
      .storeCaptured(_, _, let value) where holders.contains(value):
      escape(.name, range)
      return .ends
    case .yield(let result, let value):
      if holders.contains(value), !explorer.lendsWhatItYields {
        escape(.yielded, range)
        return .ends
      }
      var next = holders
      next.remove(result)
      return kept(next, range, mayRaise: !explorer.isFixture)
    case .yieldFrom(_, let source) where holders.contains(source):
      escape(.yielded, range)
      return .ends
    default:
      break
    }
    return define(instruction, range, holders, &explorer)
  }

  private mutating func capture(
    _ slot: Slot, _ id: FunctionID, as role: HolderRole, _ range: ByteRange,
    _ holders: HolderSet, _ explorer: inout PathExplorer
  ) -> HolderStep {
    var next = holders
    next.remove(slot)
    for capture in explorer.ir[id].captures
    where capture.owner == explorer.types.reference.function && holders.contains(capture.variable) {
      let effect = explorer.program.effect(
        ofClosure: id, on: capture, in: explorer.types.reference.module)
      next.set(slot, effect.isDisjoint(with: [.releases, .keeps]) ? role : .releaser)
    }
    if let role = next.role(of: slot), explorer.handsOn(id) {
      if role == .releaser {
        release(range)
        return .ends
      }
      share(range)
      return HolderStep(mayRaise: false, next: .shares(next))
    }
    return kept(next, range)
  }
}
