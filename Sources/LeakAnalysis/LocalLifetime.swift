package import PythonFlow
internal import PythonSyntax

extension FunctionIR {
  /// Whether control can leave the function, going on after the instruction, without passing a step
  /// that `ends` accepts. Exceptions that are not raised in so many words are left out.
  package func leaves(after instruction: Int, unless ends: (Instruction) -> Bool) -> Bool {
    guard let first = blocks.firstIndex(where: { $0.start <= instruction && instruction < $0.end })
    else { return false }
    var seen: Set<Int> = []
    var pending = [(block: first, start: instruction + 1)]
    while let next = pending.popLast() {
      let block = blocks[next.block]
      let end = Int(block.end)
      if next.start < end, instructions[next.start..<end].contains(where: ends) { continue }
      switch block.terminator {
      case .return, .propagate: return true
      case .raise:
        let handler = Int(block.handler.index)
        if seen.insert(handler).inserted { pending.append((handler, Int(blocks[handler].start))) }
      case .jump, .branch, .iterate, .choose, .stop:
        for successor in block.successors where seen.insert(Int(successor.index)).inserted {
          pending.append((Int(successor.index), Int(blocks[Int(successor.index)].start)))
        }
      }
    }
    return false
  }

  /// Whether the step gives the variable another value or none.
  package func ends(_ variable: Slot, at instruction: Instruction) -> Bool {
    if case .delete(variable) = instruction { return true }
    return instruction.definedSlot == variable
  }

  /// Whether the function takes the name away at the end: deletes it, or sets it to `None` after its
  /// first value.
  package func forgets(_ variable: Slot) -> Bool {
    var bindings: [(start: UInt32, isNone: Bool)] = []
    for (index, instruction) in instructions.enumerated() {
      switch instruction {
      case .delete(variable): return true
      case .assign(variable, let value): bindings.append((ranges[index].start, isNone(value)))
      default: continue
      }
    }
    guard let first = bindings.map(\.start).min() else { return false }
    return bindings.contains { $0.isNone && $0.start > first }
  }

  private func isNone(_ value: Slot) -> Bool {
    instructions.contains { if case .constant(value, .none) = $0 { true } else { false } }
  }

  /// The named variables that directly hold the value of a slot.
  package func variables(assignedFrom value: Slot) -> [(variable: Slot, instruction: Int)] {
    instructions.indices.compactMap { index in
      guard case .assign(let variable, value) = instructions[index],
        slotNames[Int(variable.index)] != nil
      else { return nil }
      return (variable, index)
    }
  }
}

extension FunctionIR {
  /// Whether the step reads the variable or a nested function captures it.
  package func uses(_ variable: Slot, in instruction: Instruction) -> Bool {
    switch instruction {
    case .assign(_, variable), .storeName(_, variable), .storeCaptured(_, _, variable),
      .loadAttribute(_, variable, _), .storeAttribute(_, _, variable),
      .storeAttribute(variable, _, _), .storeSubscript(_, _, variable), .collect(_, variable),
      .unpack(_, variable, _), .item(_, variable), .enter(_, variable), .await(_, variable),
      .yield(_, variable), .yieldFrom(_, variable), .augment(_, _, variable):
      return true
    case .display(_, _, let range), .compute(_, let range):
      return self[operands: range].contains(variable)
    case .call(_, let number):
      let call = calls[Int(number)]
      if call.arguments.contains(where: { $0.value == variable }) { return true }
      if case .method(variable, _) = call.callee { return true }
      return false
    case .makeFunction:
      return true
    default:
      return false
    }
  }
}

extension Instruction {
  /// Whether the function may wait here.
  package var isSuspension: Bool {
    switch self {
    case .await, .yield, .yieldFrom: true
    default: false
    }
  }
}
