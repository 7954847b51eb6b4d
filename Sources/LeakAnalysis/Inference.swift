internal import PythonFlow

/// Something that a round of linking may change, as a number: its kind, its module, its place there.
struct LinkedFact: Hashable, Sendable {
  private let bits: UInt64

  private init(kind: UInt64, module: Int, index: UInt32) {
    bits = kind << 62 | UInt64(module) << 32 | UInt64(index)
  }

  static func summary(_ reference: FunctionReference) -> LinkedFact {
    LinkedFact(kind: 0, module: reference.module, index: reference.function.index)
  }

  /// What is stored under the attributes of a class.
  static func attributes(_ reference: ClassReference) -> LinkedFact {
    LinkedFact(kind: 1, module: reference.module, index: reference.classID.index)
  }

  /// The types of a module-level name.
  static func global(module: Int, _ name: Symbol) -> LinkedFact {
    LinkedFact(kind: 2, module: module, index: name.index)
  }

  /// What a function is called with.
  static func parameters(_ reference: FunctionReference) -> LinkedFact {
    LinkedFact(kind: 3, module: reference.module, index: reference.function.index)
  }

  var module: Int { Int((bits >> 32) & 0x3FFF_FFFF) }
}

/// What a round learns of one function, and what it read for that.
struct FunctionFacts: Sendable {
  var summary: FunctionSummary
  var attributeTypes: [AttributeFact] = []
  var givenTypes: [GivenFact] = []
  var foreignReleases: Set<String> = []
  /// It makes a directory of its own the place of temporary files.
  var movesTemporaries = false
  var reads: [LinkedFact] = []

  struct AttributeFact: Sendable {
    var owner: ClassReference
    var name: String
    var types: TypeSet
  }

  /// What a call gives to a parameter.
  struct GivenFact: Sendable {
    var callee: FunctionReference
    var parameter: Int
    var types: TypeSet
  }
}

/// What one round learns of a module, of which only the new is kept: all that is known of each function
/// took 5 % of all memory (2026-11).
struct ModuleFacts: Sendable {
  fileprivate var summaries: [(index: Int, summary: FunctionSummary)] = []
  fileprivate var attributeTypes: [FunctionFacts.AttributeFact] = []
  fileprivate var givenTypes: [FunctionFacts.GivenFact] = []
  fileprivate var foreignReleases: Set<String> = []
  fileprivate var movesTemporaries = false
  /// What was read for each function that was read in this round, in order.
  fileprivate var reads: [(index: Int, facts: [LinkedFact])] = []
  /// What assignments give to the names of the module, where that was read, and what was read for it.
  fileprivate var globals: (types: [String: TypeSet], reads: [LinkedFact])?

  fileprivate mutating func add(
    _ found: FunctionFacts, of index: Int, in module: Int, unlessKnownIn linked: LinkedProgram
  ) {
    reads.append((index, found.reads))
    if linked.summaries[module][index] != found.summary { summaries.append((index, found.summary)) }
    attributeTypes += found.attributeTypes.filter { linked.union(with: $0) != nil }
    givenTypes += found.givenTypes.filter { linked.union(with: $0) != nil }
    if found.movesTemporaries { movesTemporaries = true }
    for name in found.foreignReleases where !linked.foreignReleases.contains(name) {
      foreignReleases.insert(name)
    }
  }
}

extension LinkedProgram {
  /// Returns the types of an attribute together with what is stored there; nil where that is nothing new.
  fileprivate func union(with fact: FunctionFacts.AttributeFact) -> TypeSet? {
    let known = attributeTypes[fact.owner.module][Int(fact.owner.classID.index)][fact.name]
    return (known ?? TypeSet()).grown(by: fact.types)
  }

  /// Returns the types of a parameter together with what it is given; nil where that is nothing new.
  fileprivate func union(with fact: FunctionFacts.GivenFact) -> TypeSet? {
    (givenTypes[fact.callee]?[fact.parameter] ?? TypeSet()).grown(by: fact.types)
  }
}

extension TypeSet {
  fileprivate func grown(by other: TypeSet) -> TypeSet? {
    var merged = self
    merged.formUnion(other)
    return merged == self ? nil : merged
  }
}

/// The rounds in which linking reads the functions again with each other's summaries, until nothing
/// is new. A round reads only those for which something has changed in the last: a third of the time
/// that five whole rounds take (2026-11).
struct LinkingRounds: Sendable {
  private let readsAll: Bool
  private var roundsLeft = Self.roundsMax
  /// What was read when a module was read last, by module.
  private var reads: [ModuleReads?]
  /// What the last round changed.
  private var changed: Set<LinkedFact> = []

  /// Facts travel one call further with each round; what needs more is rare and stays unknown.
  private static let roundsMax = 5

  private struct ModuleReads {
    var functions: [[LinkedFact]]
    var globals: [LinkedFact] = []
  }

  init(moduleCount: Int, readsAll: Bool) {
    self.readsAll = readsAll
    reads = Array(repeating: nil, count: moduleCount)
  }

  /// Whether another round may learn something.
  var isOpen: Bool { roundsLeft == Self.roundsMax || roundsLeft > 0 && !changed.isEmpty }

  /// Returns what the functions of a module do, as far as the summaries of the last round tell.
  func facts(ofModule module: Int, in linked: LinkedProgram) -> ModuleFacts {
    var facts = ModuleFacts()
    let program = Program(linked, notesReads: true)
    for index in program.modules[module].functions.indices
    where mayChange(reads[module]?.functions[index]) {
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var inference = EffectInference(program, reference)
      facts.add(inference.facts(), of: index, in: module, unlessKnownIn: linked)
    }
    if mayChange(reads[module]?.globals) {
      facts.globals = (program.globalValueTypes(ofModule: module), program.takeReads())
    }
    return facts
  }

  /// Whether what was learned with these reads may be otherwise now; nil for what was never learned.
  private func mayChange(_ reads: [LinkedFact]?) -> Bool {
    guard !readsAll, let reads else { return true }
    return reads.contains { changed.contains($0) }
  }

  /// Takes over what a round learned.
  mutating func absorb(_ round: [ModuleFacts], into linked: inout LinkedProgram) {
    changed = []
    for (module, facts) in round.enumerated() {
      let count = linked.modules[module].functions.count
      var reads = self.reads[module] ?? ModuleReads(functions: Array(repeating: [], count: count))
      // No second owner, which would make each change a copy.
      self.reads[module] = nil
      for (index, found) in facts.reads { reads.functions[index] = found }
      absorb(facts, of: module, into: &linked)
      if let globals = facts.globals {
        absorb(globals.types, of: module, into: &linked)
        reads.globals = globals.reads
      }
      self.reads[module] = reads
    }
    roundsLeft -= 1
  }

  private mutating func absorb(
    _ facts: ModuleFacts, of module: Int, into linked: inout LinkedProgram
  ) {
    for (index, summary) in facts.summaries {
      linked.summaries[module][index] = summary
      changed.insert(
        .summary(FunctionReference(module: module, function: FunctionID(UInt32(index)))))
    }
    for fact in facts.attributeTypes {
      guard let types = linked.union(with: fact) else { continue }
      linked.attributeTypes[fact.owner.module][Int(fact.owner.classID.index)][fact.name] = types
      changed.insert(.attributes(fact.owner))
    }
    for fact in facts.givenTypes {
      guard let types = linked.union(with: fact) else { continue }
      linked.givenTypes[fact.callee, default: [:]][fact.parameter] = types
      changed.insert(.parameters(fact.callee))
    }
    linked.foreignReleases.formUnion(facts.foreignReleases)
    if facts.movesTemporaries {
      linked.packagesMovingTemporaries.insert(topPackage(of: linked.modules[module].moduleName))
    }
  }

  private mutating func absorb(
    _ types: [String: TypeSet], of module: Int, into linked: inout LinkedProgram
  ) {
    guard linked.globalValueTypes[module] != types else { return }
    for (symbol, name) in linked.modules[module].names.enumerated()
    where linked.globalValueTypes[module][name] != types[name] {
      changed.insert(.global(module: module, Symbol(UInt32(symbol))))
    }
    linked.globalValueTypes[module] = types
  }
}

extension Program {
  /// Returns the types that assignments give to the names of a module.
  func globalValueTypes(ofModule module: Int) -> [String: TypeSet] {
    let ir = modules[module]
    var result: [String: TypeSet] = [:]
    var readers: [FunctionID: SlotTypes] = [:]
    for symbol in ir.globals.boundNames {
      for case .value(let function, let slot, _) in ir.globals[symbol] {
        let reference = FunctionReference(module: module, function: function)
        // In place: a copy of the reader would copy all that it knows.
        let types = readers[function, default: SlotTypes(program: self, reference: reference)]
          .types(of: slot)
        if !types.isEmpty { result[ir.name(symbol), default: TypeSet()].formUnion(types) }
      }
    }
    return result
  }
}
