internal import PythonFlow

/// What a thread or its context keeps of one job until the next one comes.
extension RegistrationSearch {
  /// `local.request = request`, where nothing in the module takes it away.
  mutating func valuesStoredForThread() -> [Registration] {
    let function = objects.function
    var result: [Registration] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .storeAttribute(let base, let symbol, let value) = instruction,
        isRequest(value), keepsForThread(base)
      else { continue }
      let attribute = names.name(symbol)
      if program.clearedAttributes.contains(attribute, inModule: objects.reference.module) {
        continue
      }
      result.append(
        Registration(
          kind: .threadValue(attribute), function: objects.reference.function,
          range: function.ranges[index], owner: nil, name: attribute))
    }
    return result
  }

  /// Other values are small, or meant to stay.
  private func isRequest(_ value: Slot) -> Bool {
    guard isParameter(value) else { return false }
    let index = Int(objects.origin(of: value).slot.index)
    return requestNames.contains(names.name(objects.function.parameters[index].name))
  }

  /// Whether a model says that the object keeps what its attributes are set to.
  private mutating func keepsForThread(_ base: Slot) -> Bool {
    objects.types.types(of: base).types.contains { type in
      guard case .instance(let owner) = type else { return false }
      return program.methods(named: "__setattr__", of: owner).contains { setter in
        setter.module >= program.modelStart
          && program.summary(of: setter).effects.contains { $0.contains(.pins) }
      }
    }
  }

  /// `variable.set(request)` whose token nobody takes back. What is set in a coroutine ends with its task.
  mutating func threadValue(setBy call: Call) -> Registration.Kind? {
    guard call.isStatement, !objects.function.isAsync, case .method(let slot, _) = call.callee,
      pinnedArguments(of: call, objects.types.resolve(call)).contains(where: { isRequest($0) })
    else { return nil }
    return .threadValue(objects.types.name(of: slot) ?? "")
  }
}

extension Program {
  /// Whether a function stores a parameter under an attribute of something that is not its receiver.
  func mayStoreForThread(_ function: FunctionIR) -> Bool {
    function.instructions.contains { instruction in
      if case .storeAttribute(let base, _, _) = instruction {
        Int(base.index) >= function.parameters.count
      } else {
        false
      }
    }
  }
}
