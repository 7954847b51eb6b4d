internal import PythonFlow

/// Infers the summary of one function of the program: what it does to its
/// parameters and to the attributes of its receiver, whatever the order of its steps.
///
/// A parameter counts as released when some path releases it, as in the
/// inference of must-call obligations (Shadab and others, OOPSLA 2023).
struct EffectInference {
  let program: Program
  let reference: FunctionReference
  let function: FunctionIR
  var types: SlotTypes
  var summary: FunctionSummary
  /// By slot: the parameters that it may be, as bits.
  private var parameters: [UInt64]
  /// By slot: the parameters that it may be only where they are of a class, as bits.
  private var conditionalParameters: [UInt64]
  /// By parameter: that class, and what is done to the parameter then.
  private var conditionalEffects: [Int: (wanted: ClassReference, effect: ArgumentEffect)] = [:]
  /// By slot: the attributes of objects that it may be.
  var attributes: [Set<AttributeSource>]
  /// What passes from slot to slot, in the order of the steps.
  private var aliases: [(slot: Slot, source: Slot, wanted: ClassReference?)] = []
  private var isChanged = false
  var lendsSomeResult = false
  /// Whether the end can be reached.
  var returns = true
  /// By call, as far as it has been asked for.
  private(set) var resolved: [ResolvedCall?]

  /// An attribute read from the receiver, or from something else.
  struct AttributeSource: Hashable {
    var owner: ClassReference?
    var name: String
  }

  init(_ program: Program, _ reference: FunctionReference) {
    self.program = program
    self.reference = reference
    function = program.function(reference)
    types = SlotTypes(program: program, reference: reference)
    summary = FunctionSummary(unknown: function)
    resolved = Array(repeating: nil, count: function.calls.count)
    parameters = Array(repeating: 0, count: function.slotNames.count)
    conditionalParameters = parameters
    attributes = Array(repeating: [], count: function.slotNames.count)
    for index in function.parameters.indices.prefix(64) { parameters[index] = 1 << UInt64(index) }
  }

  mutating func facts() -> FunctionFacts {
    var facts = FunctionFacts(summary: summary)
    run(&facts)
    facts.summary = summary
    facts.reads = program.takeReads()
    return facts
  }

  private mutating func run(_ facts: inout FunctionFacts) {
    for instruction in function.instructions { propagate(instruction) }
    // Once more around a loop, and once for what that brings.
    for _ in 0..<2 where isChanged {
      isChanged = false
      for (slot, source, wanted) in aliases { merge(source, into: slot, where: wanted) }
    }
    for instruction in function.instructions { apply(instruction, &facts) }
    for block in function.blocks {
      if case .return(let slot?) = block.terminator { applyReturn(slot) }
      if case .raise(let slot?) = block.terminator { add(.keepsAnything, to: slot) }
    }
    addConditionalEffects()
    if let annotation = function.returnAnnotation {
      summary.resultTypes.formUnion(
        DeclaredSummaries(program: program, module: reference.module).types(of: annotation))
    }
    // Who gets a value that is sometimes his and sometimes somebody else's cannot just release it.
    if !isPlainlyDecorated || function.isGenerator || lendsSomeResult { summary.owned = .nothing }
    inferExits()
    if program.name(of: reference) == "__init__", program.receiverClass(of: reference) != nil {
      inferOwnedAttributes()
    }
    if isLeftToSubclasses { addEffectsOfOverrides() }
  }

  mutating func resolve(_ number: Int32) -> ResolvedCall {
    if let found = resolved[Int(number)] { return found }
    let result = types.resolve(function.calls[Int(number)])
    resolved[Int(number)] = result
    return result
  }

  // MARK: Aliases

  private mutating func alias(
    _ slot: Slot, to source: Slot, where wanted: ClassReference? = nil
  ) {
    aliases.append((slot, source, wanted))
    merge(source, into: slot, where: wanted)
  }

  /// What holds for one class of arguments only (`open(file)` takes a descriptor, not a path) holds
  /// for the caller's argument under the same condition.
  private mutating func merge(
    _ source: Slot, into slot: Slot, where wanted: ClassReference?
  ) {
    let (from, to) = (Int(source.index), Int(slot.index))
    var certain = parameters[to]
    var conditional = conditionalParameters[to] | conditionalParameters[from]
    if let wanted {
      conditional |= parameters[from]
      limit(parameters[from], to: wanted)
    } else {
      certain |= parameters[from]
    }
    if certain != parameters[to] || conditional != conditionalParameters[to] {
      parameters[to] = certain
      conditionalParameters[to] = conditional
      isChanged = true
    }
    // What `open(self.path)` gives is not the path; that it may be a descriptor is told at the call.
    guard wanted == nil else { return }
    let names = attributes[Int(source.index)]
    guard !names.isEmpty, !attributes[Int(slot.index)].isSuperset(of: names) else { return }
    attributes[Int(slot.index)].formUnion(names)
    isChanged = true
  }

  private mutating func propagate(_ instruction: Instruction) {
    switch instruction {
    case .assign(let slot, let source), .await(let slot, let source),
      .unpack(let slot, let source, _), .item(let slot, let source),
      .loadSubscript(let slot, let source, _), .enter(let slot, let source):
      alias(slot, to: source)
    case .display(let slot, let range, _):
      for part in function[operands: range] { alias(slot, to: part) }
    case .collect(let slot, let value):
      alias(slot, to: value)
    case .loadAttribute(let slot, let base, let name):
      // `socket.socket.close(peer)` says nothing of an attribute `socket`.
      if case .class? = types.types(of: slot).types.first { break }
      let attribute = program.modules[reference.module].name(name)
      // First, for an argument that changes `self` makes a copy of all of it.
      let owner = owner(of: base)
      for source in sources(of: attribute, owner) {
        if attributes[Int(slot.index)].insert(source).inserted { isChanged = true }
      }
      if isReleaseName(name) || standsForObject(base, attribute) { alias(slot, to: base) }
    case .call(let slot, let number):
      propagate(call: function.calls[Int(number)], resolve(number), result: slot)
    default:
      break
    }
  }

  private mutating func propagate(call: Call, _ resolved: ResolvedCall, result: Slot) {
    for (index, argument) in call.arguments.enumerated()
    where !resolved.effects[index].isDisjoint(with: [.returns, .takes]) {
      alias(result, to: argument.value, where: resolved.conditions[index])
    }
    // `self.items.values()`, `queue.get()`: what a container gives is what it holds.
    if case .method(let receiver, let name) = call.callee,
      containerReads.contains(program.modules[reference.module].name(name)),
      !isResource(receiver)
    {
      alias(result, to: receiver)
    }
  }

  /// What `session.get(url)` gives is not the session.
  private mutating func isResource(_ slot: Slot) -> Bool {
    types.types(of: slot).types.contains {
      if case .instance(let found) = $0 { program.classInfo(found).noun != nil } else { false }
    }
  }

  /// The attribute itself; behind a property, also what the property returns.
  private func sources(of attribute: String, _ owner: ClassReference?) -> [AttributeSource] {
    var result = [AttributeSource(owner: owner, name: attribute)]
    guard let owner else { return result }
    for method in program.methods(named: attribute, of: owner) where program.isProperty(method) {
      for name in program.summary(of: method).returnedAttributes.sorted() {
        result.append(AttributeSource(owner: owner, name: name))
      }
    }
    return result
  }

  private mutating func owner(of base: Slot) -> ClassReference? {
    for type in types.types(of: base).types {
      if case .instance(let found) = type { return found }
    }
    return nil
  }

  /// A number or a part by which the object itself is released, as a model says.
  private mutating func standsForObject(_ base: Slot, _ attribute: String) -> Bool {
    guard let owner = owner(of: base) else { return false }
    return program.standsForObject(attribute, of: owner)
  }

  private func isReleaseName(_ name: Symbol) -> Bool {
    releaseNames.contains(program.modules[reference.module].name(name))
  }

  // MARK: Effects

  mutating func add(_ effect: ArgumentEffect, to slot: Slot) {
    forEachBit(of: parameters[Int(slot.index)]) { summary.effects[$0].formUnion(effect) }
    forEachBit(of: conditionalParameters[Int(slot.index)]) {
      conditionalEffects[$0]?.effect.formUnion(effect)
    }
  }

  private mutating func add(
    _ effect: ArgumentEffect, to slot: Slot, where wanted: ClassReference
  ) {
    limit(parameters[Int(slot.index)], to: wanted)
    forEachBit(of: parameters[Int(slot.index)] | conditionalParameters[Int(slot.index)]) {
      conditionalEffects[$0]?.effect.formUnion(effect)
    }
  }

  private mutating func limit(_ bits: UInt64, to wanted: ClassReference) {
    forEachBit(of: bits) {
      if conditionalEffects[$0] == nil { conditionalEffects[$0] = (wanted, []) }
    }
  }

  /// A parameter has one condition for all that is done to it; where something is done to any
  /// argument, there is none.
  private mutating func addConditionalEffects() {
    for parameter in summary.effects.indices {
      guard let (wanted, effect) = conditionalEffects[parameter] else { continue }
      if summary.effects[parameter].isEmpty, !effect.isEmpty {
        summary.conditions[parameter] = wanted
      }
      summary.effects[parameter].formUnion(effect)
    }
  }

  /// An attribute is released, or given to somebody who may release it, if perhaps only where it is no
  /// path: `open(path)` removes nothing.
  private mutating func releaseAttributes(
    _ slot: Slot, _ facts: inout FunctionFacts, asPaths: Bool = true
  ) {
    for source in attributes[Int(slot.index)] {
      let name = source.name
      if let owner = source.owner, owner == program.receiverClass(of: reference) {
        if asPaths {
          summary.releasedAttributes.insert(name)
        } else {
          summary.lentAttributes.insert(name)
        }
      } else if let owner = source.owner {
        // What a test cleans up after itself, the program does not.
        if program.isTest(reference.module), !program.isTest(owner.module) { continue }
        facts.foreignReleases.insert(program.classInfo(owner).name + "." + name)
        for ancestor in program.classInfo(owner).linearization {
          facts.foreignReleases.insert(program.classInfo(ancestor).name + "." + name)
        }
      } else {
        facts.foreignReleases.insert(program.packageName(ofModule: reference.module) + ":" + name)
      }
    }
  }

  /// What is left with the process to release at its end, is so under the attributes that it goes to, too.
  private mutating func releaseAttributes(keeping slot: Slot) {
    guard program.receiverClass(of: reference) != nil else { return }
    for case .storeAttribute(Slot(0), let name, slot) in function.instructions {
      summary.releasedAttributes.insert(program.modules[reference.module].name(name))
    }
  }

  /// An attribute of the receiver is the path of a file that is removed here: no folder goes that way.
  private mutating func removeFileAttributes(_ slot: Slot) {
    for source in attributes[Int(slot.index)]
    where source.owner == program.receiverClass(of: reference) {
      summary.removedFileAttributes.insert(source.name)
    }
  }

  /// An attribute is given to a callee that we cannot see into: it may keep what is open, hardly a path.
  private mutating func lendAttributes(_ slot: Slot) {
    for source in attributes[Int(slot.index)]
    where source.owner == program.receiverClass(of: reference) {
      summary.lentAttributes.insert(source.name)
    }
  }

  private mutating func apply(_ instruction: Instruction, _ facts: inout FunctionFacts) {
    let ir = program.modules[reference.module]
    switch instruction {
    case .call(_, let number):
      apply(call: function.calls[Int(number)], resolve(number), &facts)
    case .enter(_, let manager):
      add(.releases, to: manager)
      releaseAttributes(manager, &facts)
    case .loadAttribute(_, let base, let name):
      guard let owner = owner(of: base), program.isReleasedByReading(ir.name(name), of: owner)
      else { return }
      add(.releases, to: base)
      releaseAttributes(base, &facts)
    case .storeAttribute(let base, let name, let value):
      storeAttribute(base, ir.name(name), value, &facts)
    case .storeSubscript(let base, _, let value):
      add(isOwnContainer(base) ? .takes : .keepsAnything, to: value)
      releaseAttributes(value, &facts)
    case .storeName(let name, let value):
      add(.keepsAnything, to: value)
      releaseAttributes(value, &facts)
      if function.kind == .classBody, let classID = function.classID {
        let owner = ClassReference(module: reference.module, classID: classID)
        let given = types.types(of: value)
        addType(ir.name(name), given, to: owner, &facts)
      }
    case .storeCaptured(_, _, let value), .yield(_, let value), .yieldFrom(_, let value):
      add(.keepsAnything, to: value)
      releaseAttributes(value, &facts)
    case .makeFunction(_, let id):
      for capture in ir[id].captures where capture.owner == reference.function {
        add(.keepsAnything, to: capture.variable)
        releaseAttributes(capture.variable, &facts)
      }
    default:
      break
    }
  }

  /// A list or dictionary that this function made: what goes in has not left the function.
  private func isOwnContainer(_ slot: Slot) -> Bool {
    types.definitions[slot].contains { definition in
      if case .display = function.instructions[Int(definition)] { true } else { false }
    }
  }

  private mutating func storeAttribute(
    _ base: Slot, _ name: String, _ value: Slot, _ facts: inout FunctionFacts
  ) {
    let isReceiver = base.index == 0 && program.receiverClass(of: reference) != nil
    add(isReceiver ? .takes : .keepsAnything, to: value)
    releaseAttributes(value, &facts)
    if movesTemporaries(of: base, to: value) { facts.movesTemporaries = true }
    if let owner = owner(of: base) {
      let given = types.types(of: value)
      addType(name, given, to: owner, &facts)
    }
  }

  private func addType(
    _ name: String, _ types: TypeSet, to owner: ClassReference, _ facts: inout FunctionFacts
  ) {
    guard !types.isEmpty, types != TypeSet(.none), owner.module < program.modelStart else { return }
    facts.attributeTypes.append(FunctionFacts.AttributeFact(owner: owner, name: name, types: types))
  }

  private mutating func apply(
    call: Call, _ resolved: ResolvedCall, _ facts: inout FunctionFacts
  ) {
    switch call.callee {
    case .method(let receiver, let name):
      let isRelease =
        resolved.isResolved && !resolved.callees.isEmpty
        ? resolved.releasesReceiver || releases(receiverOf: resolved) : isReleaseName(name)
      if isRelease || (!resolved.isResolved && isReleaseName(name)) {
        add(.releases, to: receiver)
        releaseAttributes(receiver, &facts)
      }
    case .value(let slot):
      // A bound release called by its own name: `close = self.file.close; close()`.
      add(.releases, to: slot)
      if isBoundRelease(slot) { releaseAttributes(slot, &facts) }
    }
    noteGiven(call, resolved, &facts)
    noteDelegation(call, resolved, &facts)
    for (index, argument) in call.arguments.enumerated() {
      let effect = resolved.effects[index]
      let taken = effect.isDisjoint(with: .takes) || isOnReceiver(call) ? effect : .keepsAnything
      let given = taken.subtracting(.returns)
      if let wanted = resolved.conditions[index] {
        add(given, to: argument.value, where: wanted)
      } else {
        add(given, to: argument.value)
      }
      if effect.contains(.pins) { releaseAttributes(keeping: argument.value) }
      guard !attributes[Int(argument.value.index)].isEmpty else { continue }
      if effect.contains(.releases), program.removesSingleFile(resolved) {
        removeFileAttributes(argument.value)
      } else if !resolved.isResolved, !effect.contains(.releases), !isPathKeeper(resolved.name) {
        lendAttributes(argument.value)
      } else if !effect.isDisjoint(with: [.releases, .keeps, .takes]) {
        releaseAttributes(argument.value, &facts, asPaths: resolved.conditions[index] == nil)
      }
    }
  }

  /// `getattr(self.peer, name)`: whoever names a member of it may name its release.
  private mutating func noteDelegation(
    _ call: Call, _ resolved: ResolvedCall, _ facts: inout FunctionFacts
  ) {
    guard resolved.name == "getattr", call.arguments.count >= 2,
      types.constant(in: call.arguments[1].value) == nil
    else { return }
    releaseAttributes(call.arguments[0].value, &facts)
  }

  /// `self.m(x)`, `super().__init__(x)`, `Base.__init__(self, x)`: what the callee's object takes, ours does.
  mutating func isOnReceiver(_ call: Call) -> Bool {
    guard let own = program.receiverClass(of: reference) else { return false }
    if call.arguments.first?.value.index == 0 { return true }
    guard case .method(let receiver, _) = call.callee else { return false }
    if receiver.index == 0 { return true }
    let bases = program.classInfo(own).linearization
    return types.definitions[receiver].contains { definition in
      guard case .call(_, let number) = function.instructions[Int(definition)] else { return false }
      return resolved[Int(number)]?.name == "super"
    }
      && types.types(of: receiver).types.contains {
        if case .instance(let found) = $0 { bases.contains(found) } else { false }
      }
  }

  /// A method of the program releases its receiver when its own summary says so.
  private func releases(receiverOf resolved: ResolvedCall) -> Bool {
    resolved.callees.contains { callee in
      let summary = program.summary(of: callee)
      return program.receiverClass(of: callee) != nil
        && (summary.effects.first?.contains(.releases) ?? false
          || !summary.releasedAttributes.isEmpty)
    }
  }

  private func isBoundRelease(_ slot: Slot) -> Bool {
    var pending = [slot]
    var seen: Set<Slot> = []
    while let next = pending.popLast(), seen.insert(next).inserted {
      for definition in types.definitions[next] {
        switch function.instructions[Int(definition)] {
        case .assign(_, let source): pending.append(source)
        case .loadAttribute(_, _, let name) where isReleaseName(name): return true
        default: break
        }
      }
    }
    return false
  }
}

/// Calls `body` with the number of each bit that is set, the lowest first.
private func forEachBit(of bits: UInt64, _ body: (Int) -> Void) {
  var rest = bits
  while rest != 0 {
    body(rest.trailingZeroBitCount)
    rest &= rest - 1
  }
}
