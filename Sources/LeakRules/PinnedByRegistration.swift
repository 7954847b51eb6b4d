package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports objects that are given to something that lives as long as the
/// process and that nothing takes back.
package struct PinnedByRegistration: Rule {
  package let id = "pinned-by-registration"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isTest(file.module) else { return [] }
    return file.program.registrations(inModule: file.module).map { registration in
      var finding = Finding(
        rule: id, level: level(of: registration, in: file), file: file.id,
        range: registration.range, message: FindingMessage.pinned(registration, in: file).text,
        label: "registered here", steps: steps(of: registration, in: file),
        symbol: file.ir[registration.function].qualifiedName,
        resource: file.excerpt(registration.range))
      finding.fix = file.fix(for: registration)
      return finding
    }
  }

  /// One object of its kind costs little until the end; where nothing tells how many there are, each that
  /// registers when it is made counts.
  private func level(of registration: Registration, in file: CheckedFile) -> Level {
    switch registration.kind {
    case .ownFinalizer: return .warning
    case .newObject(let made):
      // One that its function keeps may stay the only one.
      var runTime = RunTime(program: file.program)
      return runTime.isMadeOften(made) ? .warning : .note
    case .givenObject, .replaceable, .interpreterList, .threadValue: return .note
    case .untilExit, .logger, .signal, .observer, .endlessThread:
      guard let owner = registration.owner, !file.program.isMadeOnce(owner) else { return .note }
      let function = FunctionReference(module: file.module, function: registration.function)
      var runTime = RunTime(program: file.program)
      // A method that registers its object may be called once in a process, as those that run a server are.
      guard runTime.isOfConstructor(function) else { return .note }
      let isMany =
        registration.kind.isThread
        ? runTime.isMadeOften(owner)
        : runTime.isMadeByScripts(owner) || runTime.isMadeAgain(owner)
      return isMany ? .warning : .note
    }
  }

  private func steps(of registration: Registration, in file: CheckedFile) -> [ProofStep] {
    var steps = [ProofStep(.reference, file.id, registration.range, "keeps the object")]
    if let owner = registration.owner, owner.module < file.program.files.count {
      let definition = file.program.modules[owner.module][owner.classID]
      steps.append(
        ProofStep(
          .declare, file.program.files[owner.module].id, definition.nameRange,
          "no method of the class takes it back"))
    }
    return steps
  }
}

extension Registration.Kind {
  fileprivate var isThread: Bool {
    if case .endlessThread = self { true } else { false }
  }
}

extension FindingMessage {
  fileprivate static func pinned(
    _ registration: Registration, in file: CheckedFile
  ) -> FindingMessage {
    let call = "`\(file.excerpt(registration.range))`"
    let object =
      registration.owner.map { "every `\(file.program.classInfo($0).name)`" } ?? "the object"
    switch registration.kind {
    case .untilExit, .newObject, .givenObject:
      return "\(call) keeps \(object) until the process ends"
    case .replaceable:
      return "\(call) keeps the object until another handler takes its place"
    case .ownFinalizer:
      return "\(call) never fires, because the callback holds the object for whose end it waits"
    case .logger: return "\(call) keeps the handler until the process ends, one more with each call"
    case .signal: return "\(call) keeps \(object), because the connection is not weak"
    case .observer(let list):
      return "\(call) keeps \(object) in `\(list)`, and nothing in the class takes it out again"
    case .interpreterList(let list): return "\(call) makes `\(list)` longer with every call"
    case .threadValue(let name):
      return "\(call) keeps the object in `\(name)` until another value takes its place"
    case .endlessThread(let target):
      return "\(call) keeps \(object) until the process ends, because `\(target)` never returns"
    }
  }
}
