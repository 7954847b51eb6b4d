package import PythonFlow

/// How a function ends.
extension EffectInference {
  /// Finds whether the end, and the exceptional exit, can be reached at all.
  mutating func inferExits() {
    let exits = reachedExits { $0.mayRaise }
    summary.mayRaise = exits.raises
    summary.raisesByItself = reachedExits { $0.raisesByItself }.raises
    returns = exits.returns
    summary.neverReturns = !returns && mayPromiseNoReturn
  }

  private mutating func reachedExits(
    where mayRaise: (ResolvedCall) -> Bool
  ) -> (returns: Bool, raises: Bool) {
    var isReached = Array(repeating: false, count: function.blocks.count)
    isReached[Int(function.entry.index)] = true
    var pending = [function.entry]
    var returns = false
    while let id = pending.popLast() {
      let block = function.blocks[Int(id.index)]
      var successors: [BlockID] = []
      var goesOn = true
      for index in block.start..<block.end {
        guard case .call(_, let number) = function.instructions[Int(index)] else { continue }
        let resolved = resolve(number)
        if mayRaise(resolved) || resolved.neverReturns { successors.append(block.handler) }
        if resolved.neverReturns {
          goesOn = false
          break
        }
      }
      if goesOn {
        if case .return = block.terminator { returns = true }
        successors += block.successors
      }
      for next in successors where !isReached[Int(next.index)] {
        isReached[Int(next.index)] = true
        pending.append(next)
      }
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
