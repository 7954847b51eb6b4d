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

  /// One finding for the object of a function to which the circles come back, however many parts of it hold
  /// it: they are one design. Those for which something else waits are another matter.
  private func groupKey(_ cycle: ObjectCycle, in file: CheckedFile) -> String {
    let receiver = cycle.references.first { $0.source.slot.index == 0 }?.source
    let object = receiver ?? cycle.closing?.source
    let place = object.map { "\($0.function.index):\($0.slot.index)" } ?? ""
    let (weight, level) = file.weight(of: cycle)
    let reason = FindingMessage.consequence(weight)
    return "\(cycle.function.index) \(place) \(level) \(reason)"
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
    return "\(links), so only the cyclic collector can free them\(consequence(weight))"
  }
}
