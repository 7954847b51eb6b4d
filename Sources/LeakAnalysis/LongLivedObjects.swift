internal import PythonFlow
internal import PythonSyntax

/// The classes of whose objects modules and classes keep one, with the name that keeps it.
package struct LongLivedObjects: Sendable {
  private(set) var keepers: [ClassReference: String] = [:]
  /// Where they are made: the call, in its function.
  private(set) var sites: [FunctionReference: Set<Int32>] = [:]
  /// The classes whose `__new__` keeps the first object and gives it again.
  private(set) var singletons: Set<ClassReference> = []

  init() {}

  /// What one module keeps, unless it is one of tests.
  init(keptByModule module: Int, of program: Program) {
    guard !program.isTest(module) else { return }
    for index in program.modules[module].functions.indices {
      read(FunctionReference(module: module, function: FunctionID(UInt32(index))), program)
    }
  }

  /// Adds what a later module keeps.
  mutating func absorb(_ other: LongLivedObjects) {
    keepers.merge(other.keepers) { first, _ in first }
    sites.merge(other.sites) { $0.union($1) }
    singletons.formUnion(other.singletons)
  }

  /// `name = Class()` in a module or class body, where a function says `global name`, and where it
  /// stores the object under its class.
  private mutating func read(_ reference: FunctionReference, _ program: Program) {
    let function = program.function(reference)
    guard !function.calls.isEmpty, function.instructions.contains(where: { mayKeep($0) }) else {
      return
    }
    var types = SlotTypes(program: program, reference: reference)
    let ir = program.modules[reference.module]
    // What a script keeps ends with it.
    for index in function.instructions.indices where !ir.isScript(function.ranges[index]) {
      guard let (symbol, value) = kept(by: index, in: function, &types) else { continue }
      let name = ir.name(symbol)
      for definition in origins(of: value, function, types) {
        guard case .call(_, let number) = function.instructions[definition] else { continue }
        let call = function.calls[Int(number)]
        for case .class(let made) in types.calleeTypes(of: call).types
        where made.module < program.modelStart {
          keep(made, as: name)
          sites[reference, default: []].insert(number)
        }
        if program.name(of: reference) == "__new__", types.isCreation(call),
          let made = program.receiverClass(of: reference)
        {
          keep(made, as: name)
          singletons.insert(made)
        }
      }
    }
  }

  private mutating func keep(_ made: ClassReference, as name: String) {
    if keepers[made] == nil { keepers[made] = name }
  }

  private func mayKeep(_ instruction: Instruction) -> Bool {
    switch instruction {
    case .storeName, .storeAttribute: true
    default: false
    }
  }

  /// The name of a module or class that a step binds, and the value. A function keeps one object there
  /// only when it looks at the name first: what it binds each time takes the place of the last one.
  private func kept(
    by index: Int, in function: FunctionIR, _ types: inout SlotTypes
  ) -> (Symbol, Slot)? {
    func isSeenBefore(_ name: Symbol) -> Bool {
      let first = zip(function.instructions, function.ranges).filter { instruction, _ in
        switch instruction {
        case .loadName(_, name), .loadAttribute(_, _, name), .storeName(name, _),
          .storeAttribute(_, name, _):
          true
        default: false
        }
      }.min { $0.1.start < $1.1.start }
      switch first?.0 {
      case .loadName, .loadAttribute: return true
      default: return false
      }
    }
    switch function.instructions[index] {
    case .storeName(let name, let value):
      return function.kind != .function || isSeenBefore(name) ? (name, value) : nil
    case .storeAttribute(let base, let name, let value):
      guard isSeenBefore(name) else { return nil }
      let isOfClass = types.types(of: base).types.contains {
        if case .class = $0 { true } else { false }
      }
      return isOfClass ? (name, value) : nil
    default: return nil
    }
  }

  private func origins(of slot: Slot, _ function: FunctionIR, _ types: SlotTypes) -> [Int] {
    types.definitions[slot].flatMap { definition -> [Int] in
      if case .assign(_, let source) = function.instructions[Int(definition)] {
        return types.definitions[source].map { Int($0) }
      }
      return [Int(definition)]
    }
  }
}

extension Program {
  /// The name of the module or class that keeps the only object of a class.
  package func keeper(of reference: ClassReference) -> String {
    longLivedObjects.keepers[reference] ?? ""
  }

  /// Whether a class has a constructor and every object of it is kept by a module or class.
  package func livesLong(_ reference: ClassReference) -> Bool {
    guard let constructor = classInfo(reference).methods["__init__"]?.last else { return false }
    return livesLong(reference, constructor: constructor)
  }

  /// Whether modules and classes keep every object of a class, which may do without a constructor.
  func isOnlyKept(_ reference: ClassReference) -> Bool {
    longLivedObjects.keepers[reference] != nil && makings(of: reference).isEmpty
  }

  /// Whether the constructor of a class acquires something that must be released, or much memory.
  package func ownsResource(_ reference: ClassReference) -> Bool {
    guard let constructor = methods(named: "__init__", of: reference).last,
      constructor.module < modelStart
    else { return false }
    return weight(storedBy: constructor, besides: []) != nil
  }

  /// Whether every object of a class, all of whose makers are known, is kept by a module or class.
  package func livesLong(_ reference: ClassReference, constructor: FunctionReference) -> Bool {
    if longLivedObjects.singletons.contains(reference) { return true }
    guard longLivedObjects.keepers[reference] != nil else { return false }
    let uses = uses(of: constructor)
    guard !uses.isIncomplete, !uses.isReferenced else { return false }
    return uses.sites.allSatisfy { site in
      isTest(site.caller.module)
        || longLivedObjects.sites[site.caller]?.contains(site.number) ?? false
    }
  }
}

extension SlotTypes {
  /// `super().__new__(cls)`, `object.__new__(cls)`.
  func isCreation(_ call: Call) -> Bool {
    if case .method(_, let name) = call.callee {
      program.modules[reference.module].name(name) == "__new__"
    } else {
      false
    }
  }
}
