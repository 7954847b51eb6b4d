internal import PythonFlow

/// Where an entry that a step adds to a container goes from there, along the paths of its function.
struct EntryPaths {
  private(set) var types: SlotTypes
  private let facts: FactTable
  private let factsAtBlocks: [PathFacts?]
  private let atomsAsked: [UInt64]
  /// More states than this, and nothing is said of the entry.
  private static let statesMax = 2_000

  private var function: FunctionIR { types.function }

  init(program: Program, reference: FunctionReference) {
    types = SlotTypes(program: program, reference: reference)
    facts = FactTable(types)
    factsAtBlocks = facts.factsAtBlocks()
    atomsAsked = facts.atomsAskedFromBlocks()
  }

  /// How an entry outlives the call that adds it.
  enum Survival: Comparable {
    case never
    /// Only where something raises.
    case onError
    case onReturn
  }

  private struct Visit: Hashable {
    var block: BlockID
    var facts: PathFacts
    var isRaised: Bool
  }

  /// Returns how the function is left from behind one step without passing any of the others.
  mutating func survival(from step: Int, past removals: Set<Int>) -> Survival {
    guard let block = function.blockIndex(of: step), var known = factsAtBlocks[block] else {
      return .never
    }
    for index in Int(function.blocks[block].start)...step {
      facts.apply(function.instructions[index], &known)
    }
    var result = Survival.never
    var seen: Set<Visit> = []
    var pending: [(visit: Visit, start: Int)] = [
      (Visit(block: BlockID(UInt32(block)), facts: known, isRaised: false), step + 1)
    ]
    while let (visit, start) = pending.popLast(), result < .onReturn {
      guard seen.count < Self.statesMax else { return .never }
      for next in walk(visit, from: start, past: removals, &result)
      where seen.insert(next).inserted {
        pending.append((next, Int(function.blocks[Int(next.block.index)].start)))
      }
    }
    return result
  }

  /// Whether every way on from a step, exceptions aside, comes to one of the others.
  func always(from step: Int, comesTo others: Set<Int>) -> Bool {
    guard let block = function.blockIndex(of: step) else { return false }
    var seen: Set<Int> = []
    var pending = [(block, step + 1)]
    while let (number, start) = pending.popLast() {
      let block = function.blocks[number]
      if (start..<Int(block.end)).contains(where: { others.contains($0) }) { continue }
      // A way around a loop back to the step does the same once more.
      if start <= step, step < Int(block.end) { return false }
      switch block.terminator {
      case .return: return false
      case .propagate, .stop, .raise: continue
      case .jump, .branch, .iterate, .choose:
        for next in block.successors where seen.insert(Int(next.index)).inserted {
          pending.append((Int(next.index), Int(function.blocks[Int(next.index)].start)))
        }
      }
    }
    return true
  }

  /// Whether every way from the function's start to one step passes another, and passes it again before
  /// it comes back.
  func isAlwaysBehind(_ step: Int, _ other: Int) -> Bool {
    guard let target = function.blockIndex(of: step), let source = function.blockIndex(of: other)
    else { return false }
    var seen: Set<Int> = []
    var pending: [(Int, Int)] = [
      (Int(function.entry.index), 0), (target, step + 1),
    ]
    while let (number, start) = pending.popLast() {
      let block = function.blocks[number]
      let from = max(start, Int(block.start))
      let isStopped = number == source && other >= from
      if number == target, step >= from, !(isStopped && other < step) { return false }
      // Steps before the other one may raise into the handler.
      if !isStopped || from < other { pending += unseen([block.handler], &seen) }
      if !isStopped { pending += unseen(block.successors, &seen) }
    }
    return true
  }

  private func unseen(_ blocks: [BlockID], _ seen: inout Set<Int>) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    for block in blocks where seen.insert(Int(block.index)).inserted {
      result.append((Int(block.index), 0))
    }
    return result
  }

  // MARK: Walking

  private mutating func walk(
    _ visit: Visit, from start: Int, past removals: Set<Int>, _ result: inout Survival
  ) -> [Visit] {
    let block = function.blocks[Int(visit.block.index)]
    var known = visit.facts
    var next: [Visit] = []
    for index in start..<Int(block.end) {
      if removals.contains(index) { return next }
      if mayRaise(function.instructions[index]) {
        next.append(self.visit(block.handler, known, isRaised: true))
      }
      facts.apply(function.instructions[index], &known)
    }
    switch block.terminator {
    case .return:
      result = max(result, visit.isRaised ? .onError : .onReturn)
    case .propagate:
      result = max(result, .onError)
    case .raise:
      next.append(self.visit(block.handler, known, isRaised: true))
    case .branch(let atom, let then, let otherwise):
      let found = facts.atom(atom)
      for (target, isTrue) in [(then, true), (otherwise, false)]
      where found.flatMap({ known[$0.index] }) ?? isTrue == isTrue {
        var branch = known
        if let found { facts.learn(found.index, went: isTrue, &branch) }
        next.append(self.visit(target, branch, isRaised: visit.isRaised))
      }
    case .jump, .choose, .iterate, .stop:
      for target in block.successors {
        next.append(self.visit(target, known, isRaised: visit.isRaised))
      }
    }
    return next
  }

  private func visit(_ block: BlockID, _ known: PathFacts, isRaised: Bool) -> Visit {
    var known = known
    known.forget(~atomsAsked[Int(block.index)])
    return Visit(block: block, facts: known, isRaised: isRaised)
  }

  private mutating func mayRaise(_ instruction: Instruction) -> Bool {
    switch instruction {
    case .call(_, let number): types.resolve(function.calls[Int(number)]).mayRaise
    case .await, .yield, .yieldFrom, .assertion: true
    default: false
    }
  }
}

extension SlotTypes {
  /// Whether two slots certainly hold the same value: copies of one variable that is bound once, or read
  /// in the same way from such.
  func isSame(_ first: Slot, _ second: Slot, depth: Int = 0) -> Bool {
    let (first, second) = (variable(behind: first), variable(behind: second))
    if first == second { return isBoundOnce(first) }
    guard depth < 4, let left = only(first), let right = only(second) else { return false }
    switch (left, right) {
    case (.loadName(_, let name), .loadName(_, let other)):
      return name == other
    case (.loadAttribute(_, let base, let name), .loadAttribute(_, let otherBase, let other)):
      return name == other && isSame(base, otherBase, depth: depth + 1)
    case (.display(_, let range, .tuple), .display(_, let other, .tuple)):
      let pairs = zip(function[operands: range], function[operands: other])
      return range.end - range.start == other.end - other.start
        && pairs.allSatisfy { isSame($0, $1, depth: depth + 1) }
    default:
      return false
    }
  }

  private func isBoundOnce(_ slot: Slot) -> Bool {
    definitions[slot].count + (Int(slot.index) < function.parameters.count ? 1 : 0) == 1
  }

  private func only(_ slot: Slot) -> Instruction? {
    guard isBoundOnce(slot), let definition = definitions[slot].first else { return nil }
    return function.instructions[Int(definition)]
  }

  private func variable(behind slot: Slot) -> Slot {
    var current = slot
    for _ in 0..<8 {
      guard case .assign(_, let source)? = only(current) else { break }
      current = source
    }
    return current
  }
}
