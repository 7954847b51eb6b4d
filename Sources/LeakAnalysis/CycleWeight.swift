internal import PythonFlow

/// Why it matters that an object waits for the cyclic collector.
package enum CycleWeight: Hashable, Sendable {
  /// The class has a `__del__`, which waits as long.
  case finalizer
  /// The attribute holds a resource of that noun, and no method of the class releases it.
  case resource(attribute: String, noun: String)
  /// The attribute holds much memory.
  case payload(attribute: String)
}

extension CycleWeight {
  fileprivate var attribute: String? {
    switch self {
    case .finalizer: nil
    case .resource(let attribute, _), .payload(let attribute): attribute
    }
  }
}

extension Program {
  /// Returns what an instance holds that should not wait; nil where the circle costs only memory.
  package func cycleWeight(of owner: ClassReference) -> CycleWeight? {
    let ancestors = classInfo(owner).linearization.filter { $0.module < modelStart }
    if let finalizer = methods(named: "__del__", of: owner).first, releasesSomething(finalizer) {
      return .finalizer
    }
    // A resource that waits does harm where there is one after the other.
    guard isMadeInFunctions(owner) else { return nil }
    let released = releasedAttributes(of: owner)
    for ancestor in ancestors {
      for name in classInfo(ancestor).methods.keys.sorted() {
        for method in classInfo(ancestor).methods[name] ?? [] {
          guard let found = weight(storedBy: method, besides: released),
            !clearedAttributes.contains(found.attribute ?? "", of: owner, in: self)
          else { continue }
          return found
        }
      }
    }
    return nil
  }

  /// A resource that the method acquires, or much memory, that it stores under its receiver.
  private func weight(
    storedBy method: FunctionReference, besides released: Set<String>
  ) -> CycleWeight? {
    var objects = HeldObjects(program: self, reference: method)
    let ir = modules[method.module]
    for instruction in objects.function.instructions {
      guard case .storeAttribute(let base, let name, let value) = instruction, base.index == 0,
        !released.contains(ir.name(name))
      else { continue }
      if objects.isLarge(value) { return .payload(attribute: ir.name(name)) }
      let origin = objects.origin(of: value)
      guard origin.function == method.function,
        case .call(_, let number) = objects.definition(of: origin.slot),
        let owned = objects.types.resolve(objects.function.calls[Int(number)]).owned.parts.first?
          .class,
        let noun = classInfo(owned).noun
      else { continue }
      return .resource(attribute: ir.name(name), noun: noun)
    }
    return nil
  }

  /// Whether a finalizer does what should be done soon, as far as the names of its calls tell.
  private func releasesSomething(_ finalizer: FunctionReference) -> Bool {
    guard finalizer.module < modelStart else { return false }
    let ir = modules[finalizer.module]
    return function(finalizer).calls.contains { call in
      switch call.callee {
      case .method(_, let name): releaseNames.contains(ir.name(name))
      case .value: false
      }
    }
  }

  /// Attributes of the receiver that the method calls something on which sounds like a release: a
  /// server that is shut down does not wait for the collector.
  private func stoppedAttributes(in method: FunctionReference) -> Set<String> {
    let ir = modules[method.module]
    let function = function(method)
    var loaded: [Slot: Symbol] = [:]
    for case .loadAttribute(let slot, let base, let name) in function.instructions
    where base.index == 0 {
      loaded[slot] = name
    }
    var result: Set<String> = []
    for call in function.calls {
      guard case .method(let receiver, let name) = call.callee, let attribute = loaded[receiver],
        releaseNames.contains(ir.name(name))
      else { continue }
      result.insert(ir.name(attribute))
    }
    return result
  }

  private func releasedAttributes(of owner: ClassReference) -> Set<String> {
    var result: Set<String> = []
    for member in family(of: owner) {
      for name in classInfo(member).methods.keys {
        for method in classInfo(member).methods[name] ?? [] {
          result.formUnion(summary(of: method).releasedAttributes)
          if method.module < modelStart { result.formUnion(stoppedAttributes(in: method)) }
        }
      }
    }
    return result
  }
}

extension Program {
  /// Whether the module that defines the class makes its instances at its top level or for a global
  /// name, as far as that module tells.
  package func isMadeOnce(_ owner: ClassReference) -> Bool {
    makings(of: owner) == [.once]
  }

  /// Whether some function of that module makes an instance with each call.
  private func isMadeInFunctions(_ owner: ClassReference) -> Bool {
    makings(of: owner).contains(.repeatedly)
  }

  /// `set_client(Client())`, where the function of the module stores its parameter for a global name.
  private func isStoredGlobally(_ made: Slot, by maker: FunctionIR, in ir: ModuleIR) -> Bool {
    maker.calls.contains { call in
      guard case .value(let callee) = call.callee, call.arguments.first?.value == made else {
        return false
      }
      return ir.functions.contains { function in
        function.kind == .function && function.classID == nil
          && maker.loads(ir.name(function.name), into: callee, in: ir)
          && (function.parameters.first.map { function.storesGlobally($0.slot) } ?? false)
      }
    }
  }

  private enum Making {
    case once
    case repeatedly
  }

  private func makings(of owner: ClassReference) -> Set<Making> {
    let ir = modules[owner.module]
    let name = classInfo(owner).name
    var result: Set<Making> = []
    for function in ir.functions {
      for case .call(let made, let number) in function.instructions {
        guard case .value(let callee) = function.calls[Int(number)].callee,
          function.loads(name, into: callee, in: ir)
        else { continue }
        let isOnce =
          function.kind == .module || function.storesGlobally(made)
          || ir.name(function.name) == "main" || isStoredGlobally(made, by: function, in: ir)
        result.insert(isOnce ? .once : .repeatedly)
      }
    }
    return result
  }
}

extension FunctionIR {
  fileprivate func loads(_ name: String, into slot: Slot, in ir: ModuleIR) -> Bool {
    instructions.contains { instruction in
      if case .loadName(slot, let loaded) = instruction { ir.name(loaded) == name } else { false }
    }
  }

  fileprivate func storesGlobally(_ value: Slot) -> Bool {
    let names = variables(assignedFrom: value).map(\.variable) + [value]
    return instructions.contains { instruction in
      if case .storeName(_, let stored) = instruction { names.contains(stored) } else { false }
    }
  }
}
