package import PythonFlow

/// A nested function that captures the variable it is bound to, itself or by
/// way of others: each call of the function around it makes a circle.
package struct SelfHoldingFunction: Sendable {
  package var function: FunctionID
  /// What else the circle keeps: the captured variables that hold no function, in order.
  package var captured: [String]
}

extension CheckedFile {
  /// Returns the nested functions that hold themselves and something else, the first of each circle.
  package func selfHoldingFunctions() -> [SelfHoldingFunction] {
    guard !program.isTest(module) else { return [] }
    return ir.functions.indices.flatMap { index -> [SelfHoldingFunction] in
      ir.functions[index].kind == .function
        ? selfHoldingFunctions(in: FunctionID(UInt32(index))) : []
    }
  }

  private func selfHoldingFunctions(in outer: FunctionID) -> [SelfHoldingFunction] {
    let function = ir[outer]
    var inner: [Slot: FunctionID] = [:]
    var order: [Slot] = []
    var made: [Slot: FunctionID] = [:]
    for instruction in function.instructions {
      switch instruction {
      case .makeFunction(let slot, let id): made[slot] = id
      case .assign(let variable, let value):
        guard let id = made[value], function.slotNames[Int(variable.index)] != nil else { continue }
        inner[variable] = id
        order.append(variable)
      default: continue
      }
    }
    var covered: Set<Slot> = []
    var result: [SelfHoldingFunction] = []
    for variable in order where !covered.contains(variable) {
      guard let id = inner[variable] else { continue }
      let reached = reached(from: variable, inner, outer)
      guard reached.functions.contains(variable), isKept(variable, in: function) else { continue }
      covered.formUnion(reached.functions)
      if !reached.data.isEmpty {
        result.append(SelfHoldingFunction(function: id, captured: reached.data))
      }
    }
    return result
  }

  /// The variables of the function around it that a nested function keeps alive.
  private func reached(
    from start: Slot, _ inner: [Slot: FunctionID], _ outer: FunctionID
  ) -> (functions: Set<Slot>, data: [String]) {
    var functions: Set<Slot> = []
    var data: [String] = []
    var pending = [start]
    while let next = pending.popLast() {
      guard let id = inner[next] else { continue }
      for capture in ir[id].captures {
        if capture.owner == outer, inner[capture.variable] != nil {
          if functions.insert(capture.variable).inserted { pending.append(capture.variable) }
        } else if let symbol = ir[capture.owner].slotNames[Int(capture.variable.index)] {
          let name = ir.name(symbol)
          if !data.contains(name) { data.append(name) }
        }
      }
    }
    return (functions, data)
  }

  /// Whether nothing takes the name away again at the end. A function that is returned, as decorators
  /// do, lives as long as its user wants.
  private func isKept(_ variable: Slot, in function: FunctionIR) -> Bool {
    let isReturned = function.blocks.contains { block in
      if case .return(variable) = block.terminator { true } else { false }
    }
    return !isReturned && !function.forgets(variable)
  }
}
