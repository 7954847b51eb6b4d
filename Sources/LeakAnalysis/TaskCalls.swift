package import PythonFlow

extension SlotTypes {
  /// Whether the call starts a task that the event loop holds weakly. A receiver of unknown class
  /// counts when it is called a loop; task groups hold their tasks.
  package mutating func startsTask(_ call: Call) -> Bool {
    let ir = program.modules[reference.module]
    switch call.callee {
    case .method(let receiver, let name):
      guard taskStarters.contains(ir.name(name)) else { return false }
      let types = calleeTypes(of: call)
      if !types.isEmpty { return types.types.allSatisfy { isTaskStarter($0) } }
      return ir.name(name) == "create_task" && (self.name(of: receiver) ?? "").hasSuffix("loop")
    case .value(let slot):
      let types = types(of: slot)
      return !types.isEmpty && types.types.allSatisfy { isTaskStarter($0) }
    }
  }

  private func isTaskStarter(_ type: Type) -> Bool {
    let candidates: [FunctionReference]
    switch type {
    case .function(let found): candidates = found
    case .method(let found, let receiver):
      guard program.classInfo(receiver).name.hasSuffix("Loop") else { return false }
      candidates = found
    case .module, .class, .instance, .tuple, .items, .none, .external: return false
    }
    return candidates.contains { candidate in
      let module = program.modules[candidate.module].moduleName
      return candidate.module >= program.modelStart && module.hasPrefix("asyncio")
        && taskStarters.contains(program.name(of: candidate))
    }
  }

  /// The last word by which a value is known in the source.
  func name(of slot: Slot) -> String? {
    let ir = program.modules[reference.module]
    if let name = function.slotNames[Int(slot.index)] { return ir.name(name) }
    for definition in definitions[slot] {
      switch function.instructions[Int(definition)] {
      case .loadName(_, let name), .loadAttribute(_, _, let name), .importMember(_, _, let name):
        return ir.name(name)
      case .loadCaptured(_, let owner, let variable):
        return ir[owner].slotNames[Int(variable.index)].map { ir.name($0) }
      default: continue
      }
    }
    return nil
  }

  /// Whether calling it gives a coroutine that does a release when it is awaited: a method of a
  /// class of the program or a model, or, where the class is unknown, one that is always async.
  package mutating func isAsyncRelease(_ call: Call) -> Bool {
    guard case .method(_, let name) = call.callee else { return false }
    let text = program.modules[reference.module].name(name)
    guard asyncReleases.contains(text) else { return false }
    let types = calleeTypes(of: call)
    guard !types.isEmpty else { return text == "aclose" && function.isAsync }
    return types.types.allSatisfy { type in
      guard case .method(let candidates, let receiver) = type, let chosen = candidates.last
      else { return false }
      let callee = program.function(chosen)
      return callee.isAsync && !callee.isGenerator
        && callee.decorators.allSatisfy {
          ["releases", "never_raises", "override", "typing.override"].contains($0.path)
        } && !isOverriddenPlainly(text, of: receiver)
        && !isProtocol(receiver)
    }
  }

  /// What fits a protocol may be written by somebody else, and only be called async there.
  private func isProtocol(_ receiver: ClassReference) -> Bool {
    let definition = program.modules[receiver.module][receiver.classID]
    return definition.bases.contains { $0.path == "Protocol" || $0.path == "typing.Protocol" }
  }

  /// Whether some subclass releases without waiting.
  private func isOverriddenPlainly(_ name: String, of receiver: ClassReference) -> Bool {
    program.family(of: receiver).contains { member in
      (program.classInfo(member).methods[name] ?? []).contains { !program.function($0).isAsync }
    }
  }
}

private let taskStarters: Set<String> = ["create_task", "ensure_future"]

/// What async releases are called.
private let asyncReleases: Set<String> = [
  "close", "aclose", "wait_closed", "disconnect", "shutdown", "stop", "cleanup", "terminate",
  "dispose", "release", "logout", "quit",
]
