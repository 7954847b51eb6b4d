internal import PythonFlow
internal import PythonSyntax

/// Follows one resource along the paths of a function, from its acquisition to
/// the edges where its last holder dies.
///
/// The obligation dataflow of the Resource Leak Checker (Kellogg and others,
/// FSE 2021), one obligation at a time: a state is the set of slots that hold
/// the resource and what is known of the conditions passed; a block is visited
/// once for each state.
struct PathExplorer {
  private(set) var types: SlotTypes
  private let facts: FactTable
  private let factsAtBlocks: [PathFacts?]
  /// Only what is asked again is remembered, which keeps the states few.
  private let atomsAsked: [UInt64]
  private var resolved: [Int32: ResolvedCall] = [:]
  /// The block of each instruction.
  private let blockOfInstruction: [BlockID]
  /// More states than this for one resource, and nothing is said of it.
  private static let statesMax = 4_000

  var program: Program { types.program }
  var function: FunctionIR { types.function }
  var ir: ModuleIR { types.program.modules[types.reference.module] }

  init(types: SlotTypes) {
    self.types = types
    facts = FactTable(types)
    factsAtBlocks = facts.factsAtBlocks()
    atomsAsked = facts.atomsAskedFromBlocks()
    var blocks: [BlockID] = Array(repeating: BlockID(0), count: types.function.instructions.count)
    for (index, block) in types.function.blocks.enumerated() {
      for instruction in block.start..<block.end {
        blocks[Int(instruction)] = BlockID(UInt32(index))
      }
    }
    blockOfInstruction = blocks
  }

  /// What is tracked along a path.
  private struct State: Hashable {
    var holders: HolderSet
    var facts: PathFacts
    /// A callee that we cannot see into has had it, and may have kept it.
    var isShared = false
  }

  private struct Visit: Hashable {
    var block: BlockID
    var state: State
  }

  /// A visit that waits, with the step that raised on the way to it.
  private struct Pending {
    var visit: Visit
    var start: UInt32
    var raising: UInt32?
  }

  /// Returns what becomes of the resource that the call at `position` gives.
  mutating func outcome(of part: OwnedPart, acquiredAt position: Int) -> Outcome {
    guard let slot = function.instructions[position].definedSlot else { return Outcome() }
    var transfer = HolderTransfer(part: part, position: position)
    let block = blockOfInstruction[position]
    guard var known = factsAtBlocks[Int(block.index)] else { return Outcome() }
    for index in function.blocks[Int(block.index)].start...UInt32(position) {
      facts.apply(function.instructions[Int(index)], &known)
    }
    let state = State(holders: HolderSet(slot, part.role), facts: known)
    var pending = [
      Pending(visit: Visit(block: block, state: state), start: UInt32(position) + 1, raising: nil)
    ]
    var seen: Set<Visit> = []
    while let next = pending.popLast() {
      if seen.count > Self.statesMax {
        transfer.outcome.isGivenUp = true
        break
      }
      walk(next, &transfer, &pending, &seen)
    }
    return transfer.finished()
  }

  private mutating func walk(
    _ item: Pending, _ transfer: inout HolderTransfer, _ pending: inout [Pending],
    _ seen: inout Set<Visit>
  ) {
    let block = function.blocks[Int(item.visit.block.index)]
    var state = item.visit.state
    for index in item.start..<block.end {
      let instruction = function.instructions[Int(index)]
      transfer.mode = HolderTransfer.Mode(
        isShared: state.isShared, isRaising: item.raising != nil)
      let step = transfer.step(instruction, at: Int(index), state.holders, &self)
      // The call that acquires gives nothing where it raises, also the next time around a loop.
      if step.mayRaise, Int(index) != transfer.position, !isCleanup(index) {
        var raised = state
        // Whoever got the resource may have kept it before it raised.
        if case .shares = step.next { raised.isShared = true }
        push(block.handler, raised, raising: index, &pending, &seen)
      }
      switch step.next {
      case .goesOn(let holders): state.holders = holders
      case .shares(let holders):
        state.holders = holders
        state.isShared = true
      case .ends: return
      }
      facts.apply(instruction, &state.facts)
    }
    transfer.mode = HolderTransfer.Mode(isShared: state.isShared, isRaising: item.raising != nil)
    leave(block, state, item.raising, &transfer, &pending, &seen)
  }

  private mutating func push(
    _ block: BlockID, _ state: State, raising: UInt32?, _ pending: inout [Pending],
    _ seen: inout Set<Visit>
  ) {
    var state = state
    state.facts.forget(~atomsAsked[Int(block.index)])
    let visit = Visit(block: block, state: state)
    guard seen.insert(visit).inserted else { return }
    let start = function.blocks[Int(block.index)].start
    pending.append(Pending(visit: visit, start: start, raising: raising))
  }

  private mutating func leave(
    _ block: Block, _ state: State, _ raising: UInt32?, _ transfer: inout HolderTransfer,
    _ pending: inout [Pending], _ seen: inout Set<Visit>
  ) {
    let range = block.terminatorRange
    switch block.terminator {
    case .return(let slot):
      if let slot, state.holders.contains(slot) {
        transfer.escape(.returned, range)
      } else {
        transfer.leak(.end, range, raising: raising.map { function.ranges[Int($0)] })
      }
    case .propagate:
      transfer.leak(.exception, range, raising: raising.map { function.ranges[Int($0)] })
    case .raise(let slot):
      if let slot, state.holders.contains(slot) {
        transfer.escape(.raised, range)
        return
      }
      push(block.handler, state, raising: raising, &pending, &seen)
    case .branch(let atom, let then, let otherwise):
      branch(atom, then, otherwise, state, raising, transfer, &pending, &seen)
    case .iterate(let iterable, let body, let exhausted):
      let role = state.holders.role(of: iterable)
      push(body, state, raising: raising, &pending, &seen)
      // The container is not empty: it holds the resource, so its loop runs at least once.
      if role == .holder, !isInLoop(body, over: iterable, state) { return }
      if role == .direct, transfer.releasesWhenExhausted(self) {
        transfer.release(range)
        return
      }
      push(exhausted, state, raising: raising, &pending, &seen)
    case .jump, .choose, .stop:
      for next in block.successors { push(next, state, raising: raising, &pending, &seen) }
    }
  }

  /// A step of a `finally` clause on the way to a release there: clean-up is taken to go through.
  private func isCleanup(_ index: UInt32) -> Bool {
    let range = function.ranges[Int(index)]
    return function.finallyRanges.contains { $0.start <= range.start && range.end <= $0.end }
  }

  /// Whether the loop has already given out the resource on this path.
  private func isInLoop(_ body: BlockID, over iterable: Slot, _ state: State) -> Bool {
    let block = function.blocks[Int(body.index)]
    guard block.start < block.end,
      case .item(let item, iterable) = function.instructions[Int(block.start)]
    else { return true }
    return state.holders.contains(item)
  }

  private mutating func branch(
    _ atom: Int32?, _ then: BlockID, _ otherwise: BlockID, _ state: State, _ raising: UInt32?,
    _ transfer: HolderTransfer, _ pending: inout [Pending], _ seen: inout Set<Visit>
  ) {
    let found = facts.atom(atom)
    let forced = found.flatMap { verdict(of: $0.atom, index: $0.index, state) }
    for (next, isTrue) in [(then, true), (otherwise, false)] where forced ?? isTrue == isTrue {
      var branch = state
      if let found { facts.learn(found.index, went: isTrue, &branch.facts) }
      push(next, branch, raising: raising, &pending, &seen)
    }
  }

  /// What the condition must be on this path; nil where it may be either.
  private func verdict(of atom: Atom, index: Int, _ state: State) -> Bool? {
    switch atom.kind {
    case .truthy(let slot) where state.holders.contains(slot): true
    case .isNone(let slot) where state.holders.contains(slot): false
    case .attribute(let slot, _) where state.holders.role(of: slot) == .direct: false
    // What was just acquired is nothing that was there before, such as `sys.stdin`.
    case .identical(let left, let right)
    where state.holders.contains(left) != state.holders.contains(right):
      false
    default: state.facts[index]
    }
  }

  // MARK: What steps ask

  mutating func resolve(_ number: Int32) -> ResolvedCall {
    if let found = resolved[number] { return found }
    let result = types.resolve(function.calls[Int(number)])
    resolved[number] = result
    return result
  }

  mutating func typesOf(_ slot: Slot) -> TypeSet { types.types(of: slot) }

  func definitions(of slot: Slot) -> [Instruction] {
    types.definitions[slot].map { function.instructions[Int($0)] }
  }
}

extension Outcome {
  mutating func sort() {
    releases = Array(Set(releases)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    escapes = Array(Set(escapes)).sorted {
      ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
    }
    leaks = Array(Set(leaks)).sorted { $0.order < $1.order }
    idleEntries = Array(Set(idleEntries)).sorted { $0.start < $1.start }
  }
}

extension Leak {
  /// Ends first, then by source order.
  fileprivate var order: (Int, UInt32, UInt32, UInt32) {
    (kind == .exception ? 1 : 0, raising?.start ?? 0, range.start, range.end)
  }
}

/// The slots that hold a resource, each with how it holds it; sorted by slot.
struct HolderSet: Hashable {
  private var slots: [Slot]
  private var roles: [HolderRole]

  init(_ slot: Slot, _ role: HolderRole) {
    slots = [slot]
    roles = [role]
  }

  var isEmpty: Bool { slots.isEmpty }

  func role(of slot: Slot) -> HolderRole? {
    slots.firstIndex(of: slot).map { roles[$0] }
  }

  func contains(_ slot: Slot) -> Bool { slots.contains(slot) }

  mutating func remove(_ slot: Slot) {
    guard let index = slots.firstIndex(of: slot) else { return }
    slots.remove(at: index)
    roles.remove(at: index)
  }

  mutating func set(_ slot: Slot, _ role: HolderRole) {
    remove(slot)
    let index = slots.firstIndex { $0 > slot } ?? slots.count
    slots.insert(slot, at: index)
    roles.insert(role, at: index)
  }
}
