internal import PythonFlow

/// What is known of the conditions of a function at a point of a path: two bits for each atom.
struct PathFacts: Hashable {
  var known: UInt64 = 0
  var value: UInt64 = 0

  subscript(atom: Int) -> Bool? {
    known >> UInt64(atom) & 1 == 0 ? nil : value >> UInt64(atom) & 1 == 1
  }

  mutating func set(_ atom: Int, to isTrue: Bool) {
    known |= 1 << UInt64(atom)
    if isTrue { value |= 1 << UInt64(atom) } else { value &= ~(1 << UInt64(atom)) }
  }

  mutating func forget(_ atoms: UInt64) {
    known &= ~atoms
    value &= ~atoms
  }

  /// Keeps what both know.
  mutating func formIntersection(_ other: PathFacts) {
    known &= other.known & ~(value ^ other.value)
    value &= known
  }
}

/// How the steps of one function change what is known of its conditions.
struct FactTable {
  private let function: FunctionIR
  /// By slot: the atoms that read it.
  private var readers: [Slot: UInt64] = [:]
  private var truthy: [Slot: Int] = [:]
  private var isNone: [Slot: Int] = [:]
  /// By slot: the atoms that compare it with a number.
  private var numeric: [Slot: [Int]] = [:]
  /// Atoms beyond the sixty-fourth are not remembered.
  private let count: Int
  /// The constants in slots that are written once.
  private var constants: [Slot: Constant] = [:]
  /// Slots that hold an object whenever they hold anything.
  private let present: Set<Slot>
  /// By result of a call that opens a path: the atoms that ask for that path, and their answers from then on.
  private var opened: [Slot: [(atom: Int, isTrue: Bool)]] = [:]
  /// By attribute that the function sets or deletes: the atoms that read one of that name.
  private var attributeReaders: [Symbol: UInt64] = [:]

  init(_ types: SlotTypes) {
    var types = types
    function = types.function
    let given = types.givenByCalls()
    present = given.present
    count = min(64, function.atoms.count)
    let ir = types.program.modules[types.reference.module]
    for instruction in function.instructions {
      switch instruction {
      case .constant(let slot, _): constants[slot] = types.constant(in: slot)
      case .storeAttribute(_, let name, _), .deleteAttribute(_, let name):
        guard attributeReaders[name] == nil else { continue }
        attributeReaders[name] = atoms(reading: name, ir)
      default: continue
      }
    }
    for index in 0..<count {
      let atom = function.atoms[index]
      for variable in function[operands: atom.variables] {
        readers[variable, default: 0] |= 1 << UInt64(index)
      }
      switch atom.kind {
      case .truthy(let slot): truthy[slot] = index
      case .isNone(let slot): isNone[slot] = index
      case .below(let slot, _), .equal(let slot, _), .standardStream(let slot):
        numeric[slot, default: []].append(index)
      case .attribute, .identical, .text: break
      }
    }
    for (result, path) in given.openedPaths { opened[result] = answers(for: path, types) }
  }

  private func atoms(reading attribute: Symbol, _ ir: ModuleIR) -> UInt64 {
    var atoms: UInt64 = 0
    for (index, atom) in function.atoms.prefix(count).enumerated() {
      switch atom.kind {
      case .attribute(_, let name) where name == attribute: atoms |= 1 << UInt64(index)
      case .text(let text) where ir.name(text).contains(ir.name(attribute)):
        atoms |= 1 << UInt64(index)
      case .truthy, .isNone, .attribute, .identical, .below, .equal, .standardStream, .text: break
      }
    }
    return atoms
  }

  /// What the conditions that ask for a path say once it has been opened: it is not empty.
  private func answers(for path: Slot, _ types: SlotTypes) -> [(atom: Int, isTrue: Bool)] {
    var answers: [(atom: Int, isTrue: Bool)] = []
    if let atom = truthy[path] { answers.append((atom, true)) }
    if let atom = isNone[path] { answers.append((atom, false)) }
    let ir = types.program.modules[types.reference.module]
    for definition in types.definitions[path] {
      guard
        case .loadAttribute(_, let base, let attribute) = function.instructions[Int(definition)],
        let variable = function.slotNames[Int(base.index)]
      else { continue }
      let text = ir.name(variable) + "." + ir.name(attribute)
      for (index, atom) in function.atoms.prefix(count).enumerated() {
        guard function[operands: atom.variables] == [base], case .text(let symbol) = atom.kind
        else { continue }
        if ir.name(symbol) == text { answers.append((index, true)) }
        if ir.name(symbol) == text + " is None" { answers.append((index, false)) }
      }
    }
    return answers
  }

  /// The atoms whose answer can be known when they are asked: those asked in several places, those
  /// of variables that get constants, and those of opened paths. The others would only double the paths.
  private func atomsThatTell() -> UInt64 {
    var once: UInt64 = 0
    var telling: UInt64 = 0
    for case .branch(let atom, _, _) in function.blocks.map(\.terminator) {
      guard let (number, _) = self.atom(atom) else { continue }
      telling |= once & 1 << UInt64(number)
      once |= 1 << UInt64(number)
    }
    for case .assign(let slot, let source) in function.instructions {
      if constants[source] != nil || readers[source] != nil { telling |= readers[slot] ?? 0 }
    }
    for (atom, _) in opened.values.joined() { telling |= 1 << UInt64(atom) }
    return telling
  }

  /// Returns the atoms that some way from the start of each block still asks about.
  func atomsAskedFromBlocks() -> [UInt64] {
    let telling = atomsThatTell()
    var asked: [UInt64] = Array(repeating: 0, count: function.blocks.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in function.blocks.indices.reversed() {
        let block = function.blocks[index]
        var atoms = asked[Int(block.handler.index)]
        if case .branch(let atom, _, _) = block.terminator, let (number, _) = self.atom(atom) {
          atoms |= 1 << UInt64(number)
        }
        for next in block.successors { atoms |= asked[Int(next.index)] }
        // What is known of one slot may follow from another atom of it: ask for both.
        for variable in readers.values where variable & atoms != 0 { atoms |= variable }
        atoms &= telling
        if atoms | asked[index] != asked[index] {
          asked[index] |= atoms
          isChanged = true
        }
      }
    }
    return asked
  }

  func atom(_ index: Int32?) -> (index: Int, atom: Atom)? {
    guard let index, index < count else { return nil }
    return (Int(index), function.atoms[Int(index)])
  }

  /// Applies one step.
  func apply(_ instruction: Instruction, _ facts: inout PathFacts) {
    switch instruction {
    case .assign(let slot, let source):
      let truth = truthy[source].flatMap { facts[$0] }
      let noneness = isNone[source].flatMap { facts[$0] }
      forget(slot, &facts)
      if let constant = constants[source] {
        learn(slot, is: constant, &facts)
      } else if present.contains(source) {
        learnTruth(slot, true, &facts)
      } else {
        if let truth { learnTruth(slot, truth, &facts) }
        if let noneness { learnNone(slot, noneness, &facts) }
      }
    case .storeAttribute(let base, let name, _), .deleteAttribute(let base, let name):
      // What is known of the object itself, and of its other attributes, stays.
      facts.forget((readers[base] ?? 0) & (attributeReaders[name] ?? 0))
    case .delete(let slot):
      forget(slot, &facts)
    case .call(let slot, _):
      forget(slot, &facts)
      for (atom, isTrue) in opened[slot] ?? [] { facts.set(atom, to: isTrue) }
    default:
      if let slot = instruction.definedSlot { forget(slot, &facts) }
    }
  }

  private func forget(_ slot: Slot, _ facts: inout PathFacts) {
    if let atoms = readers[slot] { facts.forget(atoms) }
  }

  private func learn(_ slot: Slot, is constant: Constant, _ facts: inout PathFacts) {
    switch constant {
    case .none:
      learnNone(slot, true, &facts)
    case .true, .ellipsis:
      learnTruth(slot, true, &facts)
    case .false:
      learnTruth(slot, false, &facts)
      learnNone(slot, false, &facts)
    case .number(let number):
      if let number {
        learnTruth(slot, number != 0, &facts)
        for atom in numeric[slot] ?? [] { learn(atom, of: number, &facts) }
      }
      learnNone(slot, false, &facts)
    case .string:
      learnNone(slot, false, &facts)
    }
  }

  private func learn(_ atom: Int, of number: Int32, _ facts: inout PathFacts) {
    switch function.atoms[atom].kind {
    case .below(_, let limit): facts.set(atom, to: number < limit)
    case .equal(_, let other): facts.set(atom, to: number == other)
    case .standardStream: facts.set(atom, to: 0...2 ~= number)
    case .truthy, .isNone, .attribute, .identical, .text: break
    }
  }

  func learnTruth(_ slot: Slot, _ isTrue: Bool, _ facts: inout PathFacts) {
    if let atom = truthy[slot] { facts.set(atom, to: isTrue) }
    if isTrue, let atom = isNone[slot] { facts.set(atom, to: false) }
  }

  func learnNone(_ slot: Slot, _ isNone: Bool, _ facts: inout PathFacts) {
    if let atom = self.isNone[slot] { facts.set(atom, to: isNone) }
    if isNone, let atom = truthy[slot] { facts.set(atom, to: false) }
  }

  /// Remembers the way that a branch went.
  func learn(_ atom: Int, went isTrue: Bool, _ facts: inout PathFacts) {
    facts.set(atom, to: isTrue)
    switch function.atoms[atom].kind {
    case .truthy(let slot): learnTruth(slot, isTrue, &facts)
    case .isNone(let slot): learnNone(slot, isTrue, &facts)
    case .attribute, .identical, .text, .below, .equal, .standardStream: break
    }
  }

  /// Returns what holds at the start of each block on every way to it: a forward analysis to a fixpoint.
  func factsAtBlocks() -> [PathFacts?] {
    var result: [PathFacts?] = Array(repeating: nil, count: function.blocks.count)
    result[Int(function.entry.index)] = PathFacts()
    var pending = [function.entry]
    while let id = pending.popLast() {
      let block = function.blocks[Int(id.index)]
      guard var facts = result[Int(id.index)] else { continue }
      // The handler may be reached from any step, so it knows what holds throughout.
      var throughout = facts
      for index in block.start..<block.end {
        apply(function.instructions[Int(index)], &facts)
        throughout.formIntersection(facts)
      }
      flow(throughout, to: block.handler, &result, &pending)
      switch block.terminator {
      case .branch(let atom, let then, let otherwise):
        for (next, isTrue) in [(then, true), (otherwise, false)] {
          var branch = facts
          if let (index, _) = self.atom(atom) { learn(index, went: isTrue, &branch) }
          flow(branch, to: next, &result, &pending)
        }
      default:
        for next in block.successors { flow(facts, to: next, &result, &pending) }
      }
    }
    return result
  }

  private func flow(
    _ facts: PathFacts, to block: BlockID, _ result: inout [PathFacts?], _ pending: inout [BlockID]
  ) {
    var merged = facts
    if let old = result[Int(block.index)] {
      merged.formIntersection(old)
      if merged == old { return }
    }
    result[Int(block.index)] = merged
    pending.append(block)
  }
}

/// What calls say of their results and arguments, as models declare them.
private struct GivenByCalls {
  /// The slots that get an object and never `None`: what calls acquire, and what hands such an object on.
  var present: Set<Slot> = []
  /// By result, the path that a call has opened: what takes a descriptor over, and gives something to
  /// release, takes a path where it is none.
  var openedPaths: [Slot: Slot] = [:]
}

extension SlotTypes {
  fileprivate mutating func givenByCalls() -> GivenByCalls {
    var given = GivenByCalls()
    var pairs: [Slot: [OwnedShape]] = [:]
    for instruction in function.instructions {
      switch instruction {
      case .call(let slot, let number):
        let call = function.calls[Int(number)]
        let resolved = resolve(call)
        guard resolved.callees.allSatisfy({ program.summary(of: $0).isDeclared }) else { continue }
        let handsOn = zip(call.arguments, resolved.effects).contains {
          $1.contains(.returns) && given.present.contains($0.value)
        }
        if handsOn { given.present.insert(slot) }
        switch resolved.owned {
        case .nothing: continue
        case .owned: given.present.insert(slot)
        case .tuple(let parts): pairs[slot] = parts
        }
        if let index = resolved.conditions.firstIndex(where: { $0 != nil }) {
          given.openedPaths[slot] = call.arguments[index].value
        }
      case .await(let slot, let source) where given.present.contains(source):
        given.present.insert(slot)
      case .unpack(let slot, let source, let position):
        guard let parts = pairs[source], parts.indices.contains(Int(position)),
          parts[Int(position)] != .nothing
        else { continue }
        given.present.insert(slot)
      default:
        continue
      }
    }
    return given
  }
}
