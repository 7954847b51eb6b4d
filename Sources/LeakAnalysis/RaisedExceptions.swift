internal import PythonFlow
internal import PythonSyntax

extension KeptExceptionSearch {
  /// Returns exceptions that the frame holds before it raises them: raising adds the frame to their
  /// traceback.
  mutating func raised() -> [KeptException] {
    var found: [KeptException] = []
    for block in function.blocks {
      guard case .raise(let slot?) = block.terminator, let place = placeRaised(slot) else {
        continue
      }
      found.append(
        KeptException(
          place: place, noun: "exception", range: block.terminatorRange,
          source: block.terminatorRange, isRaised: true))
    }
    return found
  }

  private mutating func placeRaised(_ slot: Slot) -> KeptException.Place? {
    switch objects.definition(of: slot) {
    case .loadAttribute(_, Slot(0), let name):
      guard isExceptionKept(name, slot), !isForgotten(Slot(0)),
        !isCleared(texts.name(name), of: Slot(0)),
        !isForgottenFinally({ forgets(texts.name(name), of: Slot(0), at: $0) })
      else { return nil }
      return .attribute(texts.name(name))
    case .call(_, let number):
      let call = function.calls[Int(number)]
      guard case .method(let receiver, let name) = call.callee,
        texts.name(name) == "with_traceback",
        call.arguments.first.map({ objects.types.constant(in: $0.value) }) != Constant.none
      else { return nil }
      let variable = objects.variable(behind: receiver)
      guard let name = function.slotNames[Int(variable.index)], !isCaught(variable),
        !isForgotten(variable)
      else { return nil }
      return .variable(texts.name(name))
    default: return nil
    }
  }

  /// Whether some method of the class stores what it is given there while the object works: what a
  /// constructor gets may be a class of exceptions, and what a method catches is reported where it does.
  private mutating func isExceptionKept(_ attribute: Symbol, _ slot: Slot) -> Bool {
    let program = objects.program
    guard let owner = function.classID, program.receiverClass(of: objects.reference) != nil,
      !program.isClassMethod(objects.reference)
    else { return false }
    for type in objects.types.types(of: slot).types {
      if case .class = type { return false }
    }
    return texts.functions.contains { method in
      method.classID == owner && texts.name(method.name) != "__init__"
        && method.instructions.contains {
          guard case .storeAttribute(Slot(0), attribute, let value) = $0 else { return false }
          return Int(value.index) < method.parameters.count
        }
    }
  }

  /// Python itself deletes the variable of an `except` clause.
  private func isCaught(_ variable: Slot) -> Bool {
    objects.types.definitions[variable].contains {
      guard case .assign(_, let value) = function.instructions[Int($0)],
        case .caught = objects.definition(of: value)
      else { return false }
      return true
    }
  }

  private func isForgotten(_ variable: Slot) -> Bool {
    function.instructions.contains { forgets(variable, at: $0) }
  }
}
