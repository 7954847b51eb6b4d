internal import PythonFlow
internal import PythonSyntax

extension Program {
  /// Returns what the functions of a module do to the containers of the program.
  package func containerFacts(ofModule module: Int) -> ContainerFacts {
    var facts = ContainerFacts(ofModule: module)
    // What tests add and clear says nothing of the program that they test.
    guard !isTest(module) else { return facts }
    let ir = modules[module]
    func symbols(_ wanted: Set<String>) -> Set<Symbol> {
      Set(ir.names.indices.filter { wanted.contains(ir.names[$0]) }.map { Symbol(UInt32($0)) })
    }
    let candidates = symbols(containers.names)
    let givers = symbols(containers.giverNames)
    for index in ir.functions.indices {
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      guard mayTouchContainers(reference, candidates, givers) else { continue }
      var reader = ContainerReader(program: self, reference: reference, candidates: candidates)
      reader.run(&facts)
    }
    return facts
  }

  /// Most functions name no container at all.
  private func mayTouchContainers(
    _ reference: FunctionReference, _ candidates: Set<Symbol>, _ givers: Set<Symbol>
  ) -> Bool {
    let function = function(reference)
    if !givers.isEmpty, givers.contains(where: { function.mentions($0) }) { return true }
    if function.parameters.contains(where: \.defaultIsContainer) { return true }
    let hasNamedDefault = function.parameters.indices.contains { index in
      nameOfDefault(index, of: reference).map { containers.names.contains($0) } ?? false
    }
    if hasNamedDefault { return true }
    return function.instructions.contains { instruction in
      switch instruction {
      case .loadName(_, let name), .storeName(let name, _), .importMember(_, _, let name),
        .loadAttribute(_, _, let name), .storeAttribute(_, let name, _):
        candidates.contains(name)
      case .loadCaptured(_, let owner, let variable), .storeCaptured(let owner, let variable, _):
        containers.byOwner[
          .variable(FunctionReference(module: reference.module, function: owner), variable)] != nil
      case .makeFunction(_, let id):
        modules[reference.module][id].captures.contains {
          $0.owner == reference.function && isContainer($0.variable, of: reference)
        }
      default: false
      }
    }
  }

  private func isContainer(_ variable: Slot, of reference: FunctionReference) -> Bool {
    containers.byOwner[.variable(reference, variable)] != nil
  }

  /// The name that is the default value of a parameter.
  func nameOfDefault(_ index: Int, of reference: FunctionReference) -> String? {
    guard reference.module < files.count,
      let range = function(reference).parameters[index].defaultValue
    else { return nil }
    let written = files[reference.module].text.string(range)
    let isName = written.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isName && !["None", "True", "False"].contains(written) ? written : nil
  }

  /// Returns the container that a name of a module is, through its imports.
  func globalContainer(_ name: String, in module: Int) -> Int? {
    origin(of: name, in: module).flatMap {
      containers.byOwner[.global(module: $0.module, name: $0.name)]
    }
  }

  /// Returns the container that an attribute of a class is, the nearest definition first.
  func classContainer(_ name: String, of reference: ClassReference) -> Int? {
    for ancestor in classInfo(reference).linearization {
      if let found = containers.byOwner[.classAttribute(ancestor, name: name)] { return found }
      if let found = containers.byOwner[.callableAttribute(ancestor, name: name)] { return found }
      if let found = containers.byOwner[.objectAttribute(ancestor, name: name)] { return found }
    }
    return nil
  }
}

/// Reads what one function does to long-lived containers, whatever the order of its steps.
struct ContainerReader {
  /// A container, or one that lies inside it.
  struct Place: Hashable {
    var container: Int
    var isInner: Bool
  }

  /// A container that a slot gets by one of its definitions.
  struct Held: Hashable {
    var place: Place
    /// nil for a variable that is the container by itself, whatever is assigned to it.
    var definition: Int32?
    /// The value may be another one just as well.
    var isAlternative: Bool
  }

  let program: Program
  let reference: FunctionReference
  let function: FunctionIR
  let candidates: Set<Symbol>
  /// How many calls lie between this function and the one that was asked about.
  let depth: Int
  let ir: ModuleIR
  var types: SlotTypes
  /// By slot: the containers that it may be.
  private var places: [Slot: Set<Held>] = [:]
  private var reaching: ReachingDefinitions
  /// Slots that hold the size of a container, or something that goes over its keys.
  var sizes: [Slot: Place] = [:]
  var keys: [Slot: Int] = [:]
  /// Slots that hold an attribute of that name of an object of unknown class.
  var foreign: [Slot: String] = [:]
  private(set) var events: [ContainerEvent] = []
  private(set) var foreignRemovals: Set<ForeignRemoval> = []

  init(
    program: Program, reference: FunctionReference, candidates: Set<Symbol>, depth: Int = 0
  ) {
    self.depth = depth
    self.program = program
    self.reference = reference
    self.candidates = candidates
    function = program.function(reference)
    ir = program.modules[reference.module]
    types = SlotTypes(program: program, reference: reference)
    reaching = ReachingDefinitions(of: types)
  }

  mutating func run(_ facts: inout ContainerFacts) {
    enterOwnContainers()
    // Twice, for names that a loop carries back.
    for _ in 0..<2 {
      for index in function.instructions.indices { follow(function.instructions[index], index) }
    }
    guard !places.isEmpty || !foreign.isEmpty || !candidates.isEmpty else { return }
    for index in function.instructions.indices { read(index) }
    for block in function.blocks {
      switch block.terminator {
      case .return(let slot?) where !isPrivateGiver: escape(sorted(slot), Int(block.end) - 1)
      case .branch(let atom, _, _): readEmptiness(block, atom.map { function.atoms[Int($0)] })
      case .jump, .iterate, .choose, .return, .raise, .propagate, .stop: break
      }
    }
    facts.events += events
    facts.foreignRemovals.formUnion(foreignRemovals)
  }

  /// Whether the program knows all who are given a container by this function. Who is given a queue takes
  /// the items out.
  private var isPrivateGiver: Bool {
    guard let given = program.containers.givers[reference] else { return false }
    return !program.isQueue(program.containers.containers[given].type)
      && (ir.name(function.name).hasPrefix("_") || !ir.isPackage && !ir.moduleName.contains("."))
  }

  /// Default values are in their parameters from the start, variables in their slots.
  private mutating func enterOwnContainers() {
    for index in function.parameters.indices {
      if let found = program.containers.byOwner[.parameter(reference, index)] {
        let slot = function.parameters[index].slot
        enter(found, slot, by: ReachingDefinitions.entry)
        let isRebound = types.definitions[slot].contains { definition in
          if case .assign(_, let source) = function.instructions[Int(definition)] {
            return !isAugmented(source)
          }
          return true
        }
        if isRebound { add(.removeAny, found, 0, method: "rebinding") }
      } else if let name = program.nameOfDefault(index, of: reference) {
        enter(
          program.globalContainer(name, in: reference.module), function.parameters[index].slot,
          by: ReachingDefinitions.entry)
      }
    }
    for slot in function.slotNames.indices {
      let slot = Slot(UInt32(slot))
      if let found = program.containers.byOwner[.variable(reference, slot)] {
        enter(found, slot, by: nil)
      }
    }
  }

  mutating func add(
    _ kind: ContainerEvent.Kind, _ container: Int, _ instruction: Int, key: Slot? = nil,
    item: Slot? = nil, method: String, isInner: Bool = false, isAlternative: Bool = false
  ) {
    events.append(
      ContainerEvent(
        container: container, kind: kind, function: reference, instruction: Int32(instruction),
        key: key, item: item, method: method, isInner: isInner, isAlternative: isAlternative))
  }

  mutating func addForeignRemoval(_ attribute: String, by method: String) {
    let isTaken = takingMethods.contains(method)
    foreignRemovals.insert(ForeignRemoval(attribute: attribute, isTaken: isTaken))
  }

  mutating func escape(_ found: [Place], _ instruction: Int) {
    for place in found where !place.isInner {
      add(.escape, place.container, instruction, method: "")
    }
  }

  /// Returns the containers that a slot may be, anywhere in the function.
  func sorted(_ slot: Slot) -> [Place] { sorted(places[slot] ?? []) }

  /// Returns the containers that an instruction may find in a slot.
  mutating func sorted(_ slot: Slot, at use: Int) -> [Place] { sorted(held(slot, at: use)) }

  private func sorted(_ held: Set<Held>) -> [Place] {
    Set(held.map(\.place)).sorted {
      ($0.container, $0.isInner ? 1 : 0) < ($1.container, $1.isInner ? 1 : 0)
    }
  }

  /// Whether an instruction may find something else in a slot than a container.
  mutating func isAlternative(_ place: Place, in slot: Slot, at use: Int) -> Bool {
    held(slot, at: use).allSatisfy { $0.place != place || $0.isAlternative }
  }

  /// What a slot may be where an instruction uses it: a variable that is another name of a container on
  /// one branch is not on the next.
  private mutating func held(_ slot: Slot, at use: Int) -> Set<Held> {
    guard let found = places[slot], reaching.isAmbiguous(slot) else { return places[slot] ?? [] }
    let seen = reaching.definitions(of: slot, seenBy: use)
    let isMixed = seen.contains { definition in
      !found.contains { $0.definition == definition || $0.definition == nil }
    }
    return Set(
      found.filter { $0.definition.map { seen.contains($0) } ?? true }.map { held in
        Held(
          place: held.place, definition: held.definition,
          isAlternative: held.isAlternative || isMixed)
      })
  }

  private mutating func put(
    _ place: Place, in slot: Slot, by definition: Int32?, isAlternative: Bool = false
  ) {
    places[slot, default: []].insert(
      Held(place: place, definition: definition, isAlternative: isAlternative))
  }

  // MARK: Following

  private mutating func follow(_ instruction: Instruction, _ index: Int) {
    switch instruction {
    case .loadName(let slot, let name):
      guard candidates.contains(name) else { return }
      enter(program.globalContainer(ir.name(name), in: reference.module), slot, by: Int32(index))
    case .importMember(let slot, let module, let name):
      guard candidates.contains(name), let origin = program.moduleIndex(ir.name(module)) else {
        return
      }
      enter(program.globalContainer(ir.name(name), in: origin), slot, by: Int32(index))
    case .loadAttribute(let slot, let base, let name):
      guard candidates.contains(name) else { return }
      let found = containers(ofAttribute: name, of: base)
      if let found {
        for container in found { enter(container, slot, by: Int32(index)) }
      } else {
        foreign[slot] = ir.name(name)
      }
    case .loadCaptured(let slot, let owner, let variable):
      let holder = FunctionReference(module: reference.module, function: owner)
      enter(program.containers.byOwner[.variable(holder, variable)], slot, by: Int32(index))
    case .assign(let slot, let source), .await(let slot, let source),
      .augment(let slot, let source, _):
      copy(source, to: slot, by: index)
    case .loadSubscript(let slot, let base, let key) where isSlice(key):
      // A copy, of which only the entries are the same.
      for place in sorted(base, at: index) where !place.isInner { keys[slot] = place.container }
    case .loadSubscript(let slot, let base, _), .item(let slot, let base),
      .unpack(let slot, let base, _):
      for place in sorted(base, at: index) {
        put(Place(container: place.container, isInner: true), in: slot, by: Int32(index))
      }
      if case .loadSubscript = instruction { return }
      if let container = keys[base] { keys[slot] = container }
      for place in sorted(base, at: index) where !place.isInner { keys[slot] = place.container }
    case .call(let slot, let number):
      let call = function.calls[Int(number)]
      for argument in call.arguments { copyKeys(argument.value, to: slot) }
      followCall(call, slot, index)
    case .collect(let collection, let value):
      copyKeys(value, to: collection)
    default:
      break
    }
  }

  /// What is made of the keys of a container speaks of them.
  private mutating func copyKeys(_ source: Slot, to slot: Slot) {
    if let container = keys[source] { keys[slot] = container }
  }

  mutating func enter(_ container: Int?, _ slot: Slot, by definition: Int32?) {
    guard let container else { return }
    put(Place(container: container, isInner: false), in: slot, by: definition)
  }

  private mutating func copy(_ source: Slot, to slot: Slot, by index: Int) {
    for held in held(source, at: index) {
      put(held.place, in: slot, by: Int32(index), isAlternative: held.isAlternative)
    }
    if let size = sizes[source] { sizes[slot] = size }
    copyKeys(source, to: slot)
    if let name = foreign[source] { foreign[slot] = name }
  }

  /// Returns the containers that an attribute may be; nil where the class of the base is unknown.
  func containers(ofAttribute name: Symbol, of base: Slot) -> [Int]? {
    var reader = types
    let written = ir.name(name)
    if let object = types.globalName(behind: base),
      let given = program.containers.byOwner[
        .globalAttribute(module: object.module, object: object.name, name: written)]
    {
      return [given]
    }
    let holders =
      classOfReceiver(base).map { [.class($0)] } ?? reader.types(of: base).types
    guard !holders.isEmpty else { return nil }
    return holders.compactMap { holder in
      switch holder {
      case .module(let path):
        program.moduleIndex(path).flatMap { program.globalContainer(written, in: $0) }
      case .class(let reference), .instance(let reference):
        program.classContainer(written, of: reference)
      case .function(let candidates):
        candidates.first.flatMap {
          program.containers.byOwner[.functionAttribute($0, name: written)]
        }
      default: nil
      }
    }
  }

  /// `type(self)`, `self.__class__`.
  private func classOfReceiver(_ slot: Slot, depth: Int = 0) -> ClassReference? {
    guard depth < 4 else { return nil }
    var reader = types
    for definition in types.definitions[slot] {
      var inner: Slot?
      switch function.instructions[Int(definition)] {
      case .loadAttribute(_, let base, let name) where ir.name(name) == "__class__": inner = base
      case .call(_, let number):
        let call = function.calls[Int(number)]
        if calleeName(call) == "type", call.arguments.count == 1 { inner = call.arguments[0].value }
      case .assign(_, let source):
        if let found = classOfReceiver(source, depth: depth + 1) { return found }
      default: break
      }
      if let inner, case .instance(let found)? = reader.types(of: inner).types.first {
        return found
      }
    }
    return nil
  }

  private mutating func followCall(_ call: Call, _ slot: Slot, _ index: Int) {
    if let given = container(givenBy: call) { enter(given, slot, by: Int32(index)) }
    if case .method(let receiver, let name) = call.callee {
      let name = ir.name(name)
      if containerReads.contains(name), name != "copy" {
        for place in sorted(receiver, at: index) {
          put(Place(container: place.container, isInner: true), in: slot, by: Int32(index))
        }
      }
      if ["keys", "items", "copy"].contains(name) {
        for place in sorted(receiver, at: index) where !place.isInner {
          keys[slot] = place.container
        }
      }
      return
    }
    guard let first = call.arguments.first?.value else { return }
    switch calleeName(call) {
    case "len":
      sizes[slot] = sorted(first, at: index).first
    case "list", "tuple", "sorted", "set", "iter", "reversed", "next", "min", "max", "enumerate":
      if let container = keys[first] { keys[slot] = container }
      for place in sorted(first, at: index) where !place.isInner { keys[slot] = place.container }
    default: break
    }
  }

  func calleeName(_ call: Call) -> String {
    guard case .value(let slot) = call.callee else { return "" }
    for definition in types.definitions[slot] {
      switch function.instructions[Int(definition)] {
      case .loadName(_, let name), .importMember(_, _, let name): return ir.name(name)
      default: continue
      }
    }
    return ""
  }
}
