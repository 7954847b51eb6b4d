package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports circles of references between objects of several classes, and
/// nested functions that hold themselves.
package struct ReferenceCycle: Rule {
  package let id = "reference-cycle"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    var groups: [String: Int] = [:]
    var findings: [Finding] = []
    for cycle in file.cycles where cycle.isBetweenClasses {
      guard let closing = cycle.closing, !findings.contains(where: { $0.range == closing.range })
      else { continue }
      // One finding for the objects of a function: an extension hangs its methods up in many places.
      let key = groupKey(cycle, in: file)
      if let known = groups[key] {
        let step = ProofStep(.reference, file.id, closing.range, "closes it once more")
        if !findings[known].steps.contains(step) { findings[known].steps.append(step) }
        continue
      }
      groups[key] = findings.count
      findings.append(finding(cycle, closing, in: file))
    }
    return findings + file.selfHoldingFunctions().map { finding($0, in: file) }
  }

  /// The function with the objects of the circle: by class, or else by variable.
  private func groupKey(_ cycle: ObjectCycle, in file: CheckedFile) -> String {
    let objects = cycle.references.map { reference in
      reference.retention.map { "\($0.owner.module).\($0.owner.classID.index)" }
        ?? "\(reference.target.function.index):\(reference.target.slot.index)"
    }
    return "\(cycle.function.index) " + objects.sorted().joined(separator: " ")
  }

  private func finding(_ closure: SelfHoldingFunction, in file: CheckedFile) -> Finding {
    let function = file.ir[closure.function]
    return Finding(
      rule: id, level: .note, file: file.id, range: function.nameRange,
      message: FindingMessage.selfHolding(closure, in: file).text, label: "holds itself",
      steps: [ProofStep(.reference, file.id, function.nameRange, "captures its own variable")],
      symbol: function.qualifiedName, resource: file.ir.name(function.name))
  }

  private func finding(
    _ cycle: ObjectCycle, _ closing: StrongReference, in file: CheckedFile
  ) -> Finding {
    let steps = cycle.references.flatMap { self.steps(of: $0, in: file) }
    let (weight, level) = file.weight(of: cycle)
    return Finding(
      rule: id, level: level, file: file.id, range: closing.range,
      message: FindingMessage.cycle(cycle, closing, weight, in: file).text,
      label: "closes the circle here", steps: steps,
      symbol: file.ir[cycle.function].qualifiedName, resource: file.excerpt(closing.range))
  }

  private func steps(of reference: StrongReference, in file: CheckedFile) -> [ProofStep] {
    let program = file.program
    guard let kept = reference.retention else {
      return [ProofStep(.reference, file.id, reference.range, "keeps the other object")]
    }
    return [
      ProofStep(.handOver, file.id, reference.range, "hands the object over"),
      ProofStep(
        .reference, program.files[kept.module].id, kept.range,
        "`\(program.classInfo(kept.owner).name)` keeps it as `\(kept.attribute)`"),
    ]
  }
}

extension FindingMessage {
  fileprivate static func selfHolding(
    _ closure: SelfHoldingFunction, in file: CheckedFile
  ) -> FindingMessage {
    let name = file.ir.name(file.ir[closure.function].name)
    let held = closure.captured.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let reason = "`\(name)` captures itself, so only the cyclic collector can free it"
    return "\(reason), and \(held) with it"
  }

  fileprivate static func cycle(
    _ cycle: ObjectCycle, _ closing: StrongReference, _ weight: CycleWeight?, in file: CheckedFile
  ) -> FindingMessage {
    let place = file.excerpt(closing.range)
    let back = cycle.references.lazy.compactMap(\.retention).first
    let links =
      if closing.attribute == callbackMethod {
        "`\(place)` gives the future a callback that holds the future"
      } else if let back {
        "`\(place)` keeps an object whose `\(back.attribute)` points back"
      } else {
        "`\(place)` closes a circle of objects that hold each other"
      }
    let reason = "\(links), so only the cyclic collector can free them"
    switch weight {
    case nil: return "\(reason)"
    case .finalizer: return "\(reason), and `__del__` waits for that"
    case .resource(let attribute, let noun):
      return "\(reason), and the \(noun) in `\(attribute)` waits for that"
    case .payload(let attribute):
      return "\(reason), and the memory of `\(attribute)` waits for that"
    }
  }
}
