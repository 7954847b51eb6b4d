internal import PythonFlow

/// What the caller of a function gets and owns, and what a constructor leaves in its object.
extension EffectInference {
  mutating func applyReturn(_ slot: Slot) {
    add(.returns, to: slot)
    for source in attributes[Int(slot.index)]
    where source.owner == program.receiverClass(of: reference) {
      summary.returnedAttributes.insert(source.name)
      // A property and `__enter__` lend; any other getter may hand over.
      let lends = ["__enter__", "__aenter__"].contains(program.name(of: reference))
      if !lends, !program.isProperty(reference) { summary.releasedAttributes.insert(source.name) }
    }
    summary.resultTypes.formUnion(types.types(of: slot))
    guard function.kind == .function else { return }
    if mayBeNone(slot, depth: 0) { summary.ownedMayBeNone = true }
    guard !isConstantNone(slot) else { return }
    let shape = ownedShape(of: slot, depth: 0)
    if shape == .nothing || isPartlyBorrowed(slot, depth: 0) { lendsSomeResult = true }
    if summary.owned == .nothing { summary.owned = shape }
  }

  /// Whether `None` is assigned to the slot, or to a part of the tuple that it is.
  private func mayBeNone(_ slot: Slot, depth: Int) -> Bool {
    depth < 4
      && types.definitions[slot].contains { definition in
        switch function.instructions[Int(definition)] {
        case .constant(_, .none): true
        case .assign(_, let source): mayBeNone(source, depth: depth + 1)
        case .display(_, let range, .tuple):
          function[operands: range].contains { mayBeNone($0, depth: depth + 1) }
        default: false
        }
      }
  }

  private func isConstantNone(_ slot: Slot) -> Bool { types.constant(in: slot) == .some(.none) }

  /// Whether some definition of the slot gives what the function has from elsewhere.
  private mutating func isPartlyBorrowed(_ slot: Slot, depth: Int) -> Bool {
    if Int(slot.index) < function.parameters.count { return true }
    for definition in types.definitions[slot] {
      switch function.instructions[Int(definition)] {
      case .assign(_, let source):
        let isPlain = types.constant(in: source) != nil || source == slot
        if !isPlain, Int(source.index) < function.parameters.count { return true }
        if !isPlain, function.slotNames[Int(source.index)] == nil,
          ownedShape(of: source, depth: depth) == .nothing, !isWrapping(source)
        {
          return true
        }
      default:
        continue
      }
    }
    return false
  }

  /// `f = TextIOWrapper(f)`: the result stands for its argument.
  private mutating func isWrapping(_ slot: Slot) -> Bool {
    for definition in types.definitions[slot] {
      guard case .call(_, let number) = function.instructions[Int(definition)] else { continue }
      if resolve(number).effects.contains(where: { !$0.isDisjoint(with: [.takes, .returns]) }) {
        return true
      }
    }
    return false
  }

  private mutating func ownedShape(of slot: Slot, depth: Int) -> OwnedShape {
    guard depth < 8, !isStored(slot) else { return .nothing }
    for definition in types.definitions[slot] {
      switch function.instructions[Int(definition)] {
      case .assign(_, let source), .await(_, let source):
        let shape = ownedShape(of: source, depth: depth + 1)
        if shape != .nothing { return shape }
      case .call(_, let number):
        let resolved = resolve(number)
        if resolved.owned != .nothing, isStillHeld(resolved.owned, from: Int(definition)) {
          return resolved.owned
        }
      case .display(_, let range, .tuple):
        let parts = Array(function[operands: range])
        guard parts.count < 8 else { return .nothing }
        let shapes = parts.map {
          isPartlyBorrowed($0, depth: depth + 1) ? .nothing : ownedShape(of: $0, depth: depth + 1)
        }
        if shapes.contains(where: { $0 != .nothing }) { return .tuple(shapes) }
      case .unpack(_, let source, let index) where index >= 0:
        if case .tuple(let shapes) = ownedShape(of: source, depth: depth + 1),
          Int(index) < shapes.count
        {
          return shapes[Int(index)]
        }
      default:
        break
      }
    }
    return .nothing
  }

  /// Whether the caller really gets it: some path returns it, and none releases it first and goes on.
  private mutating func isStillHeld(_ shape: OwnedShape, from position: Int) -> Bool {
    var explorer = PathExplorer(types: types)
    // What only comes with an object goes where the object goes.
    let parts = program.parts(of: shape).filter {
      if case .parent = $0.role { false } else { true }
    }
    let outcomes = parts.map { explorer.outcome(of: $0, acquiredAt: position) }
    return outcomes.contains { outcome in
      outcome.escapes.contains { $0.kind == .returned }
        && outcome.escapes.allSatisfy { $0.kind == .returned } && !outcome.isReleasedBeforeEnd
    }
  }

  /// Whether the value also goes to a place that outlives the call: then the caller only borrows it.
  private func isStored(_ slot: Slot) -> Bool {
    function.instructions.contains { instruction in
      switch instruction {
      case .storeAttribute(_, _, slot), .storeName(_, slot), .storeCaptured(_, _, slot),
        .storeSubscript(_, _, slot):
        true
      case .makeFunction(_, let id):
        program.modules[reference.module][id].captures.contains {
          $0.owner == reference.function && $0.variable == slot
        }
      default: false
      }
    }
  }

  /// Decorators that leave the result as it is.
  var isPlainlyDecorated: Bool {
    function.decorators.allSatisfy {
      [
        "staticmethod", "classmethod", "override", "typing.override", "abstractmethod",
        "abc.abstractmethod", "final", "typing.final",
      ].contains($0.path)
    }
  }

  // MARK: Constructors

  /// Finds what the constructor acquires on every way to its end and leaves in an attribute. What holds
  /// nothing before its first use, or needs no release by itself, makes no object a resource.
  mutating func inferOwnedAttributes() {
    var explorer: PathExplorer?
    for (position, instruction) in function.instructions.enumerated() {
      guard case .call(_, let number) = instruction else { continue }
      let resolved = resolve(number)
      let bases = resolved.callees.filter { program.name(of: $0) == "__init__" }
      if !bases.isEmpty, isOnReceiver(function.calls[Int(number)]) {
        for base in bases {
          summary.ownedAttributes.formUnion(program.summary(of: base).ownedAttributes)
        }
      }
      guard resolved.owned != .nothing, !resolved.ownedMayBeNone,
        !function.returns(withoutPassing: position)
      else { continue }
      var active = explorer ?? PathExplorer(types: types)
      for part in program.parts(of: resolved.owned) where !part.isPath && program.isHeld(part) {
        let outcome = active.outcome(of: part, acquiredAt: position)
        if let attribute = outcome.onlyAttribute { summary.ownedAttributes.insert(attribute) }
      }
      explorer = active
    }
  }
}
