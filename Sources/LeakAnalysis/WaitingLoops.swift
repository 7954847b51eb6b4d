package import PythonFlow
package import PythonSyntax

/// A variable that still holds the last item while a loop waits for the next one.
package struct LastItem: Sendable {
  package var function: FunctionID
  package var variable: String
  /// The call that waits.
  package var range: ByteRange
  /// The last use of the item before the loop waits again, as far as there is one.
  package var use: ByteRange
}

extension CheckedFile {
  /// Returns the variables of this file's loops that keep an item of a queue while the loop waits.
  package func lastItems() -> [LastItem] {
    ir.functions.indices.flatMap { index -> [LastItem] in
      let function = ir.functions[index]
      guard function.kind == .function, function.calls.contains(where: { isNamedGet($0) }) else {
        return []
      }
      return lastItems(of: FunctionReference(module: module, function: FunctionID(UInt32(index))))
    }
  }

  private func isNamedGet(_ call: Call) -> Bool {
    if case .method(_, let name) = call.callee { ir.name(name) == "get" } else { false }
  }

  private func hasTimeLimit(_ call: Call) -> Bool {
    call.arguments.contains { argument in
      if case .keyword(let name) = argument.kind { ir.name(name) == "timeout" } else { false }
    }
  }

  private func lastItems(of reference: FunctionReference) -> [LastItem] {
    var types = SlotTypes(program: program, reference: reference)
    let function = types.function
    // Who asks first whether anything is there does not wait.
    let asksFirst = function.calls.contains { call in
      if case .method(_, let name) = call.callee {
        ["empty", "qsize"].contains(ir.name(name))
      } else {
        false
      }
    }
    var result: [LastItem] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .call(let taken, let number) = instruction,
        isNamedGet(function.calls[Int(number)]), !asksFirst,
        types.waits(function.calls[Int(number)]),
        !hasTimeLimit(function.calls[Int(number)]) || function.waitsAgain(after: index)
      else { continue }
      let items = function.items(takenAs: taken)
      if function.stores(items.map(\.variable)) || isOwnQueue(behind: taken, of: types) { continue }
      for (variable, assignment) in items {
        guard let name = function.slotNames[Int(variable.index)],
          let use = function.lastUse(of: variable, from: assignment, waitingAt: index)
        else { continue }
        result.append(
          LastItem(
            function: reference.function, variable: ir.name(name),
            range: function.ranges[index], use: use))
        break
      }
    }
    return result
  }
}

extension CheckedFile {
  /// Whether the function makes the queue and lets nobody else put something in: it takes out what is
  /// there, and waits for nothing.
  private func isOwnQueue(behind taken: Slot, of types: SlotTypes) -> Bool {
    var objects = HeldObjects(program: program, reference: types.reference)
    let function = types.function
    guard case .call(_, let number) = objects.definition(of: taken),
      case .method(let receiver, _) = function.calls[Int(number)].callee
    else { return false }
    let queue = objects.origin(of: receiver)
    guard queue.function == types.reference.function,
      case .call = objects.definition(of: queue.slot)
    else { return false }
    let names = [queue.slot] + function.variables(assignedFrom: queue.slot).map(\.variable)
    let isCaptured = ir.functions.contains { other in
      other.captures.contains { $0.owner == queue.function && names.contains($0.variable) }
    }
    return !isCaptured && !function.stores(names)
      && !function.calls.contains { call in
        call.arguments.contains { argument in
          objects.held(by: argument.value).contains { $0.origin == queue }
        }
      }
  }
}

extension SlotTypes {
  /// Whether the call takes something out of a container of a model and waits until there is something:
  /// what a queue does, and a dictionary does not.
  fileprivate mutating func waits(_ call: Call) -> Bool {
    let isPolling = call.arguments.contains { argument in
      constant(in: argument.value) == .false
    }
    guard !isPolling else { return false }
    let resolved = resolve(call)
    return resolved.shrinksReceiver && resolved.isResolved
      && resolved.callees.allSatisfy { $0.module >= program.modelStart }
  }
}

extension FunctionIR {
  /// Whether the loop goes on when the time of a wait is up.
  fileprivate func waitsAgain(after wait: Int) -> Bool {
    guard let block = blockIndex(of: wait) else { return false }
    return reaches(from: blocks[block].handler, to: BlockID(UInt32(block)))
  }

  /// The variables that a taken value is bound to, at once or part by part, awaited or not.
  fileprivate func items(takenAs value: Slot) -> [(variable: Slot, instruction: Int)] {
    var values = [value]
    for instruction in instructions {
      switch instruction {
      case .await(let slot, let source), .unpack(let slot, let source, _):
        if values.contains(source) { values.append(slot) }
      default: continue
      }
    }
    return values.flatMap { variables(assignedFrom: $0) }
  }

  /// Whether one of the variables is stored in another object, which keeps the item anyway.
  fileprivate func stores(_ variables: [Slot]) -> Bool {
    instructions.contains { instruction in
      switch instruction {
      case .storeSubscript(_, let key, let value):
        variables.contains(key) || variables.contains(value)
      case .storeAttribute(_, _, let value), .storeName(_, let value): variables.contains(value)
      default: false
      }
    }
  }

  /// Follows the loop from where the variable gets its value to where it waits again; returns the last
  /// use on a way on which the variable keeps the value, nil where there is no such way or no use.
  fileprivate func lastUse(
    of variable: Slot, from assignment: Int, waitingAt wait: Int
  ) -> ByteRange? {
    guard let first = blockIndex(of: assignment) else { return nil }
    var use: ByteRange?
    var isWaitingAgain = false
    var seen: Set<Int> = []
    var pending = [(block: first, start: assignment + 1)]
    while let next = pending.popLast() {
      let block = blocks[next.block]
      var isOver = false
      for index in next.start..<max(next.start, Int(block.end)) {
        if index == wait { isWaitingAgain = true }
        if index == wait || ends(variable, at: instructions[index]) {
          isOver = true
          break
        }
        if uses(variable, in: instructions[index]) {
          if use.map({ $0.start < ranges[index].start }) ?? true { use = ranges[index] }
        }
      }
      if isOver { continue }
      for successor in block.successors where seen.insert(Int(successor.index)).inserted {
        pending.append((Int(successor.index), Int(blocks[Int(successor.index)].start)))
      }
    }
    return isWaitingAgain ? use : nil
  }
}
