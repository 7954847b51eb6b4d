internal import PythonFlow

/// The text of a finding: lower case, code in backticks, no full stop.
/// Each rule extends this type with its messages, at the bottom of its file.
package struct FindingMessage: ExpressibleByStringInterpolation, Sendable {
  package var text: String

  package init(stringLiteral value: String) { text = value }
}

extension Acquisition {
  /// The resource in the words of the code: its noun, its variable and the call.
  package func subject(in file: CheckedFile) -> String {
    let name = variable.map { " `\($0)`" } ?? ""
    return "the \(noun)\(name) from `\(file.excerpt(range))`"
  }

  /// No path releases the resource or hands it on, and some path ends.
  package var isNeverHandled: Bool {
    !outcome.isGivenUp && !outcome.isHandled && !isOptional
      && outcome.leaks.contains { $0.kind != .exception }
  }

  /// Some path releases the resource or hands it on, and some path loses it.
  package var isSometimesHandled: Bool {
    guard !outcome.isGivenUp, !outcome.leaks.isEmpty else { return false }
    // What needs no release for sure is lost only where an error keeps it from one.
    return isOptional
      ? !outcome.releases.isEmpty && outcome.leaks[0].raising != nil : outcome.isHandled
  }
}

extension CheckedFile {
  /// Whether `__enter__` makes the acquisition, so that `__exit__` is to undo it.
  package func isEntered(by acquisition: Acquisition) -> Bool {
    let name = ir.name(ir[acquisition.function].name)
    return name == "__enter__" || name == "__aenter__"
  }

  /// Makes the finding of a resource that an object keeps for good.
  package func finding(
    _ rule: some Rule, _ level: Level, _ acquisition: Acquisition, keptBy owner: AttributeOwner,
    message: FindingMessage
  ) -> Finding {
    var steps = [ProofStep(.acquire, id, acquisition.range, "\(acquisition.noun) acquired here")]
    for escape in acquisition.outcome.escapes.prefix(1) {
      steps.append(ProofStep(.handOver, id, escape.range, "kept in `self.\(owner.attribute)` here"))
    }
    let definition = program.modules[owner.owner.module][owner.owner.classID]
    steps.append(
      ProofStep(
        .lost, program.files[owner.owner.module].id, definition.nameRange,
        "no method of `\(program.classInfo(owner.owner).name)` releases `self.\(owner.attribute)`"))
    return Finding(
      rule: rule.id, level: level, file: id, range: acquisition.range, message: message.text,
      label: "\(acquisition.noun) acquired here", steps: steps,
      symbol: ir[acquisition.function].qualifiedName, resource: excerpt(acquisition.range))
  }

  /// Makes the finding of a lost resource, with the proof from acquisition to loss.
  package func finding(
    _ rule: some Rule, _ level: Level, _ acquisition: Acquisition, leak: Leak,
    message: FindingMessage
  ) -> Finding {
    var steps = [ProofStep(.acquire, id, acquisition.range, "\(acquisition.noun) acquired here")]
    if let helper = acquisition.helper, helper.module < program.files.count {
      let function = program.function(helper)
      steps.insert(
        ProofStep(
          .declare, program.files[helper.module].id, function.nameRange,
          "`\(program.name(of: helper))` gives it to its caller"),
        at: 0)
    }
    for escape in acquisition.outcome.escapes.prefix(2) {
      steps.append(
        ProofStep(
          .handOver, id, escape.range, "handed on here, on another path", isOnAnotherPath: true))
    }
    for release in acquisition.outcome.releases.prefix(3) {
      steps.append(
        ProofStep(
          .release, id, release, "released here, on another path", isOnAnotherPath: true))
    }
    if let raising = leak.raising {
      steps.append(ProofStep(.mayRaise, id, raising, "may raise"))
    }
    if leak.raising == nil || leak.kind != .exception {
      steps.append(
        ProofStep(
          .lost, id, leak.range,
          leak.kind == .overwritten
            ? "the only name gets another value" : "leaves without a release"))
    }
    let function = ir[acquisition.function]
    var finding = Finding(
      rule: rule.id, level: level, file: id, range: acquisition.range, message: message.text,
      label: "\(acquisition.noun) acquired here", steps: steps, symbol: function.qualifiedName,
      resource: excerpt(acquisition.range))
    finding.fix = fix(for: acquisition)
    return finding
  }
}
