internal import PythonFlow

extension EffectInference {
  /// What functions of the program are called with: objects alone, for everybody passes strings and
  /// numbers; and nothing from a test, which passes stand-ins.
  mutating func noteGiven(
    _ call: Call, _ resolved: ResolvedCall, _ facts: inout FunctionFacts
  ) {
    guard resolved.callees.contains(where: { $0.module < program.modelStart }) else { return }
    let given = call.arguments.map { objects(in: $0.value) }
    guard given.contains(where: { !$0.isEmpty }) else { return }
    for callee in resolved.callees where callee.module < program.modelStart {
      guard !program.isTest(reference.module) || program.isTest(callee.module) else { continue }
      let parameters = program.function(callee).parameters
      let bound = program.bind(
        call, to: callee, isBound: isBound(call, resolved), from: reference.module)
      for (index, (_, parameter)) in bound.enumerated() where !given[index].isEmpty {
        guard let parameter, parameter < parameters.count,
          parameters[parameter].annotation == nil,
          parameters[parameter].kind == .positional || parameters[parameter].kind == .keywordOnly
        else { continue }
        facts.givenTypes.append(
          FunctionFacts.GivenFact(callee: callee, parameter: parameter, types: given[index]))
      }
    }
  }

  private mutating func objects(in slot: Slot) -> TypeSet {
    var result = TypeSet()
    for type in types.types(of: slot).types {
      if case .instance(let found) = type, !program.isBuiltin(found) { result.insert(type) }
    }
    return result
  }

  /// Whether the callee gets its first parameter without an argument: not in `Base.close(self)`.
  private mutating func isBound(_ call: Call, _ resolved: ResolvedCall) -> Bool {
    if resolved.constructed != nil { return true }
    return types.calleeTypes(of: call).types.contains {
      switch $0 {
      case .method, .instance: true
      default: false
      }
    }
  }
}
