internal import PythonFlow

// `while child.poll() is None:`, where a method releases the resource only when it does not give `None`.

extension PathExplorer {
  /// Whether a loop goes on for as long as what the releasing method gives is `None`.
  mutating func asksForTheEnd(_ resolved: ResolvedCall, _ receiver: Slot, _ result: Slot) -> Bool {
    guard function.slotNames[Int(receiver.index)] != nil,
      resolved.callees.contains(where: {
        let summary = program.summary(of: $0)
        return summary.isDeclared && summary.resultTypes.types.count > 1
          && summary.resultTypes.types.contains(.none)
      })
    else { return false }
    return function.blocks.indices.contains { index in
      guard case .branch(let atom?, let then, _) = function.blocks[index].terminator,
        case .isNone(let asked) = function.atoms[Int(atom)].kind
      else { return false }
      return answers(asked, from: result) && reaches(BlockID(UInt32(index)), from: then)
    }
  }

  /// Whether the condition, where it is false, says that what the holders have is over.
  mutating func tellsTheEnd(_ atom: Atom, _ state: HolderSet) -> Bool {
    guard case .isNone(let asked) = atom.kind else { return false }
    for case .call(let result, let number) in types.sources(of: asked, through: { _ in [] }) {
      guard case .method(let receiver, _) = function.calls[Int(number)].callee,
        state.role(of: receiver) == .direct
      else { continue }
      let resolved = resolve(number)
      if resolved.releasesReceiver, asksForTheEnd(resolved, receiver, result) { return true }
    }
    return false
  }

  private func answers(_ asked: Slot, from result: Slot) -> Bool {
    asked == result
      || definitions(of: asked).contains {
        if case .assign(_, result) = $0 { true } else { false }
      }
  }

  private func reaches(_ target: BlockID, from start: BlockID) -> Bool {
    var pending = [start]
    var seen: Set<BlockID> = []
    while let next = pending.popLast() {
      if next == target { return true }
      guard seen.insert(next).inserted else { continue }
      pending += function.blocks[Int(next.index)].successors
    }
    return false
  }
}
