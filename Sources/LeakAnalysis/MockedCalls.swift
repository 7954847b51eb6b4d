internal import PythonFlow

/// Calls that a test puts mocks in the place of, so that they give nothing to release.
struct MockedCalls {
  /// The last parts of the names that `patch` replaces, and the steps that find mocks there.
  private var replaced: [(name: String, steps: Range<Int>)] = []

  init(_ types: SlotTypes) {
    var types = types
    let function = types.function
    for decorator in function.decorators {
      guard let name = decorator.patchedName else { continue }
      replaced.append((name, function.instructions.indices))
    }
    for (index, instruction) in function.instructions.enumerated() {
      guard case .enter(_, let manager) = instruction, let name = types.patchedName(by: manager),
        let end = function.instructions.lastIndex(where: {
          if case .exit(manager) = $0 { true } else { false }
        }), index < end
      else { continue }
      replaced.append((name, index..<end))
    }
  }

  /// Whether the call at that step finds a mock. What a helper of the program gives may be made of any
  /// that is there.
  func contains(_ resolved: ResolvedCall, at step: Int, _ program: Program) -> Bool {
    let isHelper = resolved.callees.contains { $0.module < program.modelStart }
    return replaced.contains { name, steps in
      steps.contains(step) && (isHelper || name == resolved.name)
    }
  }
}

/// Returns which argument of `patch("package.name")` or `patch.object(package, "name")` says what it replaces.
private func patchPosition(_ callee: String) -> Int? {
  switch lastPart(of: callee) {
  case "patch": 0
  case "object": 1
  default: nil
  }
}

private func lastPart(of name: String) -> String? {
  name.split(separator: ".").last.map(String.init)
}

extension NameExpression {
  fileprivate var patchedName: String? {
    guard isCalled, let position = patchPosition(path), position < arguments.count else {
      return nil
    }
    let target = arguments[position].path
    guard let quote = target.first, quote == "\"" || quote == "'" else { return nil }
    return lastPart(of: target.filter { $0 != quote })
  }
}

extension SlotTypes {
  fileprivate mutating func patchedName(by manager: Slot) -> String? {
    for definition in definitions[manager] {
      guard case .call(_, let number) = function.instructions[Int(definition)] else { continue }
      let call = function.calls[Int(number)]
      guard let position = patchPosition(calleePath(of: call)), position < call.arguments.count,
        case .string(let content?)? = constant(in: call.arguments[position].value)
      else { continue }
      return lastPart(of: program.modules[reference.module].name(content))
    }
    return nil
  }
}
