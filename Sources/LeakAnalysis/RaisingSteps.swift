internal import PythonFlow

extension PathExplorer {
  /// A step that raises while another exception is handled is no likelier than that one.
  mutating func raisingStep(
    _ index: UInt32, _ holders: HolderSet, _ part: OwnedPart, after first: RaisingStep?
  ) -> RaisingStep {
    let instruction = function.instructions[Int(index)]
    var likelihood = RaisingStep.Likelihood.known
    switch instruction {
    case .call(_, let number):
      let resolved = resolve(number)
      if resolved.neverReturns, resolved.callees.allSatisfy({ $0.module < program.modelStart }) {
        likelihood = .stated
      } else if !resolved.raisesByItself {
        let isWork = works(function.calls[Int(number)], with: holders, part)
        likelihood = isWork || !hasBeenSeen(resolved) ? .unknown : .remote
      }
    case .assertion: likelihood = .stated
    default: break
    }
    return RaisingStep(
      kind: instruction.raisingKind, range: function.ranges[Int(index)],
      likelihood: min(likelihood, first?.likelihood ?? .stated), isFirst: first == nil)
  }

  /// Whether the call has to do with the resource. What is told the name of a file made from a path, as
  /// a log is, does not.
  private func works(_ call: Call, with holders: HolderSet, _ part: OwnedPart) -> Bool {
    let callee =
      switch call.callee {
      case .method(let slot, _), .value(let slot): slot
      }
    return ([callee] + call.arguments.map(\.value)).contains { slot in
      guard let role = holders.role(of: slot) else { return isAsked(of: holders, slot) }
      return role != .derived || !part.isPath
    }
  }

  /// Whether a method of the resource gave the value: `register(client.fileno())`.
  private func isAsked(of holders: HolderSet, _ slot: Slot) -> Bool {
    definitions(of: slot).contains { definition in
      guard case .call(_, let number) = definition,
        case .method(let receiver, _) = function.calls[Int(number)].callee
      else { return false }
      return holders.role(of: receiver) == .direct
    }
  }

  /// Whether all that the call does stands in the program, outside this function.
  private func hasBeenSeen(_ resolved: ResolvedCall) -> Bool {
    guard resolved.isResolved, resolved.constructed.map({ $0.module < program.modelStart }) ?? true
    else { return false }
    return resolved.callees.allSatisfy { callee in
      callee.module < program.modelStart
        && !program.function(callee).captures.contains { $0.owner == types.reference.function }
    }
  }
}

extension RaisingStep {
  /// The lower, the likelier.
  var rank: Int { 2 * (5 - likelihood.rawValue) - (isFirst ? 1 : 0) }

  func isLikelier(than other: RaisingStep) -> Bool { rank < other.rank }
}

extension Instruction {
  /// What an exception of this step is laid to.
  fileprivate var raisingKind: RaisingStep.Kind {
    switch self {
    case .yield, .yieldFrom: .yield
    case .item: .iteration
    case .assertion: .assertion
    case .await: .await
    default: .call
    }
  }
}
