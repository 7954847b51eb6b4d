package import PythonFlow

/// The instructions that define each slot of a function.
package struct Definitions: Sendable {
  private var starts: [UInt32]
  private var instructions: [UInt32]

  init(of function: FunctionIR) {
    starts = Array(repeating: 0, count: function.slotNames.count + 1)
    for instruction in function.instructions {
      if let slot = instruction.definedSlot { starts[Int(slot.index) + 1] += 1 }
    }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    instructions = Array(repeating: 0, count: Int(starts.last ?? 0))
    for (index, instruction) in function.instructions.enumerated() {
      guard let slot = instruction.definedSlot else { continue }
      instructions[Int(next[Int(slot.index)])] = UInt32(index)
      next[Int(slot.index)] += 1
    }
  }

  package subscript(slot: Slot) -> ArraySlice<UInt32> {
    instructions[Int(starts[Int(slot.index)])..<Int(starts[Int(slot.index) + 1])]
  }
}

extension Instruction {
  /// The slot that the instruction gives a new value.
  package var definedSlot: Slot? {
    switch self {
    case .assign(let slot, _), .constant(let slot, _), .loadName(let slot, _),
      .loadCaptured(let slot, _, _), .importModule(let slot, _), .importMember(let slot, _, _),
      .loadAttribute(let slot, _, _), .loadSubscript(let slot, _, _), .call(let slot, _),
      .display(let slot, _, _), .unpack(let slot, _, _), .item(let slot, _), .compute(let slot, _),
      .enter(let slot, _), .await(let slot, _), .yield(let slot, _), .yieldFrom(let slot, _),
      .makeFunction(let slot, _), .makeClass(let slot, _), .caught(let slot), .assertion(let slot),
      .augment(let slot, _, _):
      slot
    case .storeName, .deleteName, .storeCaptured, .storeAttribute, .deleteAttribute,
      .storeSubscript, .deleteSubscript, .collect, .exit, .delete:
      nil
    }
  }
}
