internal import PythonFlow

extension Program {
  /// Whether the module that defines the class makes its instances at its top level or for a global
  /// name, as far as that module tells.
  package func isMadeOnce(_ owner: ClassReference) -> Bool {
    if isSingleton(owner) { return true }
    let sites = makings(of: owner, in: owner.module)
    return !sites.isEmpty && sites.allSatisfy { isOnce($0) }
  }

  /// Whether a class keeps its only object itself, or has a base that is there to do so.
  private func isSingleton(_ owner: ClassReference) -> Bool {
    longLivedObjects.singletons.contains(owner)
      || classInfo(owner).linearization.contains { ancestor in
        modules[ancestor.module][ancestor.classID].bases.contains {
          $0.path.split(separator: ".").last?.contains("Singleton") ?? false
        }
      }
  }

  /// Whether functions of the program make instances of the class, one or many.
  package func isMade(_ owner: ClassReference) -> Bool { !makings(of: owner).isEmpty }

  /// The calls by which functions of the program make instances of the class or its subclasses, besides
  /// those that are there to make the only one.
  func makings(of owner: ClassReference) -> [CallSite] {
    let made = family(of: owner).filter { $0 == owner || isSubclass($0, of: owner) }
    return made.flatMap { member in
      modules(naming: classInfo(member).name).flatMap { makings(of: member, in: $0) }
    }.filter { !isOnce($0) }
  }

  /// Whether anything in the program may know of the class: a subclass, a decorator, or a use of its name.
  func isSpokenOf(_ owner: ClassReference) -> Bool {
    let definition = modules[owner.module][owner.classID]
    if !definition.decorators.isEmpty || !(subclasses[owner] ?? []).isEmpty { return true }
    return modules(naming: classInfo(owner).name).contains { module in
      module != owner.module
        || modules[module].functions.contains { $0.mentions(definition.name) }
    }
  }

  private func isSubclass(_ member: ClassReference, of owner: ClassReference) -> Bool {
    member != owner && classInfo(member).linearization.contains(owner)
  }

  private func makings(of owner: ClassReference, in module: Int) -> [CallSite] {
    let ir = modules[module]
    guard let name = ir.symbol(named: classInfo(owner).name) else { return [] }
    return ir.functions.indices.flatMap { index -> [CallSite] in
      let function = ir.functions[index]
      guard function.mentions(name) else { return [] }
      let caller = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var types = SlotTypes(program: self, reference: caller)
      return function.instructions.enumerated().compactMap { position, instruction in
        guard case .call(_, let number) = instruction,
          types.calleeTypes(of: function.calls[Int(number)]).types.contains(.class(owner))
        else { return nil }
        return CallSite(caller: caller, number: number, instruction: Int32(position))
      }
    }
  }

  /// Whether a call makes what a module or its main function keeps.
  func isOnce(_ site: CallSite) -> Bool {
    let maker = function(site.caller)
    guard case .call(let made, _) = maker.instructions[Int(site.instruction)] else { return false }
    let ir = modules[site.caller.module]
    return maker.kind == .module && !isInEndlessLoop(site.instruction, of: site.caller)
      || maker.storesGlobally(made) || ir.name(maker.name) == "main"
      || isStoredGlobally(made, by: maker, in: ir)
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
