internal import PythonFlow
internal import PythonSyntax

/// What single instructions do to the containers that their slots may be.
extension ContainerReader {
  mutating func read(_ index: Int) {
    switch function.instructions[index] {
    case .storeSubscript(let base, let key, let value):
      store(base, key, value, index)
      escape(sorted(value, at: index), index)
    case .deleteSubscript(let base, let key):
      if let name = foreign[base] { addForeignRemoval(name, by: "del") }
      for place in sorted(base, at: index) { remove(place, key, index, method: "del") }
    case .loadSubscript(_, let base, let key):
      // Reading a `defaultdict` inserts.
      for place in sorted(base, at: index) where !place.isInner && growsWhenRead(place.container) {
        add(.grow, place.container, index, key: key, method: "[]")
      }
    case .augment(_, let target, let value):
      augment(target, value, index)
    case .storeName(let name, let value):
      storeName(name, value, index)
    case .storeAttribute(let base, let name, let value):
      if candidates.contains(name) { storeAttribute(base, name, value, index) }
      escape(sorted(value, at: index), index)
    case .storeCaptured(let owner, let variable, let value):
      let holder = FunctionReference(module: reference.module, function: owner)
      if let found = program.containers.byOwner[.variable(holder, variable)], !isAugmented(value) {
        add(.removeAny, found, index, method: "rebinding")
      }
    case .call(_, let number):
      read(function.calls[Int(number)], index)
    case .loadAttribute(_, let base, let name):
      readBoundMethod(base, ir.name(name), index)
    case .compute(_, let range):
      readOperands(Array(function[operands: range]), index)
    case .display(_, let range, _):
      for slot in function[operands: range] { escape(sorted(slot, at: index), index) }
    case .yield(_, let value), .collect(_, let value):
      escape(sorted(value, at: index), index)
    default:
      break
    }
  }

  // MARK: Subscripts and names

  private mutating func store(_ base: Slot, _ key: Slot, _ value: Slot, _ index: Int) {
    if let name = foreign[base], isSlice(key) { addForeignRemoval(name, by: "[:] =") }
    for place in sorted(base, at: index) {
      let isAlternative = isAlternative(place, in: base, at: index)
      if isSlice(key) {
        add(.removeAny, place.container, index, method: "[:] =", isInner: place.isInner)
      } else if place.isInner || isMapping(place.container) {
        // `c[k] += 1` of a plain dictionary needs the key to be there.
        if !place.isInner, isAugmented(value), !growsWhenRead(place.container),
          !isCounter(place.container)
        {
          continue
        }
        add(
          .grow, place.container, index, key: key, item: value, method: "[] =",
          isInner: place.isInner, isAlternative: isAlternative)
      }
    }
  }

  func isSlice(_ key: Slot) -> Bool {
    for definition in types.definitions[key] {
      guard case .compute = function.instructions[Int(definition)] else { continue }
      let written = text(Int(definition))
      let isString = written.contains { $0 == "\"" || $0 == "'" || $0 == "(" || $0 == "{" }
      if written.contains(":"), !isString { return true }
    }
    return false
  }

  func text(_ index: Int) -> String {
    guard reference.module < program.files.count else { return "" }
    return program.files[reference.module].text.string(function.ranges[index])
  }

  func isAugmented(_ value: Slot) -> Bool {
    types.definitions[value].contains { definition in
      if case .augment = function.instructions[Int(definition)] { true } else { false }
    }
  }

  private mutating func augment(_ target: Slot, _ value: Slot, _ index: Int) {
    let written = text(index)
    let isRemoval = ["-=", "&=", "^="].contains { written.contains($0) }
    for place in sorted(target, at: index) {
      // `c[k] += 1` is judged where it is stored.
      if place.isInner && !isRemoval { continue }
      add(
        isRemoval ? .removeAny : .grow, place.container, index, item: value,
        method: isRemoval ? "-=" : "+=", isInner: place.isInner,
        isAlternative: isAlternative(place, in: target, at: index))
    }
  }

  private mutating func storeName(_ name: Symbol, _ value: Slot, _ index: Int) {
    if function.kind != .classBody, function.kind != .module, candidates.contains(name),
      let found = program.globalContainer(ir.name(name), in: reference.module)
    {
      if !isDerived(value, from: found, at: index) {
        add(.removeAny, found, index, method: "rebinding")
      } else if !isAugmented(value) {
        add(.grow, found, index, item: value, method: "=")
      }
    }
    for place in sorted(value, at: index) where !place.isInner {
      let owner = program.containers.containers[place.container].owner
      if case .global(_, ir.name(name)) = owner { continue }
      add(.escape, place.container, index, method: "")
    }
  }

  private mutating func storeAttribute(
    _ base: Slot, _ name: Symbol, _ value: Slot, _ index: Int
  ) {
    guard let found = containers(ofAttribute: name, of: base) else {
      if !isAugmented(value), !constructorNames.contains(ir.name(function.name)) {
        addForeignRemoval(ir.name(name), by: "rebinding")
      }
      return
    }
    for container in found where !isDerived(value, from: container, at: index) {
      let owner = program.containers.containers[container].owner
      // The constructor makes it; anything later replaces it.
      switch owner {
      case .callableAttribute, .objectAttribute:
        if constructorNames.contains(ir.name(function.name)) { continue }
      case .functionAttribute, .globalAttribute:
        // Where it is given to its object, it is made.
        if program.containers.containers[container].range == function.ranges[index] { continue }
      case .classAttribute:
        // Each new class gets its own.
        if program.runsWithDefinitions(reference) { continue }
      case .global, .variable, .parameter: break
      }
      add(.removeAny, container, index, method: "rebinding")
    }
  }

  /// Whether the new value is the old one with more in it.
  private mutating func isDerived(_ value: Slot, from container: Int, at index: Int) -> Bool {
    if sorted(value, at: index).contains(Place(container: container, isInner: false)) {
      return true
    }
    return types.definitions[value].contains { definition in
      guard case .compute(_, let range) = function.instructions[Int(definition)] else {
        return false
      }
      return function[operands: range].contains {
        sorted($0).contains(Place(container: container, isInner: false))
      }
    }
  }

  private mutating func remove(_ place: Place, _ key: Slot?, _ index: Int, method: String) {
    let isSweep = key.map { keys[$0] == place.container || isSlice($0) } ?? true
    add(
      isSweep ? .removeAny : .removeKey, place.container, index, key: key, method: method,
      isInner: place.isInner)
  }

  // MARK: Kinds

  private func type(of container: Int) -> ClassReference {
    program.containers.containers[container].type
  }

  private func inherits(_ container: Int, _ names: Set<String>) -> Bool {
    program.classInfo(type(of: container)).linearization.contains {
      names.contains(program.classInfo($0).name)
    }
  }

  private func isMapping(_ container: Int) -> Bool { inherits(container, ["dict"]) }
  private func isCounter(_ container: Int) -> Bool { inherits(container, ["Counter"]) }

  private func growsWhenRead(_ container: Int) -> Bool {
    program.methods(named: "__getitem__", of: type(of: container))
      .contains { program.summary(of: $0).growsReceiver }
  }

  private func does(_ name: String, _ container: Int, _ what: KeyPath<FunctionSummary, Bool>)
    -> Bool
  {
    program.methods(named: name, of: type(of: container))
      .contains { program.summary(of: $0)[keyPath: what] }
  }

  // MARK: Calls

  private mutating func read(_ call: Call, _ index: Int) {
    if case .method(let receiver, let name) = call.callee {
      let name = ir.name(name)
      if let attribute = foreign[receiver],
        removingMethods.contains(name) || takingMethods.contains(name)
      {
        addForeignRemoval(attribute, by: name)
      }
      for place in sorted(receiver, at: index) {
        readMethod(name, place, of: receiver, call, index)
      }
    }
    let name = calleeName(call)
    let last = lastName(call)
    if ["heappush", "insort", "insort_left", "insort_right"].contains(last),
      call.arguments.count > 1
    {
      for place in sorted(call.arguments[0].value, at: index) where !place.isInner {
        add(.grow, place.container, index, item: call.arguments[1].value, method: last)
      }
      return
    }
    if ["heappop", "heapreplace", "heappushpop", "nsmallest"].contains(last),
      let first = call.arguments.first
    {
      for place in sorted(first.value, at: index) {
        add(.removeAny, place.container, index, method: last)
      }
      return
    }
    guard !harmlessReaders.contains(name) else { return }
    handOver(call, index)
  }

  private func lastName(_ call: Call) -> String {
    if case .method(_, let name) = call.callee { return ir.name(name) }
    return calleeName(call)
  }

  private mutating func readMethod(
    _ name: String, _ place: Place, of receiver: Slot, _ call: Call, _ index: Int
  ) {
    let first = call.arguments.first { $0.kind == .positional }?.value
    let second = call.arguments.count > 1 ? call.arguments[1].value : nil
    let grows =
      place.isInner ? addingMethods.contains(name) : does(name, place.container, \.growsReceiver)
    let shrinks =
      place.isInner
      ? removingMethods.contains(name) : does(name, place.container, \.shrinksReceiver)
    if grows {
      var key: Slot?
      var item = first
      switch name {
      case "setdefault": (key, item) = (first, second)
      case "add": key = first
      case "insert", "put_nowait": item = second ?? first
      case "update" where first == nil: return  // Keywords are literal keys.
      default: break
      }
      if name == "update", let first { key = writtenKeys(of: first) }
      add(
        .grow, place.container, index, key: key, item: item, method: name, isInner: place.isInner,
        isAlternative: isAlternative(place, in: receiver, at: index))
    } else if shrinks {
      let takesKey =
        ["remove", "discard"].contains(name) || (name == "pop" && isMapping(place.container))
      remove(place, takesKey ? first : nil, index, method: name)
    } else if name == "get", call.arguments.count == 1, !place.isInner {
      add(.asked, place.container, index, key: first, method: name)
    }
  }

  /// The key of `{key: value}`, where that is what is added.
  private func writtenKeys(of slot: Slot) -> Slot? {
    var literal: Slot?
    for definition in types.definitions[slot] {
      guard case .display(_, let range, .dictionary) = function.instructions[Int(definition)] else {
        return nil
      }
      for (position, part) in function[operands: range].enumerated() where position % 2 == 0 {
        if types.constant(in: part) == nil { return part }
        literal = part
      }
    }
    return literal
  }

  /// `add_done_callback(c.discard)`: the method is called by somebody else.
  private mutating func readBoundMethod(_ base: Slot, _ name: String, _ index: Int) {
    for place in sorted(base, at: index) {
      let isInner = place.isInner
      let shrinks = !isInner && does(name, place.container, \.shrinksReceiver)
      if shrinks || removingMethods.contains(name) {
        add(.removeAny, place.container, index, method: name, isInner: isInner)
      } else if addingMethods.contains(name) {
        add(
          .grow, place.container, index, method: name, isInner: isInner,
          isAlternative: isAlternative(place, in: base, at: index))
      }
    }
  }

  private mutating func handOver(_ call: Call, _ index: Int) {
    guard depth < 2, call.arguments.contains(where: { sorted($0.value).contains { !$0.isInner } })
    else { return }
    let resolved = types.resolve(call)
    for (position, argument) in call.arguments.enumerated() {
      for place in sorted(argument.value, at: index) where !place.isInner {
        guard resolved.isResolved else {
          if resolved.path.isEmpty { add(.escape, place.container, index, method: resolved.name) }
          continue
        }
        for callee in resolved.callees where callee.module < program.modelStart {
          let isBound = resolved.constructed != nil || program.receiverClass(of: callee) != nil
          let bound = program.bind(call, to: callee, isBound: isBound, from: reference.module)
          guard position < bound.count, let parameter = bound[position].parameter else { continue }
          for kind in program.effects(
            of: callee, onContainerAt: parameter, as: place.container, depth: depth + 1)
          {
            add(kind, place.container, index, method: program.name(of: callee))
          }
        }
      }
    }
  }

  // MARK: Conditions

  /// `if not c:` before filling it says that it is filled once.
  mutating func readEmptiness(_ block: Block, _ atom: Atom?) {
    let last = max(Int(block.end) - 1, 0)
    var slot = block.end > block.start ? function.instructions[last].definedSlot : nil
    if case .truthy(let variable)? = atom?.kind { slot = variable }
    guard let slot else { return }
    for place in sorted(slot) where !place.isInner {
      add(.measured, place.container, last, method: "emptiness")
    }
  }

  /// A size that is printed or counted on from is not asked whether it is too large.
  private func isComparison(_ index: Int) -> Bool {
    let written = text(index)
    return ["<", ">", "==", "!="].contains { written.contains($0) }
  }

  private mutating func readOperands(_ operands: [Slot], _ index: Int) {
    for (position, slot) in operands.enumerated() {
      let other = operands.count == 2 ? operands[1 - position] : nil
      for place in sorted(slot, at: index) where !place.isInner && text(index).contains(" in ") {
        add(.asked, place.container, index, key: other, method: "in")
      }
      if let container = keys[slot], text(index).contains(" in ") {
        add(.asked, container, index, key: other, method: "in")
      }
      guard let place = sizes[slot], isComparison(index) else { continue }
      if let other, case .number(let value?)? = types.constant(in: other), value < 2 {
        // Comparing with 0 or 1 asks whether there is anything.
        if value == 0, text(index).contains("==") {
          add(.measured, place.container, index, method: "emptiness", isInner: place.isInner)
        }
        continue
      }
      add(.measured, place.container, index, method: "len", isInner: place.isInner)
    }
  }
}

extension Program {
  /// Returns what a function does to a container that it gets as a parameter.
  func effects(
    of reference: FunctionReference, onContainerAt parameter: Int, as container: Int, depth: Int
  ) -> [ContainerEvent.Kind] {
    let function = function(reference)
    guard parameter < function.parameters.count else { return [] }
    var reader = ContainerReader(program: self, reference: reference, candidates: [], depth: depth)
    reader.enter(container, function.parameters[parameter].slot, by: ReachingDefinitions.entry)
    var facts = ContainerFacts(ofModule: reference.module)
    reader.run(&facts)
    let types = SlotTypes(program: self, reference: reference)
    let kinds = Set(
      facts.events.filter { event in
        guard event.container == container, !event.isInner else { return false }
        // A literal key goes in once.
        return event.kind != .grow || event.key.flatMap { types.constant(in: $0) } == nil
      }.map(\.kind))
    return [.grow, .removeKey, .removeAny, .measured, .escape].filter { kinds.contains($0) }
  }
}

/// What adds to a container whose class is unknown.
private let addingMethods: Set<String> = [
  "append", "add", "setdefault", "extend", "update", "insert", "appendleft", "extendleft",
]

/// What takes out of a container whose class is unknown.
private let removingMethods: Set<String> = [
  "pop", "popitem", "clear", "discard", "remove", "popleft", "difference_update",
  "intersection_update",
]

/// What takes out of a queue, and leaves a dictionary as it is.
let takingMethods: Set<String> = ["get", "get_nowait"]

/// Builtins that only read their argument.
private let harmlessReaders: Set<String> = [
  "len", "list", "dict", "tuple", "set", "sorted", "iter", "enumerate", "zip", "print", "repr",
  "str",
  "bool", "isinstance", "any", "all", "sum", "min", "max", "map", "filter", "frozenset", "next",
  "reversed", "id", "type", "super", "hash", "callable", "hasattr", "getattr",
]
