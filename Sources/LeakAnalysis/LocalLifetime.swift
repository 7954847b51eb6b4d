package import PythonFlow
internal import PythonSyntax

extension FunctionIR {
  /// Whether control can leave the function, going on after the instruction, without passing a step
  /// that `ends` accepts. Exceptions that are not raised in so many words are left out. With a variable,
  /// only on ways on which that holds an object, as conditions tell.
  package func leaves(
    after instruction: Int, holding variable: Slot? = nil, unless ends: (Instruction) -> Bool
  ) -> Bool {
    guard let first = blockIndex(of: instruction) else { return false }
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
        let successors = onlyWay(from: block, holding: variable).map { [$0] } ?? block.successors
        for successor in successors where seen.insert(Int(successor.index)).inserted {
          pending.append((Int(successor.index), Int(blocks[Int(successor.index)].start)))
        }
      }
    }
    return false
  }

  /// The branch that is taken where the variable holds an object; nil where others may be.
  private func onlyWay(from block: Block, holding variable: Slot?) -> BlockID? {
    guard let variable, case .branch(let atom?, let then, let otherwise) = block.terminator else {
      return nil
    }
    switch atoms[Int(atom)].kind {
    case .truthy(variable): return then
    case .isNone(variable): return otherwise
    case .truthy, .isNone, .attribute, .identical, .below, .equal, .standardStream, .text:
      return nil
    }
  }

  /// Whether control can come to a place, going on after the instruction (from the start without
  /// one), and no step on the way gives the variable another value or none. Any step may raise.
  func reaches(_ place: ByteRange, after instruction: Int?, keeping variable: Slot) -> Bool {
    let isThere: (Int) -> Bool = {
      place.start <= self.ranges[$0].start && self.ranges[$0].end <= place.end
    }
    let first = instruction.flatMap { blockIndex(of: $0) }
    var seen: Set<Int> = []
    var pending = [(block: first ?? 0, start: instruction.map { $0 + 1 } ?? 0)]
    while let next = pending.popLast() {
      let block = blocks[next.block]
      var following = [block.handler]
      let steps = next.start..<max(next.start, Int(block.end))
      let end = steps.first { ends(variable, at: instructions[$0]) }
      if (steps.lowerBound..<(end ?? steps.upperBound)).contains(where: isThere) { return true }
      if end == nil { following += block.successors }
      for successor in following.map({ Int($0.index) }) where seen.insert(successor).inserted {
        pending.append((successor, Int(blocks[successor].start)))
      }
    }
    return false
  }

  /// Whether the end can be reached without passing the instruction, whatever is raised.
  func returns(withoutPassing instruction: Int) -> Bool {
    var seen: Set<BlockID> = [entry]
    var pending = [entry]
    while let next = pending.popLast() {
      let block = blocks[Int(next.index)]
      if block.start <= instruction, instruction < block.end { continue }
      if case .return = block.terminator { return true }
      for successor in block.successors where seen.insert(successor).inserted {
        pending.append(successor)
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

  func isNone(_ value: Slot) -> Bool {
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
    if case .makeFunction = instruction { return true }
    return reads(of: instruction).contains(variable)
  }

  /// Returns the step that uses each temporary value up, where there is exactly one; nil for variables,
  /// and for what a branch or a loop comes back to.
  func onlyReadsOfTemporaries() -> [UInt32?] {
    var result: [UInt32?] = slotNames.map { _ in nil }
    var isLasting = slotNames.map { $0 != nil }
    for index in parameters.indices { isLasting[index] = true }
    for block in blocks {
      switch block.terminator {
      case .iterate(let slot, _, _), .return(let slot?), .raise(let slot?):
        isLasting[Int(slot.index)] = true
      case .branch(let atom?, _, _):
        for variable in self[operands: atoms[Int(atom)].variables] {
          isLasting[Int(variable.index)] = true
        }
      default: continue
      }
    }
    for (index, instruction) in instructions.enumerated() {
      if case .item(let slot, _) = instruction { isLasting[Int(slot.index)] = true }
      for slot in reads(of: instruction).map({ Int($0.index) }) where !isLasting[slot] {
        isLasting[slot] = result[slot] != nil
        result[slot] = isLasting[slot] ? nil : UInt32(index)
      }
    }
    return result
  }

  private func reads(of instruction: Instruction) -> [Slot] {
    switch instruction {
    case .assign(_, let source), .storeName(_, let source), .storeCaptured(_, _, let source),
      .loadAttribute(_, let source, _), .deleteAttribute(let source, _),
      .collect(_, let source), .unpack(_, let source, _), .item(_, let source),
      .enter(_, let source), .exit(let source), .await(_, let source), .yield(_, let source),
      .yieldFrom(_, let source):
      return [source]
    case .storeAttribute(let base, _, let value):
      return [base, value]
    case .loadSubscript(_, let base, let key), .deleteSubscript(let base, let key):
      return [base, key]
    case .storeSubscript(let base, let key, let value):
      return [base, key, value]
    case .augment(_, let target, let value):
      return [target, value]
    case .display(_, let range, _), .compute(_, let range):
      return Array(self[operands: range])
    case .call(_, let number):
      let call = calls[Int(number)]
      let arguments = call.arguments.map(\.value)
      switch call.callee {
      case .method(let receiver, _): return [receiver] + arguments
      case .value(let callee): return [callee] + arguments
      }
    case .constant, .loadName, .deleteName, .loadCaptured, .importModule, .importMember,
      .makeFunction, .makeClass, .caught, .delete, .assertion:
      return []
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
