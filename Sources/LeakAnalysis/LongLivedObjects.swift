internal import PythonFlow

/// The classes of whose objects modules and classes keep one, with the name that keeps it.
package struct LongLivedObjects: Sendable {
  private(set) var keepers: [ClassReference: String] = [:]
  /// Where they are made: the call, in its function.
  private(set) var sites: [FunctionReference: Set<Int32>] = [:]

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
  }

  /// `name = Class()` in a module or class body, or where a function says `global name`.
  private mutating func read(_ reference: FunctionReference, _ program: Program) {
    let function = program.function(reference)
    let hasStores = function.instructions.contains {
      if case .storeName = $0 { true } else { false }
    }
    guard hasStores, !function.calls.isEmpty else { return }
    let ir = program.modules[reference.module]
    var types = SlotTypes(program: program, reference: reference)
    for case .storeName(let symbol, let value) in function.instructions {
      for definition in origins(of: value, function, types) {
        guard case .call(_, let number) = function.instructions[definition] else { continue }
        let callee = types.calleeTypes(of: function.calls[Int(number)])
        for case .class(let made) in callee.types where made.module < program.modelStart {
          if keepers[made] == nil { keepers[made] = ir.name(symbol) }
          sites[reference, default: []].insert(number)
        }
      }
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

  /// Whether the constructor of a class stores something that must be released.
  package func ownsResource(_ reference: ClassReference) -> Bool {
    guard let constructor = methods(named: "__init__", of: reference).last else { return false }
    return function(constructor).instructions.contains { instruction in
      guard case .storeAttribute(let base, let name, _) = instruction, base.index == 0 else {
        return false
      }
      let held = attributeTypes(modules[constructor.module].name(name), of: reference)
      return held.types.contains { type in
        guard case .instance(let resource) = type else { return false }
        return classInfo(resource).noun != nil && !classInfo(resource).isOptional
      }
    }
  }

  /// Whether every object of a class, all of whose makers are known, is kept by a module or class.
  package func livesLong(_ reference: ClassReference, constructor: FunctionReference) -> Bool {
    guard longLivedObjects.keepers[reference] != nil else { return false }
    let uses = uses(of: constructor)
    guard !uses.isIncomplete, !uses.isReferenced else { return false }
    return uses.sites.allSatisfy { site in
      isTest(site.caller.module)
        || longLivedObjects.sites[site.caller]?.contains(site.number) ?? false
    }
  }
}
