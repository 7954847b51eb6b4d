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
    var growers: [Growth.Grower] = []
    for event in events where event.kind == .grow {
      guard let grower = grower(event, of: container, events),
        level(of: grower, container) != nil,
        !isCovered(grower, by: events)
      else { continue }
      growers.append(grower)
    }
    let ranked = growers.enumerated().sorted {
      ($1.element.origin.rank, $0.offset) < ($0.element.origin.rank, $1.offset)
    }.map(\.element)
    var levels: [Level] = []
    for grower in ranked { levels += level(of: grower, container).map { [$0] } ?? [] }
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
    let scripts = program.modules[event.function.module].scriptRanges
    guard function.kind != .module,
      !scripts.contains(where: { $0.start <= range.start && range.end <= $0.end })
    else { return nil }
    if case .variable(let outer, _) = container.owner {
      // Here: only what lives on with a function that is given out grows from call to call.
      guard event.function != outer, program.givesOut(event.function, from: outer),
        !isMadeByCall(outer)
      else { return nil }
    }
    let phase = phase(of: event, container)
    guard phase >= .open else { return nil }
    if event.isInner && !isKnownInner(event) { return nil }
    let isAsked = events.contains { other in
      other.kind == .asked && other.function == event.function
    }
    // `if k in d: return d[k]` reads what is there.
    if event.method == "[]", isAsked || container.isTable { return nil }
    let holdsDuplicates = isSequence(container) || event.isInner
    let source = event.key ?? (holdsDuplicates && !isAsked ? nil : event.item)
    var origin = KeyOrigin.unknown
    if let source { origin = tracer.origin(of: source, in: event.function) }
    if source == nil, let item = event.item { origin = tracer.origin(of: item, in: event.function) }
    if event.key != nil, origin.rank > .finite, let item = event.item,
      let made = tracer.newThing(item, in: event.function)
    {
      origin.join(made)
    }
    return Growth.Grower(
      event: event, phase: phase, origin: origin,
      addsAlways: holdsDuplicates && !isAsked && event.key == nil)
  }

  /// Whether a function that makes closures is called while the program runs: they end with its callers.
  private mutating func isMadeByCall(_ outer: FunctionReference) -> Bool {
    let uses = tracer.runTime.uses(of: outer)
    if uses.isDecorator { return false }
    for site in uses.sites where tracer.runTime.phase(of: site) >= .open { return true }
    return false
  }

  private mutating func phase(of event: ContainerEvent, _ container: Container) -> Phase {
    switch container.owner {
    case .variable, .callableAttribute:
      return program.isScript(module: container.module) ? .inScript : .running
    case .global, .classAttribute, .parameter, .objectAttribute:
      return tracer.runTime.phase(of: event.function)
    }
  }

  private func isSequence(_ container: Container) -> Bool {
    program.classInfo(container.type).linearization.contains {
      ["list", "deque", "bytearray"].contains(program.classInfo($0).name)
    }
  }

  /// What lies inside is known to be a list only where it is made at the same place.
  private func isKnownInner(_ event: ContainerEvent) -> Bool {
    ["append", "extend", "appendleft"].contains(event.method)
  }

  private mutating func level(of grower: Growth.Grower, _ container: Container) -> Level? {
    switch container.owner {
    case .global, .classAttribute, .objectAttribute: break
    case .parameter(let function, let index):
      if isAlwaysGiven(index, to: function) { return nil }
      return grower.origin.rank >= .unknown
        ? (grower.origin.rank >= .argument ? .warning : .note) : nil
    case .variable, .callableAttribute:
      if program.cachesConstants(container.owner) { return nil }
      if grower.origin.rank >= .argument {
        return program.callsOuterParameter(grower.event.function) ? .warning : .note
      }
      return grower.origin.rank == .unknown && grower.addsAlways ? .note : nil
    }
    switch grower.origin.rank {
    case .minted: return .warning
    case .outside:
      if grower.addsAlways, !grower.event.isInner { return .warning }
      return grower.origin.isText && grower.origin.isIdentity ? .warning : .note
    // Of ten dictionaries that are only known to be keyed by an argument, three grow without end.
    case .argument where program.isLock(grower.event): return .note
    case .argument: return grower.addsAlways ? (grower.event.isInner ? .note : .warning) : nil
    case .unknown, .finite:
      guard grower.addsAlways else { return nil }
      if grower.phase == .looping { return .warning }
      let isNoted =
        grower.origin.rank == .unknown
        ? grower.phase == .running : isGrownByEachObject(grower, container)
      return isNoted ? .note : nil
    }
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
    guard case .classAttribute = container.owner else { return false }
    return program.name(of: grower.event.function) == "__init__"
  }

  /// A default that is returned is meant to be returned; other containers may be emptied by who gets them.
  private func isHandedOn(_ container: Container, _ events: [ContainerEvent]) -> Bool {
    switch container.owner {
    case .parameter, .variable, .callableAttribute: false
    case .global, .classAttribute, .objectAttribute: events.contains { $0.kind == .escape }
    }
  }
}

extension Program {
  /// Whether a lock goes in, one for each key.
  fileprivate func isLock(_ event: ContainerEvent) -> Bool {
    guard let item = event.item else { return false }
    var types = SlotTypes(program: self, reference: event.function)
    return types.types(of: item).types.contains { type in
      switch type {
      case .instance(let found): lockNames.contains(classInfo(found).name)
      case .external(let path): lockNames.contains(String(path.split(separator: ".").last ?? ""))
      default: false
      }
    }
  }
}

private let lockNames: Set<String> = [
  "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition",
]
