package import PythonFlow

/// What the slots of one function may be: a reading of its definitions, whatever their order.
package struct SlotTypes {
  package let program: Program
  package let reference: FunctionReference
  package let function: FunctionIR
  /// The instructions that define each slot.
  package let definitions: Definitions
  private var known: [TypeSet?]
  private var captured: [Capture: TypeSet] = [:]
  private static let depthMax = 24

  package init(program: Program, reference: FunctionReference) {
    self.program = program
    self.reference = reference
    function = program.function(reference)
    definitions = Definitions(of: function)
    known = Array(repeating: nil, count: function.slotNames.count)
  }

  /// Returns the types of a slot. O(definitions) once, then O(1).
  package mutating func types(of slot: Slot, depth: Int = 0) -> TypeSet {
    let index = Int(slot.index)
    guard index < known.count else { return TypeSet() }
    if let found = known[index] { return found }
    guard depth < Self.depthMax else { return TypeSet() }
    known[index] = TypeSet()  // A cycle adds nothing.
    var result = TypeSet()
    if index < function.parameters.count { result.formUnion(parameterTypes(index)) }
    for definition in definitions[slot] {
      result.formUnion(types(of: function.instructions[Int(definition)], depth: depth + 1))
    }
    known[index] = result
    return result
  }

  private func parameterTypes(_ index: Int) -> TypeSet {
    if index == 0, let owner = program.receiverClass(of: reference) {
      return TypeSet(program.isClassMethod(reference) ? .class(owner) : .instance(owner))
    }
    guard let annotation = function.parameters[index].annotation else {
      return program.givenTypes(reference, parameter: index)
    }
    let declared = DeclaredSummaries(program: program, module: reference.module)
    return declared.types(of: annotation)
  }

  private mutating func types(of instruction: Instruction, depth: Int) -> TypeSet {
    let ir = program.modules[reference.module]
    switch instruction {
    case .assign(_, let source), .await(_, let source):
      return types(of: source, depth: depth)
    case .constant(_, .none):
      return TypeSet(.none)
    case .constant(_, .string):
      return program.builtin("str")
    case .loadName(_, let name):
      return program.types(ofLoaded: name, in: reference.module)
    case .loadCaptured(_, let owner, let variable):
      return capturedTypes(Capture(owner: owner, variable: variable), depth: depth)
    case .importModule(_, let path):
      return TypeSet(.module(ir.name(path)))
    case .importMember(_, let module, let name):
      return program.member(ir.name(name), ofModule: ir.name(module))
    case .loadAttribute(_, let base, let name):
      return program.attribute(
        name, in: reference.module, of: types(of: base, depth: depth))
    case .loadSubscript(_, let base, _):
      return items(of: types(of: base, depth: depth))
    case .item(_, let base):
      return iterated(types(of: base, depth: depth))
    case .unpack(_, let source, let position):
      return part(position, of: types(of: source, depth: depth))
    case .call(_, let number):
      return resultTypes(of: function.calls[Int(number)], depth: depth)
    case .display(_, let range, let kind):
      return displayTypes(kind, function[operands: range], depth: depth)
    case .enter(_, let manager):
      return entered(types(of: manager, depth: depth))
    case .makeFunction(_, let id):
      return TypeSet(.function([FunctionReference(module: reference.module, function: id)]))
    case .makeClass(_, let id):
      return TypeSet(.class(ClassReference(module: reference.module, classID: id)))
    case .augment(_, let target, _):
      return types(of: target, depth: depth)
    case .compute(_, let range):
      return quotientTypes(function[operands: range], depth: depth)
    default:
      return TypeSet()
    }
  }

  /// What a class says that dividing it gives: `folder / name`. Operators are not told apart, so that a
  /// comparison is taken for the same; nobody calls a method of one.
  private mutating func quotientTypes(_ operands: ArraySlice<Slot>, depth: Int) -> TypeSet {
    guard operands.count > 1, let left = operands.first else { return TypeSet() }
    var result = TypeSet()
    for case .instance(let owner) in types(of: left, depth: depth).types {
      let quotients = program.methods(named: "__truediv__", of: owner)
      if let given = quotients.first { result.formUnion(program.summary(of: given).resultTypes) }
    }
    return result
  }

  private mutating func capturedTypes(_ capture: Capture, depth: Int) -> TypeSet {
    if let found = captured[capture] { return found }
    guard depth < 6 else { return TypeSet() }
    var outer = SlotTypes(
      program: program,
      reference: FunctionReference(module: reference.module, function: capture.owner))
    let result = outer.types(of: capture.variable, depth: depth + 8)
    captured[capture] = result
    return result
  }

  private mutating func displayTypes(
    _ kind: DisplayKind, _ parts: ArraySlice<Slot>, depth: Int
  ) -> TypeSet {
    if kind == .tuple {
      guard parts.count < 12 else { return TypeSet() }
      return TypeSet(.tuple(parts.map { types(of: $0, depth: depth) }))
    }
    let name = kind == .list ? "list" : kind == .set ? "set" : "dict"
    return program.builtin(name)
  }

  private func iterated(_ types: TypeSet) -> TypeSet {
    var result = items(of: types)
    for case .instance(let owner) in types.types {
      if program.yieldsItself(owner) { result.insert(.instance(owner)) }
      for method in program.methods(named: "__iter__", of: owner)
      where method.module >= program.modelStart {
        result.formUnion(items(of: program.summary(of: method).resultTypes))
      }
    }
    return result
  }

  private func items(of types: TypeSet) -> TypeSet {
    var result = TypeSet()
    for type in types.types {
      switch type {
      case .items(let inner): result.formUnion(inner)
      case .tuple(let parts): for part in parts { result.formUnion(part) }
      default: break
      }
    }
    return result
  }

  private func part(_ position: Int32, of types: TypeSet) -> TypeSet {
    var result = TypeSet()
    for type in types.types {
      switch type {
      case .tuple(let parts) where position >= 0 && Int(position) < parts.count:
        result.formUnion(parts[Int(position)])
      case .items(let inner): result.formUnion(inner)
      default: break
      }
    }
    return result
  }

  /// `with x as y` gives what `__enter__` gives: `x` itself unless declared otherwise.
  private func entered(_ types: TypeSet) -> TypeSet {
    var result = TypeSet()
    for type in types.types {
      guard case .instance(let reference) = type else { continue }
      let enters =
        program.methods(named: "__enter__", of: reference)
        + program.methods(named: "__aenter__", of: reference)
      let given = enters.first.map { program.summary(of: $0) }
      if let given, !given.resultTypes.isEmpty, !given.resultIsReceiver {
        result.formUnion(given.resultTypes)
      } else {
        result.insert(type)
      }
    }
    return result
  }

  // MARK: Calls

  /// Returns what a call may call.
  package mutating func calleeTypes(of call: Call, depth: Int = 0) -> TypeSet {
    switch call.callee {
    case .value(let slot):
      return types(of: slot, depth: depth)
    case .method(let receiver, let name):
      return program.attribute(
        name, in: reference.module, of: types(of: receiver, depth: depth))
    }
  }

  private mutating func resultTypes(of call: Call, depth: Int) -> TypeSet {
    var result = TypeSet()
    if isSuperCall(call), let owner = program.receiverClass(of: reference) {
      for base in program.classInfo(owner).bases { result.insert(.instance(base)) }
      return result
    }
    for type in calleeTypes(of: call, depth: depth).types {
      switch type {
      case .class(let reference):
        result.formUnion(constructed(reference, by: call))
      case .function(let candidates):
        if let chosen = chosen(candidates, for: call, isBound: false) {
          result.formUnion(program.summary(of: chosen).resultTypes)
          result.formUnion(returnedArguments(of: call, chosen, isBound: false, depth: depth))
        }
      case .instance(let reference):
        let candidates = program.methods(named: "__call__", of: reference)
        if let chosen = chosen(candidates, for: call, isBound: true) {
          result.formUnion(program.summary(of: chosen).resultTypes)
        }
      case .method(let candidates, let receiver):
        if let chosen = chosen(candidates, for: call, isBound: true) {
          let summary = program.summary(of: chosen)
          result.formUnion(summary.resultTypes)
          if summary.resultIsReceiver { result.insert(.instance(receiver)) }
        }
      default:
        break
      }
    }
    return result
  }

  /// An instance of the class, or of the variant that the fitting overload of a model names.
  private mutating func constructed(_ constructed: ClassReference, by call: Call) -> TypeSet {
    let initializers = program.classInfo(constructed).methods["__init__"] ?? []
    if initializers.count > 1, let chosen = chosen(initializers, for: call, isBound: true) {
      let named = program.summary(of: chosen).resultTypes
      if !named.isEmpty, named != TypeSet(.none) { return named }
    }
    return TypeSet(.instance(constructed))
  }

  private mutating func returnedArguments(
    of call: Call, _ callee: FunctionReference, isBound: Bool, depth: Int
  ) -> TypeSet {
    let effects = program.summary(of: callee).effects
    var result = TypeSet()
    guard effects.contains(where: { $0.contains(.returns) }) else { return result }
    for (argument, position) in program.bind(
      call, to: callee, isBound: isBound, from: reference.module)
    {
      if let position, effects[position].contains(.returns) {
        result.formUnion(types(of: argument.value, depth: depth))
      }
    }
    return result
  }

  /// Whether a slot is what `super()` gives.
  func isSuper(_ slot: Slot) -> Bool {
    definitions[slot].contains { definition in
      guard case .call(_, let number) = function.instructions[Int(definition)] else { return false }
      return isSuperCall(function.calls[Int(number)])
    }
  }

  private func isSuperCall(_ call: Call) -> Bool {
    guard case .value(let slot) = call.callee else { return false }
    return definitions[slot].contains { definition in
      if case .loadName(_, let name) = function.instructions[Int(definition)] {
        return program.modules[reference.module].name(name) == "super"
      }
      return false
    }
  }

  /// Returns the overload that fits the call: the first whose `Literal` and `Present` parameters agree.
  package mutating func chosen(
    _ candidates: [FunctionReference], for call: Call, isBound: Bool
  ) -> FunctionReference? {
    guard candidates.count > 1 else { return candidates.first }
    let isOverloaded = program.function(candidates[0]).decorators.contains { $0.path == "overload" }
    guard isOverloaded else { return candidates.last }
    for candidate in candidates where fits(call, candidate, isBound: isBound) { return candidate }
    return nil
  }

  private mutating func fits(
    _ call: Call, _ candidate: FunctionReference, isBound: Bool
  ) -> Bool {
    let parameters = program.function(candidate).parameters
    let bound = program.bind(call, to: candidate, isBound: isBound, from: reference.module)
    for (index, parameter) in parameters.enumerated() {
      guard let annotation = parameter.annotation, !argumentMarks.contains(annotation.path) else {
        continue
      }
      guard let argument = bound.first(where: { $0.parameter == index })?.argument else {
        // A splat may bring any of them: the quieter overload is taken.
        if annotation.path == "Present", bound.contains(where: { $0.parameter == nil }) { continue }
        return false
      }
      let constant = constant(in: argument.value)
      if annotation.path == "Present" {
        // `dir=None` is as good as nothing; `getattr(x, "y", None)` is a default.
        if argument.kind != .positional, constant == .some(.none) { return false }
      } else if annotation.path != "Literal" {
        if !isInstance(argument.value, of: annotation, in: candidate.module) { return false }
      } else if !annotation.arguments.contains(where: { matches($0.path, constant) }) {
        return false
      }
    }
    return true
  }

  /// Whether the argument is known to be of the class, or of one of the classes, that an overload asks for.
  private mutating func isInstance(
    _ slot: Slot, of annotation: NameExpression, in module: Int
  ) -> Bool {
    let classes = annotation.path == "|" ? annotation.arguments : [annotation]
    let wanted = Set(classes.flatMap { program.types(ofPath: $0.path, in: module).types })
    let all = definitions[slot]
    let isParameter = Int(slot.index) < function.parameters.count
    // Each of several values must be: `source = gzip.open(source)` says nothing of the first.
    if all.count + (isParameter ? 1 : 0) > 1 {
      for definition in all where !isParameter {
        let found = types(of: function.instructions[Int(definition)], depth: 1)
        guard isInstance(found, ofOneOf: wanted) else { return false }
      }
      return !isParameter
    }
    let found = types(of: slot)
    guard found.isEmpty, isReadAsFile(slot) else { return isInstance(found, ofOneOf: wanted) }
    return wanted.contains { type in
      if case .class(let found) = type { program.classInfo(found).name == "IOBase" } else { false }
    }
  }

  private func isInstance(_ types: TypeSet, ofOneOf wanted: Set<Type>) -> Bool {
    types.types.contains { type in
      guard case .instance(let found) = type else { return false }
      return program.classInfo(found).linearization.contains { wanted.contains(.class($0)) }
    }
  }

  /// Whether the function works with a value of unknown class as with an open file.
  private func isReadAsFile(_ slot: Slot) -> Bool {
    let ir = program.modules[reference.module]
    return function.calls.contains { call in
      guard case .method(slot, let name) = call.callee else { return false }
      return ["seek", "read", "readline", "tell"].contains(ir.name(name))
    }
  }

  /// Returns the constant that a slot holds, if its only definition is one.
  package func constant(in slot: Slot) -> Constant? {
    let all = definitions[slot]
    guard all.count == 1, let only = all.first, Int(slot.index) >= function.parameters.count,
      case .constant(_, let constant) = function.instructions[Int(only)]
    else { return nil }
    return constant
  }

  private func matches(_ literal: String, _ constant: Constant?) -> Bool {
    switch constant {
    case .true: literal == "True"
    case .false: literal == "False"
    case .some(.none): literal == "None"
    case .string(let content?):
      literal.dropFirst().dropLast() == program.modules[reference.module].name(content)
    default: false
    }
  }
}

/// Annotations of parameters that say what a call does to the argument, and choose no overload.
private let argumentMarks: Set<String> = [
  "Borrowed", "Released", "Taken", "Kept", "Same", "Pinned", "Exhausted",
]

extension Program {
  /// Whether iterating an instance gives the instance again and again, as managers of attempts do.
  fileprivate func yieldsItself(_ owner: ClassReference) -> Bool {
    guard owner.module < modelStart, let iterator = methods(named: "__iter__", of: owner).last,
      function(iterator).isGenerator
    else { return false }
    return function(iterator).instructions.contains { instruction in
      if case .yield(_, let value) = instruction { value.index == 0 } else { false }
    }
  }
}

extension SlotTypes {
  /// Returns the definitions that a value may come from, each once, going on behind copies and through
  /// what the caller takes a definition to pass on.
  func sources(of slot: Slot, through parts: (Instruction) -> [Slot]) -> [Instruction] {
    var result: [Instruction] = []
    var pending = [slot]
    var seen: Set<Slot> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      for definition in definitions[next] {
        let instruction = function.instructions[Int(definition)]
        if case .assign(_, let source) = instruction { pending.append(source) }
        pending += parts(instruction)
        result.append(instruction)
      }
    }
    return result
  }
}
