internal import PythonFlow
internal import PythonSyntax

/// A container that grows while the program runs, with the evidence.
package struct Growth: Sendable {
  package var container: Container
  /// The steps that add to it at run time, the most telling first.
  package var growers: [Grower]
  package var level: Level

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
  private let program: Program
  private var tracer: OriginTracer

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
    if case .classAttribute(_, let name) = container.owner,
      program.containers.foreignRemovals.contains(name)
    {
      return nil
    }
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
    guard let level = ranked.compactMap({ self.level(of: $0, container) }).max() else { return nil }
    // Here: at least one step adds ever new entries at run time, and nothing takes them out.
    return Growth(
      container: container, growers: ranked, level: isHandedOn(container, events) ? .note : level)
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
    if isAsked, event.method == "[]" { return nil }
    let holdsDuplicates = isSequence(container) || event.isInner
    let source = event.key ?? (holdsDuplicates && !isAsked ? nil : event.item)
    var origin = KeyOrigin.unknown
    if let source { origin = tracer.origin(of: source, in: event.function) }
    if source == nil, let item = event.item { origin = tracer.origin(of: item, in: event.function) }
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
    case .global, .classAttribute, .parameter:
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

  private func level(of grower: Growth.Grower, _ container: Container) -> Level? {
    switch container.owner {
    case .global, .classAttribute: break
    case .parameter:
      return grower.origin.rank >= .unknown
        ? (grower.origin.rank >= .argument ? .warning : .note) : nil
    case .variable, .callableAttribute:
      if grower.origin.rank >= .argument {
        return program.callsOuterParameter(grower.event.function) ? .warning : .note
      }
      return grower.origin.rank == .unknown && grower.addsAlways ? .note : nil
    }
    switch grower.origin.rank {
    case .minted: return .warning
    case .outside: return .note
    // Of ten dictionaries that are only known to be keyed by an argument, three grow without end.
    case .argument where program.isLock(grower.event): return .note
    case .argument: return grower.addsAlways ? .note : nil
    case .unknown, .finite: return grower.addsAlways && grower.phase == .looping ? .note : nil
    }
  }

  /// A default that is returned is meant to be returned; other containers may be emptied by who gets them.
  private func isHandedOn(_ container: Container, _ events: [ContainerEvent]) -> Bool {
    switch container.owner {
    case .parameter, .variable, .callableAttribute: false
    case .global, .classAttribute: events.contains { $0.kind == .escape }
    }
  }

  // MARK: Removals

  private mutating func isCovered(_ grower: Growth.Grower, by events: [ContainerEvent]) -> Bool {
    if grower.addsAlways, isFarFromRemovals(grower, events) { return false }
    return events.contains { event in
      switch event.kind {
      case .removeAny: return event.isInner == grower.event.isInner || !event.isInner
      case .measured: return event.method == "len" || event.function == grower.event.function
      case .removeKey:
        guard !event.isInner || grower.event.isInner else { return false }
        if isConstant(event.key, in: event.function) { return false }
        // An entry under an older time stamp is not found again by its key.
        return !(grower.origin.isStamped && event.function != grower.event.function)
      case .grow, .asked, .escape: return false
      }
    }
  }

  /// A push in another module is not covered by a method that pops when nobody near calls that method.
  private mutating func isFarFromRemovals(
    _ grower: Growth.Grower, _ events: [ContainerEvent]
  ) -> Bool {
    let home = grower.event.function.module
    let removers = events.filter { $0.kind == .removeAny && $0.method == "pop" }.map(\.function)
    let others = events.filter {
      $0.kind == .removeAny && $0.method != "pop" && $0.method != "rebinding"
    }
    guard !removers.isEmpty, others.isEmpty, !removers.contains(where: { $0.module == home }) else {
      return false
    }
    var near = [home]
    let uses = tracer.runTime.uses(of: grower.event.function)
    guard !uses.isIncomplete else { return false }
    near += uses.sites.map(\.caller.module)
    return !near.contains { module in
      removers.contains { program.modules[module].symbol(named: program.name(of: $0)) != nil }
    }
  }

  private func isConstant(_ key: Slot?, in reference: FunctionReference) -> Bool {
    guard let key else { return false }
    return SlotTypes(program: program, reference: reference).constant(in: key) != nil
  }

  // MARK: Weak keys

  /// A dictionary with weak keys never drains when its values hold the keys.
  private func selfKeeping(_ container: Container, _ events: [ContainerEvent]) -> Growth? {
    let isByKey = program.classInfo(container.type).linearization.contains {
      program.classInfo($0).name == "WeakKeyDictionary"
    }
    guard isByKey, !events.contains(where: { $0.kind == .removeAny || $0.kind == .removeKey })
    else {
      return nil
    }
    for event in events where event.kind == .grow {
      guard let item = event.item else { continue }
      let keys = events.compactMap {
        $0.function == event.function && $0.kind == .grow ? $0.key : nil
      }
      guard let reason = program.holder(item, of: keys, in: event.function) else { continue }
      let origin = KeyOrigin(rank: .minted, reason: reason)
      let grower = Growth.Grower(event: event, phase: .running, origin: origin, addsAlways: false)
      return Growth(container: container, growers: [grower], level: .warning)
    }
    return nil
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

  /// Returns why a value holds one of the others: it is one, a display with one, or an object that stores one.
  fileprivate func holder(_ value: Slot, of keys: [Slot], in reference: FunctionReference)
    -> String?
  {
    let function = function(reference)
    var types = SlotTypes(program: self, reference: reference)
    var pending = [value]
    var seen: Set<Slot> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      if keys.contains(next) { return "the value holds the key" }
      for definition in types.definitions[next] {
        switch function.instructions[Int(definition)] {
        case .assign(_, let source), .await(_, let source): pending.append(source)
        case .display(_, _, let range): pending += function[operands: range]
        case .call(_, let number):
          let call = function.calls[Int(number)]
          let resolved = types.resolve(call)
          guard resolved.constructed != nil, let chosen = resolved.callees.first else { continue }
          let bound = bind(call, to: chosen, isBound: true, from: reference.module)
          for (argument, position) in bound {
            guard let position, keys.contains(argument.value), stores(position, in: chosen) else {
              continue
            }
            return "the value keeps the key"
          }
        default: continue
        }
      }
    }
    return nil
  }

  private func stores(_ parameter: Int, in reference: FunctionReference) -> Bool {
    let slot = function(reference).parameters[parameter].slot
    return function(reference).instructions.contains { instruction in
      if case .storeAttribute(_, _, slot) = instruction { true } else { false }
    }
  }
}

private let lockNames: Set<String> = [
  "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition",
]
