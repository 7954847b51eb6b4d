internal import PythonFlow

extension SlotTypes {
  /// The parts of that position of the tuples that a value may be; itself where it is none.
  func parts(of source: Slot, at position: Int32) -> [Slot] {
    let found = definitions[source].map { definition in
      switch function.instructions[Int(definition)] {
      case .assign(_, let copied):
        definitions[copied].lazy.compactMap { part(position, of: $0) }.first ?? source
      default: part(position, of: definition) ?? source
      }
    }
    return found.isEmpty ? [source] : found
  }

  private func part(_ position: Int32, of definition: UInt32) -> Slot? {
    guard case .display(_, .tuple, let range) = function.instructions[Int(definition)] else {
      return nil
    }
    let parts = function[operands: range]
    return parts.indices.contains(parts.startIndex + Int(position)) && position >= 0
      ? parts[parts.startIndex + Int(position)] : nil
  }

  private func importedName(of call: Call) -> String? {
    let ir = program.modules[reference.module]
    switch call.callee {
    case .method(_, let name): return ir.name(name)
    case .value(let slot):
      for definition in definitions[slot] {
        switch function.instructions[Int(definition)] {
        case .importMember(_, _, let name): return ir.name(name)
        case .loadName(_, let name):
          for case .member(_, let member) in ir.globals[name] ?? [] { return member }
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
