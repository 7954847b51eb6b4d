internal import PythonFlow

/// A call in the program.
package struct CallSite: Hashable, Sendable {
  package var caller: FunctionReference
  /// The number of the call in its function.
  package var number: Int32
  package var instruction: Int32
}

/// Where a function is used.
package struct FunctionUses: Sendable {
  package var sites: [CallSite] = []
  /// It is handed on as a value, so somebody else calls it.
  package var isReferenced = false
  package var isDecorator = false
  /// It is called for each item of something: `map(f, items)`.
  package var isMapped = false
  /// The name is too common to look at every use.
  package var isIncomplete = false
}

extension Program {
  /// Names in more modules than this are not looked up.
  private static let modulesMax = 400

  /// Returns where a function is called and used, by its name and what the names resolve to.
  package func uses(of reference: FunctionReference) -> FunctionUses {
    var names = [name(of: reference)]
    if ["__init__", "__new__"].contains(names[0]), let owner = receiverClass(of: reference) {
      names = family(of: owner).filter { $0 == owner || subclasses[owner]?.contains($0) == true }
        .map { classInfo($0).name }
    }
    var uses = FunctionUses()
    let places =
      enclosing(reference) != nil
      ? [reference.module] : Set(names.flatMap { modules(naming: $0) }).sorted()
    var visited = 0
    for module in places {
      let found = Set(names.compactMap { modules[module].symbol(named: $0) })
      visited += 1
      guard visited <= Self.modulesMax else {
        uses.isIncomplete = true
        return uses
      }
      var reader = UseReader(program: self, module: module, target: reference, names: found)
      reader.run(&uses)
    }
    return uses
  }
}

/// Looks for the uses of one function in one module.
private struct UseReader {
  let program: Program
  let module: Int
  let target: FunctionReference
  let owner: ClassReference?
  /// Whether objects of unknown class may be the owner's here.
  let mayMeanOwner: Bool
  var names: Set<Symbol>

  init(program: Program, module: Int, target: FunctionReference, names: Set<Symbol>) {
    self.program = program
    self.module = module
    self.target = target
    owner = program.function(target).classID.map {
      ClassReference(module: target.module, classID: $0)
    }
    mayMeanOwner = owner.map { program.speaks(of: $0, in: module) } ?? false
    self.names = names
    let ir = program.modules[module]
    for (alias, name) in ir.aliases where names.contains(name) { self.names.insert(alias) }
  }

  mutating func run(_ uses: inout FunctionUses) {
    let ir = program.modules[module]
    for index in ir.functions.indices {
      let function = ir.functions[index]
      let caller = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      if function.decorators.contains(where: { isTarget($0.path) }) { uses.isDecorator = true }
      guard names.contains(where: { function.mentions($0) }) else { continue }
      read(caller, function, &uses)
    }
    for definition in ir.classes where definition.decorators.contains(where: { isTarget($0.path) })
    {
      uses.isDecorator = true
    }
  }

  private func isTarget(_ path: String) -> Bool {
    guard !path.isEmpty, let last = path.split(separator: ".").last,
      program.modules[module].symbol(named: String(last)).map({ names.contains($0) }) ?? false
    else { return false }
    let found = program.types(ofPath: path, in: module)
    return found.isEmpty ? mayMeanOwner : found.types.contains { isTarget($0) }
  }

  private func read(_ caller: FunctionReference, _ function: FunctionIR, _ uses: inout FunctionUses)
  {
    var types = SlotTypes(program: program, reference: caller)
    var callees: Set<Slot> = []
    var mapped: Set<Slot> = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .call(_, let number) = instruction else { continue }
      let call = function.calls[Int(number)]
      let isCall: Bool
      switch call.callee {
      case .method(let receiver, let name):
        isCall = names.contains(name) && mayCall(call, receiver, &types)
      case .value(let slot):
        callees.insert(slot)
        if ["map", "filter"].contains(types.name(of: slot)) {
          mapped.formUnion(call.arguments.map(\.value))
        }
        isCall = types.types(of: slot).types.contains { isTarget($0) }
      }
      if isCall {
        uses.sites.append(CallSite(caller: caller, number: number, instruction: Int32(index)))
      }
    }
    for instruction in function.instructions {
      switch instruction {
      case .loadName(let slot, let name):
        guard names.contains(name), !callees.contains(slot) else { continue }
        if types.types(of: slot).types.contains(where: { isFunction($0) }) {
          uses.isReferenced = true
          if mapped.contains(slot) { uses.isMapped = true }
        }
      case .loadAttribute(let slot, _, let name):
        guard names.contains(name), !callees.contains(slot) else { continue }
        let found = types.types(of: slot)
        if found.isEmpty ? mayMeanOwner : found.types.contains(where: { isFunction($0) }) {
          uses.isReferenced = true
          if mapped.contains(slot) { uses.isMapped = true }
        }
      default: continue
      }
    }
  }

  private func isFunction(_ type: Type) -> Bool {
    switch type {
    case .function, .method: isTarget(type)
    default: false
    }
  }

  private func mayCall(_ call: Call, _ receiver: Slot, _ types: inout SlotTypes) -> Bool {
    let found = types.calleeTypes(of: call)
    if found.types.contains(where: { isTarget($0) }) { return true }
    guard let owner else { return false }
    if types.isSuper(receiver), let caller = program.receiverClass(of: types.reference) {
      // The next class in line may be one that only a subclass brings together with the caller's.
      return program.family(of: caller).contains {
        program.classInfo($0).linearization.contains(owner)
      }
    }
    let receivers = types.types(of: receiver).types
    if receivers.isEmpty { return mayMeanOwner }
    // Here: the class of the receiver is known; a subclass's own version may be meant.
    let ancestors = program.classInfo(owner).linearization
    return receivers.contains { type in
      switch type {
      case .instance(let reference), .class(let reference): ancestors.contains(reference)
      default: false
      }
    }
  }

  private func isTarget(_ type: Type) -> Bool {
    switch type {
    case .function(let found): found.contains(target)
    case .method(let found, _): found.contains(target)
    case .class(let reference):
      program.methods(named: program.name(of: target), of: reference).contains(target)
    default: false
    }
  }
}
