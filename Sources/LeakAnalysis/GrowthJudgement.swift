internal import PythonFlow
internal import PythonSyntax

/// A container that grows while the program runs, with the evidence.
package struct Growth: Sendable {
  package var container: Container
  /// The steps that add to it at run time, the most telling first.
  package var growers: [Grower]
  package var level: Level
  /// Entries are removed too, but not what the steps add.
  package var isRemovedInPart = false

  /// One step that adds.
  package struct Grower: Sendable {
    package var event: ContainerEvent
    package var phase: Phase
    package var origin: KeyOrigin
    /// Whether each time adds an entry, known or not.
    package var addsAlways: Bool
    /// Somebody takes things out of the containers inside, and nobody the containers themselves.
    package var isEmptiedInside = false
    /// Others take out what they add.
    package var isPassing = false
    /// What it adds may be taken out again, or be something else than this container.
    package var isDoubtful: Bool
    /// It is taken out again, unless something raises before.
    package var isLeftOnError = false
  }
}

/// Judges whether containers grow without end.
package struct GrowthJudge {
  let program: Program
  var tracer: OriginTracer

  package init(program: Program) {
    self.program = program
    tracer = OriginTracer(program: program, runTime: RunTime(program: program))
  }

  /// Returns the growth of a container, if there is evidence that it never ends.
  package mutating func growth(of number: Int) -> Growth? {
    let container = program.containers.containers[number]
    let events = program.containers.events[number]
    guard !container.isBounded, events.contains(where: { $0.kind == .grow }) else { return nil }
    if container.isWeak { return selfKeeping(container, events) }
    if isRemovedElsewhere(container) { return nil }
    // Who is handed a queue takes the items out.
    if program.isQueue(container.type), isHandedOn(container, events) { return nil }
    var growers: [Growth.Grower] = []
    for event in events where event.kind == .grow {
      guard var grower = grower(event, of: container, events),
        level(of: grower, container) != nil
      else { continue }
      switch coverage(of: grower, by: events) {
      case .whole: continue
      case .doubtful: grower.isDoubtful = true
      case .unlessRaised: (grower.isDoubtful, grower.isLeftOnError) = (true, true)
      case .none: break
      }
      growers.append(grower)
    }
    let ranked = growers.enumerated().sorted {
      ($1.element.origin.rank, $0.offset) < ($0.element.origin.rank, $1.offset)
    }.map(\.element)
    var levels: [Level] = []
    for grower in ranked {
      guard let level = level(of: grower, container) else { continue }
      levels.append(grower.isDoubtful ? .note : level)
    }
    guard let level = levels.max() else { return nil }
    // Here: at least one step adds ever new entries at run time, and nothing takes them out.
    return Growth(
      container: container, growers: ranked, level: isHandedOn(container, events) ? .note : level,
      isRemovedInPart: events.contains { $0.kind == .removeAny || $0.kind == .removeKey })
  }

  // MARK: Growers

  private mutating func grower(
    _ event: ContainerEvent, of container: Container, _ events: [ContainerEvent]
  ) -> Growth.Grower? {
    let function = program.function(event.function)
    let range = function.ranges[Int(event.instruction)]
    guard function.kind != .module, !program.modules[event.function.module].isScript(range) else {
      return nil
    }
    if let closure = closure(that: container.owner, growsIn: event.function) {
      // Here: only what lives on with a function that is given out grows from call to call.
      guard closure.inner != closure.outer, program.givesOut(closure.inner, from: closure.outer),
        !isMadeByCall(closure.outer)
      else { return nil }
    }
    let phase = phase(of: event, container)
    guard phase >= .open, !isFilledByConstructor(event, container) else { return nil }
    if event.isInner && !isKnownInner(event) { return nil }
    let isAsked = events.contains { other in
      other.kind == .asked && other.method == "in" && other.function == event.function
    }
    // `if k in d: return d[k]` reads what is there.
    if event.method == "[]", isAsked || container.isTable { return nil }
    // What another container remembers is not added twice.
    let isRemembered = isAsked || program.containers.remembering.contains(event.function)
    let holdsDuplicates = holdsDuplicates(container) || event.isInner
    let isEmptiedInside =
      events.contains { $0.kind == .removeKey && $0.isInner && $0.function != event.function }
      && !events.contains { ($0.kind == .removeKey || $0.kind == .removeAny) && !$0.isInner }
    return Growth.Grower(
      event: event, phase: phase, origin: origin(of: event),
      addsAlways: holdsDuplicates && !isRemembered && event.key == nil,
      isEmptiedInside: isEmptiedInside,
      isPassing: events.contains { $0.kind == .removeAny || $0.kind == .removeKey },
      isDoubtful: event.isAlternative)
  }

  /// Where what makes an entry a new one comes from: the key, or else the item.
  private mutating func origin(of event: ContainerEvent) -> KeyOrigin {
    guard let source = event.key ?? event.item else { return .unknown }
    var origin = tracer.origin(of: source, in: event.function)
    guard let key = event.key else {
      return origin.isFunction && origin.rank < .argument
        ? KeyOrigin(rank: .argument, reason: "a new function") : origin
    }
    if let made = tracer.newObject(key, under: event.item, in: event.function) {
      origin.join(made)
    }
    if origin.rank > .finite, let item = event.item,
      let made = tracer.newThing(item, in: event.function)
    {
      origin.join(made)
    }
    return origin
  }

  /// The function that makes what a closure keeps, and the function that keeps it.
  private func closure(
    that owner: ContainerOwner, growsIn grower: FunctionReference
  ) -> (outer: FunctionReference, inner: FunctionReference)? {
    switch owner {
    case .variable(let outer, _): (outer, grower)
    case .functionAttribute(let inner, _), .parameter(let inner, _):
      program.enclosing(inner).map { ($0, inner) }
    case .global, .classAttribute, .callableAttribute, .objectAttribute, .globalAttribute:
      nil
    }
  }

  /// Whether a function that makes closures is called while the program runs: they end with its callers.
  private mutating func isMadeByCall(_ outer: FunctionReference) -> Bool {
    let uses = tracer.runTime.uses(of: outer)
    if uses.isDecorator { return false }
    if program.receiverClass(of: outer) != nil { return true }
    for site in uses.sites where tracer.runTime.phase(of: site) >= .open { return true }
    return false
  }

  private mutating func phase(of event: ContainerEvent, _ container: Container) -> Phase {
    guard program.isOfClosure(container.owner) else {
      return tracer.runTime.phase(of: event.function)
    }
    if case .callableAttribute = container.owner, program.isRegistrar(event.function) {
      return .atImport
    }
    return program.isScript(module: container.module) ? .inScript : .running
  }

  /// What the constructor puts into a container of its own object goes in once.
  private func isFilledByConstructor(_ event: ContainerEvent, _ container: Container) -> Bool {
    switch container.owner {
    case .callableAttribute, .objectAttribute:
      constructorNames.contains(program.name(of: event.function))
    case .global, .classAttribute, .variable, .parameter, .functionAttribute, .globalAttribute:
      false
    }
  }

  /// Whether the same thing goes in twice: all but dictionaries and sets hold duplicates.
  private func holdsDuplicates(_ container: Container) -> Bool {
    !program.classInfo(container.type).linearization.contains {
      ["dict", "set", "SortedDict", "SortedSet", "MultiDict"].contains(program.classInfo($0).name)
    }
  }

  /// What lies inside is known to be a list only where it is made at the same place.
  private func isKnownInner(_ event: ContainerEvent) -> Bool {
    ["append", "extend", "appendleft"].contains(event.method)
  }

  private mutating func level(of grower: Growth.Grower, _ container: Container) -> Level? {
    if case .parameter(let function, let index) = container.owner {
      if isAlwaysGiven(index, to: function) { return nil }
      return grower.origin.rank >= .unknown
        ? (grower.origin.rank >= .argument ? .warning : .note) : nil
    }
    if program.isOfClosure(container.owner) {
      if program.cachesConstants(container.owner) { return nil }
      if grower.origin.rank >= .argument { return isWrapper(grower, container) ? .warning : .note }
      return grower.origin.rank == .unknown && grower.addsAlways ? .note : nil
    }
    switch grower.origin.rank {
    case .minted: return .warning
    case .outside:
      if grower.addsAlways, !grower.event.isInner { return isOffered(grower) ? .note : .warning }
      return grower.origin.isText && grower.origin.isIdentity ? .warning : .note
    // Of ten dictionaries that are only known to be keyed by an argument, three grow without end.
    case .argument where !grower.addsAlways:
      let isKeyedForEver =
        grower.isEmptiedInside && !program.holdsWhatIsRegistered(container.owner)
        || container.makesLocks || program.isLock(grower.event)
      return isKeyedForEver ? .note : nil
    case .argument where grower.phase < .running && !grower.isPassing:
      // Who calls such a function with a thing to keep may well register it, once.
      if !grower.origin.isMade, program.holdsWhatIsRegistered(container.owner) { return nil }
      return isOffered(grower) && !addsItsOwn(grower, container) || grower.event.isInner
        ? .note : .warning
    case .argument: return grower.event.isInner ? .note : .warning
    case .unknown, .finite:
      guard grower.addsAlways else { return nil }
      if grower.phase == .looping { return .warning }
      let isNoted =
        grower.origin.rank == .unknown
        ? grower.phase == .running : isGrownByEachObject(grower, container)
      return isNoted ? .note : nil
    }
  }

  /// Whether only users of a package call what grows it; a module by itself is a program, which has none.
  private func isOffered(_ grower: Growth.Grower) -> Bool {
    let module = program.modules[grower.event.function.module]
    return grower.phase < .running && (module.isPackage || module.moduleName.contains("."))
  }

  /// Whether what it adds is made with each call, and nothing that its callers hand in while they set up
  /// the program, or an object of it.
  private func addsItsOwn(_ grower: Growth.Grower, _ container: Container) -> Bool {
    switch container.owner {
    case .objectAttribute, .globalAttribute, .callableAttribute: false
    case .global, .classAttribute, .functionAttribute, .variable, .parameter:
      grower.origin.isMade && !grower.origin.isReceiver
        && !program.isNamedForSetup(grower.event.function)
    }
  }

  /// Whether what grows it calls the function that was decorated.
  private func isWrapper(_ grower: Growth.Grower, _ container: Container) -> Bool {
    if case .callableAttribute(let holder, _) = container.owner, program.decorates(holder) {
      return true
    }
    return program.callsOuterParameter(grower.event.function)
  }

  /// Whether every caller brings its own value, so that the default is never used.
  private mutating func isAlwaysGiven(_ index: Int, to reference: FunctionReference) -> Bool {
    let uses = tracer.runTime.uses(of: reference)
    let sites = uses.sites.filter { $0.caller != reference }
    guard !sites.isEmpty, !uses.isIncomplete, !uses.isReferenced else { return false }
    return sites.allSatisfy { site in
      tracer.bound(at: site, to: reference).contains {
        $0.parameter == index || $0.parameter == nil
      }
    }
  }

  /// Whether the constructor adds to a container of its class.
  private func isGrownByEachObject(_ grower: Growth.Grower, _ container: Container) -> Bool {
    guard case .classAttribute = container.owner,
      program.name(of: grower.event.function) == "__init__",
      let made = program.receiverClass(of: grower.event.function)
    else { return false }
    return !program.isMadeOnce(made)
  }

  /// A default that is returned is meant to be returned; other containers may be emptied by who gets them.
  private func isHandedOn(_ container: Container, _ events: [ContainerEvent]) -> Bool {
    switch container.owner {
    case .parameter, .variable, .callableAttribute: false
    case .global, .classAttribute, .objectAttribute, .functionAttribute, .globalAttribute:
      events.contains { $0.kind == .escape }
    }
  }
}

extension Program {
  /// Whether a closure or wrapper keeps it, so that it lives as long as that.
  package func isOfClosure(_ owner: ContainerOwner) -> Bool {
    switch owner {
    case .variable, .callableAttribute: true
    case .functionAttribute(let holder, _): enclosing(holder) != nil
    case .global, .classAttribute, .objectAttribute, .parameter, .globalAttribute: false
    }
  }

  /// Whether the name of a container, or of the class that has it, speaks of things that a program registers while it sets itself up.
  fileprivate func holdsWhatIsRegistered(_ owner: ContainerOwner) -> Bool {
    let name: String
    switch owner {
    case .objectAttribute(let holder, let found):
      if ["hook", "hooks", "registry"].contains(lastWord(of: classInfo(holder).name)) {
        return true
      }
      name = found
    case .global(_, let found), .classAttribute(_, let found), .callableAttribute(_, let found),
      .functionAttribute(_, let found), .globalAttribute(_, _, let found):
      name = found
    case .variable, .parameter: return false
    }
    let last = lastWord(of: name)
    return registeredThings.contains(last)
      || last.last == "s" && registeredThings.contains(String(last.dropLast()))
  }

  /// The last word of `event_handlers` and of `eventHandlers`.
  private func lastWord(of name: String) -> String {
    let part = name.split(separator: "_").last ?? ""
    let start = part.lastIndex { $0.isUppercase }
    let isConstant = part.uppercased() == part
    return (isConstant ? part : part[(start ?? part.startIndex)...]).lowercased()
  }

  /// Whether a lock goes in, one for each key.
  fileprivate func isLock(_ event: ContainerEvent) -> Bool {
    guard let item = event.item else { return false }
    var types = SlotTypes(program: self, reference: event.function)
    return isLock(types.types(of: item))
  }

  /// Whether a value may be a lock, or the class of one.
  func isLock(_ types: TypeSet) -> Bool {
    types.types.contains { type in
      switch type {
      case .instance(let found), .class(let found): lockNames.contains(classInfo(found).name)
      case .external(let path): lockNames.contains(String(path.split(separator: ".").last ?? ""))
      default: false
      }
    }
  }
}

private let lockNames: Set<String> = [
  "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition",
]
