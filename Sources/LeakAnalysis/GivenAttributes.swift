internal import PythonFlow

// Attributes that functions and the objects of global names are given by assignment.

extension SlotTypes {
  /// The function of the program that a slot is, where it is only one.
  mutating func onlyFunction(in slot: Slot) -> FunctionReference? {
    let found = types(of: slot).types
    guard found.count == 1, case .function(let candidates)? = found.first,
      candidates.count == 1, let only = candidates.first, only.module < program.modelStart
    else { return nil }
    return only
  }

  /// The module and the name there of the value that a slot loads by its name, through imports.
  func globalName(behind slot: Slot) -> (module: Int, name: String)? {
    let ir = program.modules[reference.module]
    guard definitions[slot].count == 1, let definition = definitions[slot].first else { return nil }
    switch function.instructions[Int(definition)] {
    case .assign(_, let source): return globalName(ofCopied: source)
    case .loadName(_, let name): return program.origin(of: ir.name(name), in: reference.module)
    case .importMember(_, let module, let name):
      return program.moduleIndex(ir.name(module)).flatMap {
        program.origin(of: ir.name(name), in: $0)
      }
    default: return nil
    }
  }

  private func globalName(ofCopied slot: Slot) -> (module: Int, name: String)? {
    for definition in definitions[slot] {
      if case .loadName(_, let name) = function.instructions[Int(definition)] {
        return program.origin(
          of: program.modules[reference.module].name(name), in: reference.module)
      }
    }
    return nil
  }
}

extension Program {
  /// The module that binds a name to a value of its own, and the name there.
  func origin(of name: String, in module: Int) -> (module: Int, name: String)? {
    var (name, module) = (name, module)
    for _ in 0..<6 {
      guard module < modelStart, let symbol = modules[module].symbol(named: name) else {
        return nil
      }
      var next: (String, Int)?
      let ir = modules[module]
      for binding in ir.globals[symbol] {
        switch binding {
        case .value: return (module, name)
        case .member(let source, let member):
          next = moduleIndex(ir.name(source)).map { (ir.name(member), $0) }
        case .function, .class, .module: continue
        }
      }
      guard let next else { return starOrigin(of: name, in: module) }
      (name, module) = next
    }
    return nil
  }

  private func starOrigin(of name: String, in module: Int) -> (module: Int, name: String)? {
    for source in modules[module].starImports {
      guard let index = moduleIndex(source), index < modelStart,
        let symbol = modules[index].symbol(named: name)
      else { continue }
      let isValue = modules[index].globals[symbol].contains {
        if case .value = $0 { true } else { false }
      }
      if isValue { return (index, name) }
    }
    return nil
  }
}
