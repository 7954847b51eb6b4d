package import PythonFlow

/// How a function ends.
extension EffectInference {
  /// Finds whether the end, and the exceptional exit, can be reached at all.
  mutating func inferExits() {
    let exits = reachedExits { $0?.mayRaise }
    summary.mayRaise = exits.raises
    summary.raisesByItself = exits.raises && reachedExits { $0?.raisesByItself }.raises
    returns = exits.returns
    summary.neverReturns = !returns && mayPromiseNoReturn
  }

  /// Every call has been resolved before, so that none is copied here.
  private func reachedExits(
    where mayRaise: (borrowing ResolvedCall?) -> Bool?
  ) -> (returns: Bool, raises: Bool) {
    var isReached = Array(repeating: false, count: function.blocks.count)
    var pending: [BlockID] = []
    func reach(_ next: BlockID) {
      guard !isReached[Int(next.index)] else { return }
      isReached[Int(next.index)] = true
      pending.append(next)
    }
    reach(function.entry)
    var returns = false
    blocks: while let id = pending.popLast() {
      let block = function.blocks[Int(id.index)]
      for index in block.start..<block.end {
        guard case .call(_, let number) = function.instructions[Int(index)] else { continue }
        let neverReturns = resolved[Int(number)]?.neverReturns ?? false
        if neverReturns || mayRaise(resolved[Int(number)]) ?? true { reach(block.handler) }
        if neverReturns { continue blocks }
      }
      if case .return = block.terminator { returns = true }
      for next in block.successors { reach(next) }
    }
    return (returns, isReached[Int(function.exceptionalExit.index)])
  }

  /// A method that only raises, or does nothing where a subclass does: what it does to its arguments is
  /// for others to say.
  var isLeftToSubclasses: Bool {
    guard function.kind == .function, let owner = program.receiverClass(of: reference),
      !function.isGenerator
    else { return false }
    if !returns, function.calls.count < 2 { return true }
    let doesNothing = function.instructions.allSatisfy {
      if case .constant = $0 { true } else { false }
    }
    let name = program.name(of: reference)
    return doesNothing
      && program.family(of: owner).contains {
        $0 != owner && program.classInfo($0).methods[name] != nil
      }
  }

  /// The methods in its place say what it does to its arguments; without any, they may be kept.
  mutating func addEffectsOfOverrides() {
    guard let owner = program.receiverClass(of: reference) else { return }
    let bases = program.classInfo(owner).linearization
    let name = program.name(of: reference)
    let overrides = program.family(of: owner).filter { !bases.contains($0) }
      .flatMap { program.classInfo($0).methods[name] ?? [] }
      .map { program.summary(of: $0).effects }
    for index in summary.effects.indices.dropFirst() {
      guard !overrides.isEmpty, overrides.allSatisfy({ index < $0.count }) else {
        summary.effects[index].insert(.keeps)
        continue
      }
      for effects in overrides { summary.effects[index].formUnion(effects[index]) }
    }
  }

  /// A method that only raises is one for subclasses to override.
  private var mayPromiseNoReturn: Bool {
    function.kind == .function && !function.isGenerator && !function.isAsync
      && function.classID == nil
  }
}

extension Block {
  /// Where the block leads; an exception's way only where the block raises by itself.
  package var successors: [BlockID] {
    switch terminator {
    case .jump(let next): [next]
    case .branch(_, let then, let otherwise): [then, otherwise]
    case .iterate(_, let body, let exhausted): [body, exhausted]
    case .choose(let next): next
    case .raise: [handler]
    case .return, .propagate, .stop: []
    }
  }
}
