internal import PythonFlow
internal import PythonSyntax

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

  /// No path releases the resource or hands it on, and some path ends, if only in a `raise`.
  package var isNeverHandled: Bool {
    !outcome.isGivenUp && !outcome.isHandled && !isOptional
      && outcome.leaks.contains { $0.kind != .exception || $0.raising?.kind == .raise }
  }

  /// The way by which the resource is lost, where some other path releases it or hands it on. That
  /// paths are left which have not been followed says nothing against those that have been.
  package var lossOnSomePath: Leak? {
    guard isOptional ? !outcome.releases.isEmpty : outcome.isHandled else { return nil }
    // What needs no release for sure is lost only where an error keeps it from one.
    if isOptional, outcome.leaks.first?.raising == nil { return nil }
    return outcome.leaks.first {
      $0.raising?.likelihood != .remote && (!mayBeMissing || $0.raising != nil)
    }
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
    if let keeping = keeping(acquisition.owned) { steps.insert(keeping, at: 0) }
    steps += wayOut(of: acquisition, by: leak)
    let function = ir[acquisition.function]
    var finding = Finding(
      rule: rule.id, level: level, file: id, range: acquisition.range, message: message.text,
      label: "\(acquisition.noun) acquired here", steps: steps, symbol: function.qualifiedName,
      resource: excerpt(acquisition.range))
    finding.fix = fix(for: acquisition)
    return finding
  }
}

extension CheckedFile {
  /// Why an object of a class of the program has to be released.
  private func keeping(_ owned: ClassReference) -> ProofStep? {
    guard owned.module < program.files.count else { return nil }
    let attributes = program.ownedAttributes(of: owned).sorted().map { "`self.\($0)`" }
    guard !attributes.isEmpty else { return nil }
    let definition = program.modules[owned.module][owned.classID]
    return ProofStep(
      .declare, program.files[owned.module].id, definition.nameRange,
      "`\(program.classInfo(owned).name)` keeps what it acquires in "
        + attributes.joined(separator: " and "))
  }
}

// MARK: The way out

extension CheckedFile {
  /// The releases and hand-overs that were considered, what raises, and where the resource is lost.
  private func wayOut(of acquisition: Acquisition, by leak: Leak) -> [ProofStep] {
    let raising = leak.raising?.range
    let considered =
      acquisition.outcome.escapes.prefix(2).map {
        ProofStep(
          .handOver, id, $0.range, "handed on here, on another path", isOnAnotherPath: true)
      }
      + acquisition.outcome.releases.prefix(3).map {
        ProofStep(
          .release, id, $0, whyNotCovered(by: $0, acquisition, leak), isOnAnotherPath: true)
      }
    // What stands behind the step that raises is told behind it.
    var steps = considered.filter { $0.range.start < raising?.start ?? .max }
    if let raising = leak.raising {
      steps.append(ProofStep(.mayRaise, id, raising.range, raising.kind.label))
      steps += considered.filter { $0.range.start >= raising.range.start }
    }
    switch leak.kind {
    case .exception where raising != nil: break
    case .exception, .end:
      steps.append(ProofStep(.lost, id, leak.range, "leaves without a release"))
    case .overwritten:
      // What never had a name is made anew where a loop comes around.
      let label =
        acquisition.variable == nil
        ? "lost when the loop comes around" : "the only name gets another value"
      steps.append(ProofStep(.lost, id, leak.range, label))
    case .replaced(let attribute):
      steps.append(ProofStep(.lost, id, leak.range, "`self.\(attribute)` gets another value"))
    }
    return steps
  }

  private func whyNotCovered(
    by release: ByteRange, _ acquisition: Acquisition, _ leak: Leak
  ) -> String {
    guard let raising = leak.raising, release.start > raising.range.start else {
      return "released here, on another path"
    }
    return lateTry(acquisition, leak).map { $0.body.contains(release) } ?? false
      ? "released here, but the `try` begins after that"
      : "released here, which is not reached then"
  }

  /// The `try` that releases the resource and begins only behind the step that raises.
  func lateTry(_ acquisition: Acquisition, _ leak: Leak) -> FinallyClause? {
    guard let raising = leak.raising else { return nil }
    return ir[acquisition.function].finallyClauses.first { clause in
      clause.statement.start >= raising.range.end
        && acquisition.outcome.releases.contains { clause.body.contains($0) }
    }
  }

  /// The end of a sentence: by which way out the resource is lost.
  package func wayOut(_ acquisition: Acquisition, _ leak: Leak) -> String {
    guard let raising = leak.raising else {
      return switch leak.kind {
      case .end, .overwritten, .replaced: "on every way out of the function"
      case .exception: "when the function raises"
      }
    }
    let text = excerpt(raising.range)
    let late = lateTry(acquisition, leak) == nil ? "" : " before the `try`"
    switch raising.kind {
    case .call, .await: return "if `\(text)` raises\(late)"
    case .iteration: return "if reading from `\(text)` raises\(late)"
    case .yield: return "if an exception comes in at `\(text)`\(late)"
    case .assertion: return "if `\(text)` fails\(late)"
    case .raise:
      // A re-raise at the end of a clause has no text of its own.
      return text.hasPrefix("raise")
        ? "when `\(text)` leaves the function" : "when the function raises"
    }
  }
}

extension RaisingStep.Kind {
  fileprivate var label: String {
    switch self {
    case .call, .await, .iteration: "may raise"
    case .yield: "an exception may come in here"
    case .assertion: "may fail"
    case .raise: "raises here"
    }
  }
}
