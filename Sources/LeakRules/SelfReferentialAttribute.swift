package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports objects that store what holds them, and objects of one scope that
/// are linked in a circle.
package struct SelfReferentialAttribute: Rule {
  package let id = "self-referential-attribute"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    var groups: [String: Int] = [:]
    var findings: [Finding] = []
    for cycle in file.cycles where !cycle.isBetweenClasses {
      guard let closing = cycle.closing else { continue }
      let step = ProofStep(.reference, file.id, closing.range, reason(closing, cycle, in: file))
      let keys = groupKeys(cycle, closing, in: file)
      let known = keys.lazy.compactMap { groups[$0] }.first
      for key in keys where groups[key] == nil { groups[key] = known ?? findings.count }
      if let known {
        if !findings[known].steps.contains(step) { findings[known].steps.append(step) }
      } else {
        findings.append(finding(cycle, closing, step, in: file))
      }
    }
    return findings
  }

  /// One finding for an object in a function, which an extension of it hangs up in many places, and for an
  /// attribute of a class: a state machine binds its states in every method.
  private func groupKeys(
    _ cycle: ObjectCycle, _ closing: StrongReference, in file: CheckedFile
  ) -> [String] {
    let source = closing.source
    let inFunction = "\(cycle.function.index):\(source.function.index):\(source.slot.index)"
    guard cycle.references.count == 1, source.slot.index == 0,
      let owner = file.ir[source.function].classID
    else { return [inFunction] }
    return [inFunction, "\(owner.index).\(closing.attribute)"]
  }

  private func finding(
    _ cycle: ObjectCycle, _ closing: StrongReference, _ last: ProofStep, in file: CheckedFile
  ) -> Finding {
    var steps = cycle.references.dropLast().map { reference in
      ProofStep(.reference, file.id, reference.range, "links one object to the other")
    }
    steps.append(last)
    let (weight, level) = file.weight(of: cycle)
    return Finding(
      rule: id, level: level, file: file.id, range: closing.range,
      message: FindingMessage.selfReference(cycle, closing, weight, in: file).text,
      label: "closes the circle here", steps: steps,
      symbol: file.ir[cycle.function].qualifiedName, resource: file.excerpt(closing.range))
  }

  private func reason(
    _ reference: StrongReference, _ cycle: ObjectCycle, in file: CheckedFile
  ) -> String {
    cycle.references.count > 1 ? "links it back" : FindingMessage.held(reference, in: file)
  }
}

extension FindingMessage {
  fileprivate static func selfReference(
    _ cycle: ObjectCycle, _ closing: StrongReference, _ weight: CycleWeight?, in file: CheckedFile
  ) -> FindingMessage {
    let place = file.excerpt(closing.range)
    let what =
      cycle.references.count > 1
      ? "`\(place)` links objects of `\(file.ir[cycle.function].shownName)` in a circle"
      : "`\(place)` is \(held(closing, in: file))"
    let them = cycle.references.count > 1 ? "them" : "it"
    return "\(what), so only the cyclic collector can free \(them)\(consequence(weight))"
  }

  fileprivate static func held(_ reference: StrongReference, in file: CheckedFile) -> String {
    switch reference.hold {
    case .itself: "the object itself"
    case .method(let name): "the bound method `\(name)` of its own object"
    case .generator(let name): "a generator of the own method `\(name)`"
    case .function(let id):
      file.ir[id].kind == .lambda
        ? "a lambda that captures its own object"
        : "the function `\(file.ir.name(file.ir[id].name))` that captures its own object"
    case .partial: "a partial that holds its own object"
    case .container: "a container that holds its own object"
    }
  }

  static func consequence(_ weight: CycleWeight?) -> String {
    switch weight {
    case nil: ""
    case .finalizer: ", and `__del__` waits for that"
    case .resource(let attribute, let noun): ", and the \(noun) in `\(attribute)` waits for that"
    case .payload(let attribute): ", and the memory of `\(attribute)` waits for that"
    }
  }
}
