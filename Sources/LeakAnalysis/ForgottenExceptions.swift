internal import PythonFlow
internal import PythonSyntax

// How a function lets go of an exception that it has kept.
extension KeptExceptionSearch {
  /// Whether the variable holds something else, or nothing, behind the step. An assertion does not fail.
  func ends(_ variable: Slot, at instruction: Instruction) -> Bool {
    if case .assertion = instruction { return true }
    return function.ends(variable, at: instruction) || forgets(variable, at: instruction)
  }

  /// Whether the step takes away the variable, its items, or the frames of what it holds.
  func forgets(_ variable: Slot, at instruction: Instruction) -> Bool {
    switch instruction {
    case .delete(variable): return true
    case .assign(variable, let value): return function.isNone(value)
    case .deleteSubscript(let base, _): return isSame(base, variable)
    case .storeAttribute(let base, let name, let value):
      return texts.name(name) == "__traceback__" && function.isNone(value)
        && isSame(base, variable)
    case .call(_, let number):
      let call = function.calls[Int(number)]
      guard case .method(let receiver, let name) = call.callee else { return false }
      switch texts.name(name) {
      case "clear": return isSame(receiver, variable)
      case "clear_frames":
        return call.arguments.contains { isSame($0.value, variable) }
      default: return false
      }
    default: return false
    }
  }

  private func isSame(_ slot: Slot, _ variable: Slot) -> Bool {
    slot == variable || objects.variable(behind: slot) == objects.variable(behind: variable)
  }

  /// Whether the step takes away the attribute, or its items.
  func forgets(_ attribute: String, of base: Slot, at instruction: Instruction) -> Bool {
    func isIt(_ owner: Slot, _ name: String) -> Bool {
      name == attribute && isSame(owner, base)
    }
    switch instruction {
    case .deleteAttribute(let owner, let name): return isIt(owner, texts.name(name))
    case .storeAttribute(let owner, let name, let value):
      return function.isNone(value) && isIt(owner, texts.name(name))
    case .call(_, let number):
      guard case .method(let receiver, let name) = function.calls[Int(number)].callee,
        texts.name(name) == "clear", let emptied = objects.attribute(behind: receiver)
      else { return false }
      return isIt(emptied.owner.slot, emptied.name)
    default: return false
    }
  }

  /// Whether every way out behind the step, or a `finally`, forgets the attribute.
  func isForgotten(_ attribute: String, of base: Slot, after instruction: Int) -> Bool {
    !function.leaves(after: instruction, unless: { forgets(attribute, of: base, at: $0) })
      || isForgottenFinally({ forgets(attribute, of: base, at: $0) })
  }

  /// Who forgets it in some `finally` knows of the circle, whatever other way out there is.
  func isForgottenFinally(_ forgets: (Instruction) -> Bool) -> Bool {
    !function.finallyClauses.isEmpty
      && function.instructions.indices.contains { index in
        forgets(function.instructions[index])
          && function.finallyClauses.contains { $0.body.contains(function.ranges[index]) }
      }
  }
}
