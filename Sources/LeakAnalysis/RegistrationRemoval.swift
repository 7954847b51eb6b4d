internal import PythonFlow

extension RegistrationSearch {
  /// Whether the function, a method of the class, or who calls the function, takes such a registration back.
  func isTakenBack(_ kind: Registration.Kind, by owner: ClassReference?) -> Bool {
    let wanted: Set<String>
    switch kind {
    case .untilExit, .newObject, .givenObject: wanted = ["unregister"]
    case .replaceable: wanted = ["signal"]
    case .ownFinalizer: return false
    case .logger: wanted = ["removeHandler"]
    case .signal: wanted = ["disconnect"]
    // These are judged where they are found.
    case .observer, .interpreterList, .endlessThread, .threadValue: return false
    }
    // A handler that is given back is taken out by who gets it.
    let callers = kind == .logger ? program.uses(of: objects.reference).sites.map(\.caller) : []
    return (bodies(of: owner) + callers).contains { body in
      let ir = program.modules[body.module]
      // `weakref.finalize(self, logger.removeHandler, handler)` does it later.
      let isHandedOn = program.function(body).instructions.contains { instruction in
        if case .loadAttribute(_, _, let name) = instruction {
          kind != .replaceable && wanted.contains(ir.name(name))
        } else {
          false
        }
      }
      return isHandedOn
        || program.function(body).calls.contains { call in
          guard wanted.contains(name(of: call, in: program.function(body), ir)) else {
            return false
          }
          // A signal handler is taken back by a second call that sets the old one again.
          return kind != .replaceable || restores(call, ir, program.function(body))
        }
    }
  }

  /// The last part of the name by which a function calls something.
  private func name(of call: Call, in function: FunctionIR, _ ir: ModuleIR) -> String {
    switch call.callee {
    case .method(_, let name): return ir.name(name)
    case .value(let callee):
      for case .loadName(callee, let name) in function.instructions { return ir.name(name) }
      return ""
    }
  }

  /// The function itself and every method of the class and its family.
  func bodies(of owner: ClassReference?) -> [FunctionReference] {
    var result = [objects.reference]
    guard let owner else { return result }
    for member in program.family(of: owner) {
      for name in program.classInfo(member).methods.keys.sorted() {
        result += (program.classInfo(member).methods[name] ?? []).filter { $0 != objects.reference }
      }
    }
    return result
  }

  /// `signal.signal(number, signal.SIG_DFL)`, or with a handler that was remembered.
  private func restores(_ call: Call, _ ir: ModuleIR, _ function: FunctionIR) -> Bool {
    guard let handler = call.arguments.last else { return false }
    return function.instructions.contains { instruction in
      switch instruction {
      case .loadAttribute(handler.value, _, let name):
        return isEarlierValue(ir.name(name))
      case .assign, .loadSubscript: return instruction.definedSlot == handler.value
      default: return false
      }
    }
  }
}
