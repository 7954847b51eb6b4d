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
  private var atomsAsked: [UInt64]
  /// By slot: the step that uses a temporary up; nil for what lives on.
  private let onlyReads: [UInt32?]
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
    onlyReads = types.function.onlyReadsOfTemporaries()
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
    /// Something was done with it; what opens at its first use holds nothing before.
    var isUsed: Bool
  }

  private struct Visit: Hashable {
    var block: BlockID
    var state: State
  }

  /// A visit that waits.
  private struct Pending {
    var visit: Visit
    var start: UInt32
  }

  /// The visits that wait and those that are done.
  private struct Agenda {
    private var pending: [Pending] = []
    /// The visits that exceptions lead to. They come last, so that every step is known by then that
    /// raises into one, and the likeliest is told.
    private var handlers: [Pending] = []
    /// The step that raised on the way to each visit.
    private var raising: [Visit: RaisingStep?] = [:]

    var count: Int { raising.count }

    mutating func begin(at visit: Visit, from start: UInt32) {
      pending.append(Pending(visit: visit, start: start))
    }

    mutating func add(_ item: Pending, raising step: RaisingStep?, isHandler: Bool) {
      if let known = raising[item.visit] {
        if let known, let step, step.isLikelier(than: known) { raising[item.visit] = step }
        return
      }
      raising[item.visit] = step
      if isHandler { handlers.append(item) } else { pending.append(item) }
    }

    mutating func next() -> (item: Pending, raising: RaisingStep?)? {
      guard let item = pending.popLast() ?? handlers.popLast() else { return nil }
      return (item, raising[item.visit] ?? nil)
    }
  }

  /// Returns what becomes of the resource that the call at `position` gives.
  mutating func outcome(of part: OwnedPart, acquiredAt position: Int) -> Outcome {
    let outcome = explored(part, acquiredAt: position)
    guard outcome.isGivenUp else { return outcome }
    // Without facts the states are few, and the paths more than there are: where none of them
    // releases the resource, none does.
    let remembered = atomsAsked
    atomsAsked = atomsAsked.map { _ in 0 }
    let coarse = explored(part, acquiredAt: position)
    atomsAsked = remembered
    return coarse.isGivenUp || coarse.isHandled ? outcome : coarse
  }

  private mutating func explored(_ part: OwnedPart, acquiredAt position: Int) -> Outcome {
    guard let slot = function.instructions[position].definedSlot else { return Outcome() }
    let block = blockOfInstruction[position]
    guard var known = factsAtBlocks[Int(block.index)] else { return Outcome() }
    for index in function.blocks[Int(block.index)].start...UInt32(position) {
      facts.apply(function.instructions[Int(index)], &known)
    }
    let state = State(
      holders: HolderSet(slot, part.role), facts: known,
      isUsed: !program.classInfo(part.owned).isLazy)
    return explored(part, acquiredAt: position, block, state)
  }

  /// Returns how the attribute of the receiver is lost here: it gets another value after the function has
  /// worked with what it holds.
  mutating func replacements(of attribute: Symbol, _ part: OwnedPart) -> [Leak] {
    let state = State(
      holders: HolderSet(Slot(0), .owner(attribute)), facts: PathFacts(), isUsed: false)
    let outcome = explored(part, acquiredAt: -1, function.entry, state)
    guard !outcome.isGivenUp else { return [] }
    return outcome.leaks.filter { if case .replaced = $0.kind { true } else { false } }
  }

  /// Explores from behind the acquisition; from the start of the block where it is -1.
  private mutating func explored(
    _ part: OwnedPart, acquiredAt position: Int, _ block: BlockID, _ state: State
  ) -> Outcome {
    var transfer = HolderTransfer(part: part, position: position)
    var agenda = Agenda()
    let start = position < 0 ? function.blocks[Int(block.index)].start : UInt32(position) + 1
    agenda.begin(at: Visit(block: block, state: state), from: start)
    while let (item, raising) = agenda.next() {
      if agenda.count > Self.statesMax {
        transfer.outcome.isGivenUp = true
        break
      }
      walk(item, raising, &transfer, &agenda)
    }
    return transfer.finished()
  }

  private mutating func walk(
    _ item: Pending, _ raising: RaisingStep?, _ transfer: inout HolderTransfer,
    _ agenda: inout Agenda
  ) {
    let block = function.blocks[Int(item.visit.block.index)]
    var state = item.visit.state
    for index in item.start..<block.end {
      let instruction = function.instructions[Int(index)]
      if !state.isUsed { state.isUsed = uses(instruction, state.holders) }
      transfer.mode = mode(state, raising)
      let step = transfer.step(instruction, at: Int(index), state.holders, &self)
      // The call that acquires gives nothing where it raises, also the next time around a loop.
      if step.mayRaise, Int(index) != transfer.position, !isCleanup(index) {
        var raised = state
        // Whoever got the resource may have kept it before it raised.
        if case .shares = step.next { raised.isShared = true }
        raised.holders.drop { onlyReads[Int($0.index)] == index }
        let step = raisingStep(index, state.holders, transfer.part, after: raising)
        push(block.handler, raised, raising: step, isHandler: true, &agenda)
      }
      switch step.next {
      case .goesOn(let holders): state.holders = holders
      case .shares(let holders):
        // An attribute that is lent: whoever has it may release it.
        if state.holders.owner != nil { return }
        state.holders = holders
        state.isShared = true
      case .ends: return
      }
      state.holders.drop { onlyReads[Int($0.index)] == index }
      facts.apply(instruction, &state.facts)
    }
    transfer.mode = mode(state, raising)
    leave(block, state, raising, &transfer, &agenda)
  }

  private func mode(_ state: State, _ raising: RaisingStep?) -> HolderTransfer.Mode {
    HolderTransfer.Mode(
      isShared: state.isShared, raising: raising, isUsed: state.isUsed,
      isKept: state.holders.owner != nil)
  }

  /// Whether the step does more with the resource than to set it up.
  private mutating func uses(_ instruction: Instruction, _ holders: HolderSet) -> Bool {
    switch instruction {
    case .call(_, let number):
      let call = function.calls[Int(number)]
      let resolved = resolve(number)
      let isAsync = resolved.callees.contains { program.function($0).isAsync }
      guard resolved.mayRaise || isAsync || !resolved.isResolved else { return false }
      if case .method(let receiver, _) = call.callee, holders.role(of: receiver) == .direct {
        return true
      }
      return call.arguments.contains { argument in
        switch holders.role(of: argument.value) {
        // The object around the resource is no use of the resource.
        case .owner, nil: false
        case .direct, .holder, .user, .releaser, .tuple, .parent, .derived, .key: true
        }
      }
    case .enter(_, let manager): return holders.contains(manager)
    default: return false
    }
  }

  private mutating func push(
    _ block: BlockID, _ state: State, raising: RaisingStep?, isHandler: Bool = false,
    _ agenda: inout Agenda
  ) {
    var state = state
    state.facts.forget(~atomsAsked[Int(block.index)])
    let item = Pending(
      visit: Visit(block: block, state: state), start: function.blocks[Int(block.index)].start)
    agenda.add(item, raising: raising, isHandler: isHandler)
  }

  private mutating func leave(
    _ block: Block, _ state: State, _ raising: RaisingStep?, _ transfer: inout HolderTransfer,
    _ agenda: inout Agenda
  ) {
    let range = block.terminatorRange
    switch block.terminator {
    case .return(let slot):
      if let slot, state.holders.contains(slot) {
        transfer.escape(.returned, range)
      } else if state.holders.owner == nil {
        transfer.leak(.end, range)
      }
    case .propagate:
      if let attribute = state.holders.owner, !diesWithReceiver(attribute),
        isReleasedElsewhere(attribute, transfer)
      {
        return
      }
      transfer.leak(.exception, range)
    case .raise(let slot):
      if let slot, state.holders.contains(slot) {
        transfer.escape(.raised, range)
        return
      }
      let here = RaisingStep(kind: .raise, range: range, likelihood: .stated, isFirst: true)
      push(block.handler, state, raising: raising ?? here, isHandler: true, &agenda)
    case .branch(let atom, let then, let otherwise):
      let tested = block.start < block.end ? function.instructions[Int(block.end) - 1] : nil
      branch(atom, tested, then, otherwise, range, state, raising, &transfer, &agenda)
    case .iterate(let iterable, let body, let exhausted):
      let role = state.holders.role(of: iterable)
      push(body, state, raising: raising, &agenda)
      // The container is not empty: it holds the resource, so its loop runs at least once.
      if role == .holder, !isInLoop(body, over: iterable, state) { return }
      if role == .direct, transfer.releasesWhenExhausted(self) {
        transfer.release(range)
        return
      }
      push(exhausted, state, raising: raising, &agenda)
    case .jump, .choose, .stop:
      for next in block.successors { push(next, state, raising: raising, &agenda) }
    }
  }

  /// A step of a `finally` clause on the way to a release there: clean-up is taken to go through.
  private func isCleanup(_ index: UInt32) -> Bool {
    let range = function.ranges[Int(index)]
    return function.finallyClauses.contains { $0.body.contains(range) }
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
    _ atom: Int32?, _ tested: Instruction?, _ then: BlockID, _ otherwise: BlockID,
    _ range: ByteRange, _ state: State, _ raising: RaisingStep?, _ transfer: inout HolderTransfer,
    _ agenda: inout Agenda
  ) {
    let found = facts.atom(atom)
    let forced = found.flatMap {
      verdict(of: $0.atom, index: $0.index, tested, state, transfer.part)
    }
    for (next, isTrue) in [(then, true), (otherwise, false)] where forced ?? isTrue == isTrue {
      if !isTrue, let found, tellsTheEnd(found.atom, state.holders) {
        transfer.release(range)
        continue
      }
      if isTrue, let found, tellsStandardStream(found.atom, state, transfer.part) {
        transfer.escape(.standardStream, range)
        continue
      }
      var branch = state
      if let found { facts.learn(found.index, went: isTrue, &branch.facts) }
      push(next, branch, raising: raising, &agenda)
    }
  }

  /// What the condition must be on this path; nil where it may be either. `tested` is the step before it.
  private mutating func verdict(
    of atom: Atom, index: Int, _ tested: Instruction?, _ state: State, _ part: OwnedPart
  ) -> Bool? {
    switch atom.kind {
    case .truthy(let slot) where state.holders.contains(slot): true
    case .truthy where asksWhetherClosed(tested, state): false
    case .isNone(let slot) where state.holders.contains(slot): false
    case .attribute(let slot, _) where state.holders.role(of: slot) == .direct: false
    // What was just acquired is nothing that was there before, such as `sys.stdin`.
    case .identical(let left, let right)
    where state.holders.contains(left) != state.holders.contains(right):
      false
    // No descriptor is negative.
    case .below(let slot, ...0) where state.holders.contains(slot): false
    case .equal(let slot, ..<0) where state.holders.contains(slot): false
    case .text where atom.tested.map { state.holders.role(of: $0.value) == .direct } ?? false:
      atom.tested.flatMap { isInstance(part, of: $0.wanted) } ?? state.facts[index]
    case .text(let text):
      // `if self.f:`, `if self.f is None:`
      if case .loadAttribute(let slot, _, _)? = tested, state.holders.role(of: slot) == .direct {
        !ir.name(text).hasSuffix(" is None")
      } else {
        state.facts[index]
      }
    default: state.facts[index]
    }
  }

  /// Whether the condition, where it is true, says that the descriptor is standard input, output or
  /// error: a daemon that opens `/dev/null` in their place leaves those open.
  private func tellsStandardStream(_ atom: Atom, _ state: State, _ part: OwnedPart) -> Bool {
    guard part.noun == "file descriptor" else { return false }
    switch atom.kind {
    case .standardStream(let slot), .below(let slot, 1...3), .equal(let slot, 0...2):
      return state.holders.role(of: slot) == .direct
    case .truthy, .isNone, .attribute, .identical, .text, .below, .equal: return false
    }
  }

  /// Whether the resource is of the class, or of one of the classes, in the slot; nil where either may be.
  private mutating func isInstance(_ part: OwnedPart, of slot: Slot) -> Bool? {
    let own = program.classInfo(part.owned).linearization
    var wanted = typesOf(slot).types
    var isOther = !wanted.isEmpty
    if case .tuple(let parts)? = wanted.first {
      wanted = parts.flatMap(\.types)
      isOther = parts.allSatisfy { !$0.isEmpty }
    }
    for type in wanted {
      guard case .class(let reference) = type else { return nil }
      if own.contains(reference) { return true }
      // A descriptor is an `int`; another class may be a base that the model leaves out.
      let isValue =
        program.isBuiltin(reference) && plainValues.contains(program.classInfo(reference).name)
      if part.noun == "file descriptor" || !isValue { isOther = false }
    }
    return isOther ? false : nil
  }

  /// `if stream.closed():` on what is open.
  private func asksWhetherClosed(_ tested: Instruction?, _ state: State) -> Bool {
    guard case .call(_, let number)? = tested,
      case .method(let receiver, let name) = function.calls[Int(number)].callee
    else { return false }
    let isResource =
      state.holders.role(of: receiver) == .direct
      || definitions(of: receiver).contains { definition in
        // The attribute has been read for nothing else, so the value is gone again.
        guard case .loadAttribute(_, let base, let attribute) = definition else { return false }
        return state.holders.role(of: base) == .owner(attribute)
      }
    return isResource
      && ["closed", "is_closed", "isclosed", "is_closing"].contains(ir.name(name))
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

/// The builtin classes of values, which no resource is made of.
private let plainValues: Set<String> = [
  "str", "bytes", "bytearray", "int", "float", "bool", "complex", "list", "tuple", "set",
  "frozenset", "dict",
]

extension Outcome {
  mutating func sort() {
    releases = releases.distinct().sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    escapes = escapes.distinct().sorted {
      ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
    }
    leaks = leaks.distinct().sorted { $0.order < $1.order }
    idleEntries = idleEntries.distinct().sorted { $0.start < $1.start }
  }
}

extension Array where Element: Hashable {
  /// The elements once each, in the order in which they come: that of a set differs from run to run, and what
  /// sorts alike would keep it.
  fileprivate func distinct() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension Leak {
  /// Ends that nothing raises for, then what raises most likely, then ends first, then by source order.
  fileprivate var order: (Int, Int, UInt32, UInt32, UInt32, UInt32) {
    (
      raising?.rank ?? 0, kind == .exception ? 1 : 0, raising?.range.start ?? 0,
      raising?.range.end ?? 0, range.start, range.end
    )
  }
}
