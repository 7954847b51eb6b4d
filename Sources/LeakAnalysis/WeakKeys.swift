internal import PythonFlow

extension GrowthJudge {
  /// A dictionary with weak keys never drains when its values hold the keys.
  mutating func selfKeeping(_ container: Container, _ events: [ContainerEvent]) -> Growth? {
    let isByKey = program.classInfo(container.type).linearization.contains {
      program.classInfo($0).name == "WeakKeyDictionary"
    }
    guard isByKey else { return nil }
    for event in events where event.kind == .removeAny || event.kind == .removeKey {
      if !isNeverCalled(event.function) { return nil }
    }
    for event in events where event.kind == .grow {
      guard let item = event.item else { continue }
      let keys = events.compactMap {
        $0.function == event.function && $0.kind == .grow ? $0.key : nil
      }
      guard program.holds(item, of: keys, in: event.function) else { continue }
      let origin = KeyOrigin(rank: .minted, reason: "keys that their values hold")
      let grower = Growth.Grower(
        event: event, phase: .running, origin: origin, addsAlways: false, isDoubtful: false)
      return Growth(container: container, growers: [grower], level: .warning)
    }
    return nil
  }
}

extension Program {
  /// Whether a value holds one of the keys: it is one, a display with one, or an object that stores one.
  fileprivate func holds(_ value: Slot, of keys: [Slot], in reference: FunctionReference) -> Bool {
    let function = function(reference)
    var types = SlotTypes(program: self, reference: reference)
    var pending = [value]
    var seen: Set<Slot> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      if keys.contains(next) { return true }
      for case .storeSubscript(next, _, let part) in function.instructions { pending.append(part) }
      for definition in types.definitions[next] {
        switch function.instructions[Int(definition)] {
        case .assign(_, let source), .await(_, let source): pending.append(source)
        case .display(_, let range, _): pending += function[operands: range]
        case .call(_, let number):
          let call = function.calls[Int(number)]
          let resolved = types.resolve(call)
          guard resolved.constructed != nil, let chosen = resolved.callees.first else { continue }
          let bound = bind(call, to: chosen, isBound: true, from: reference.module)
          for (argument, position) in bound {
            guard let position, keys.contains(argument.value), stores(position, in: chosen) else {
              continue
            }
            return true
          }
        default: continue
        }
      }
    }
    return false
  }

  private func stores(_ parameter: Int, in reference: FunctionReference) -> Bool {
    let slot = function(reference).parameters[parameter].slot
    return function(reference).instructions.contains { instruction in
      if case .storeAttribute(_, _, slot) = instruction { true } else { false }
    }
  }
}
