internal import PythonFlow

extension SlotTypes {
  private func importedName(of call: Call) -> String? {
    let ir = program.modules[reference.module]
    switch call.callee {
    case .method(_, let name): return ir.name(name)
    case .value(let slot):
      for definition in definitions[slot] {
        switch function.instructions[Int(definition)] {
        case .importMember(_, _, let name): return ir.name(name)
        case .loadName(_, let name):
          for case .member(_, let member) in ir.globals[name] { return ir.name(member) }
        default: continue
        }
      }
      return nil
    }
  }

  /// Returns the dotted name of what a call calls, as far as it can be told.
  mutating func calleePath(of call: Call) -> String {
    let ir = program.modules[reference.module]
    for type in calleeTypes(of: call).types {
      switch type {
      case .external(let path): return path
      case .function(let found), .method(let found, _):
        guard let first = found.first else { continue }
        // Models name one function after another, so the name as written counts.
        return program.modules[first.module].moduleName + "."
          + (importedName(of: call) ?? program.name(of: first))
      case .class(let found):
        return program.modules[found.module].moduleName + "." + program.classInfo(found).name
      default: continue
      }
    }
    switch call.callee {
    case .method(_, let name): return ir.name(name)
    case .value(let slot):
      for definition in definitions[slot] {
        if case .loadName(_, let name) = function.instructions[Int(definition)] {
          return ir.name(name)
        }
      }
      return ""
    }
  }
}
