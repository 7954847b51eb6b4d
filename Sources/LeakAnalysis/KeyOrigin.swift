internal import PythonFlow
internal import PythonSyntax

/// Where the keys of a container come from, by how sure it is that they are ever new ones.
package struct KeyOrigin: Sendable {
  package enum Rank: UInt8, Comparable, Sendable {
    /// Literals, classes, members of enumerations: there are only so many.
    case finite
    case unknown
    /// An argument of the program's interface, of which nothing more is known.
    case argument
    /// Something that users or peers choose.
    case outside
    /// Made new each time.
    case minted

    package static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  package var rank: Rank
  /// What it is, in words; empty where nothing is known.
  package var reason = ""
  /// Contains a time stamp.
  package var isStamped = false
  /// Contains the time stamp of a file, which nobody keeps, so that older entries cannot be found again.
  package var isOutdated = false
  /// Something is put together from it.
  var isText = false
  /// Its name says that no two are alike.
  var isIdentity = false
  /// It may be a function that another one makes each time.
  var isFunction = false
  /// A call gives it, or a part of it: it is more than what the function was given.
  var isMade = false
  /// It is the object of the method.
  var isReceiver = false

  static let finite = KeyOrigin(rank: .finite)
  static let unknown = KeyOrigin(rank: .unknown)
  /// What frameworks import for the request under way.
  static let request = KeyOrigin(rank: .outside, reason: "each new `request`")
  /// What starts a task gives.
  static let task = KeyOrigin(rank: .minted, reason: "a new task")

  mutating func join(_ other: KeyOrigin) {
    let isStamped = isStamped || other.isStamped
    let isOutdated = isOutdated || other.isOutdated
    let isText = isText || other.isText
    let isFunction = isFunction || other.isFunction
    let isMade = isMade || other.isMade
    let isReceiver = isReceiver || other.isReceiver
    if other.rank > rank { self = other }
    self.isStamped = isStamped
    self.isOutdated = isOutdated
    self.isText = isText
    self.isFunction = isFunction
    self.isMade = isMade
    self.isReceiver = isReceiver
  }
}

/// A value, or the part of it that is taken out.
private struct Traced: Hashable {
  var slot: Slot
  var part: TuplePart?
}

/// A place in a tuple that lies in so many collections.
private struct TuplePart: Hashable {
  var position: Int32
  var depth = 0

  /// The part of what is taken out of a collection, or was put into it.
  func moved(by levels: Int) -> TuplePart? {
    depth + levels < 0 ? nil : TuplePart(position: position, depth: depth + levels)
  }
}

/// Follows values back to where they come from, through callers too.
struct OriginTracer {
  let program: Program
  var runTime: RunTime
  /// Steps that remain; tracing gives up when they are used up.
  private var budget = 600
  private static let callersMax = 40
  private static let depthMax = 5

  init(program: Program, runTime: RunTime) {
    self.program = program
    self.runTime = runTime
  }

  /// Returns where a value comes from.
  mutating func origin(of slot: Slot, in reference: FunctionReference) -> KeyOrigin {
    budget = 600
    return origin(of: slot, in: reference, depth: 0)
  }

  private mutating func origin(
    of slot: Slot, _ part: TuplePart? = nil, in reference: FunctionReference, depth: Int
  ) -> KeyOrigin {
    let function = program.function(reference)
    let types = SlotTypes(program: program, reference: reference)
    var result = KeyOrigin.finite
    var pending = [Traced(slot: slot, part: part)]
    var seen: Set<Traced> = []
    while let traced = pending.popLast() {
      guard seen.insert(traced).inserted else { continue }
      let next = traced.slot
      budget -= 1
      guard budget > 0 else { return .unknown }
      if program.isGuarded(next, in: reference, types) { continue }
      if Int(next.index) < function.parameters.count {
        result.join(parameter(Int(next.index), traced.part, of: reference, depth: depth))
      }
      let inside = traced.part?.moved(by: -1)
      pending += program.additions(to: next, in: reference, types).map {
        Traced(slot: $0, part: inside)
      }
      for definition in types.definitions[next] {
        if case .loadAttribute(_, let base, let name) = function.instructions[Int(definition)] {
          let stored = function.values(storedUnder: name, of: base, before: Int32(definition))
          if !stored.isEmpty {
            pending += stored.map { Traced(slot: $0, part: traced.part) }
            continue
          }
        }
        let instruction = function.instructions[Int(definition)]
        result.join(step(instruction, traced.part, reference, types, depth, &pending))
      }
      if types.definitions[next].isEmpty, Int(next.index) >= function.parameters.count {
        result.join(.unknown)
      }
      if result.rank == .minted { return result }
    }
    return result
  }

  // MARK: Steps

  private mutating func step(
    _ instruction: Instruction, _ part: TuplePart?, _ reference: FunctionReference,
    _ types: SlotTypes, _ depth: Int, _ pending: inout [Traced]
  ) -> KeyOrigin {
    let ir = program.modules[reference.module]
    switch instruction {
    case .assign(_, let source), .await(_, let source):
      pending.append(Traced(slot: source, part: part))
      return .finite
    case .item(_, let source):
      pending.append(Traced(slot: source, part: part?.moved(by: 1)))
      return .finite
    case .unpack(_, let source, let position):
      let taken = part == nil && position >= 0 ? TuplePart(position: position) : nil
      pending.append(Traced(slot: source, part: taken))
      return .finite
    case .constant, .importModule: return .finite
    case .importMember(_, _, let name):
      return ir.name(name) == requestName ? .request : .finite
    case .makeFunction:
      let isMadeAgain =
        program.function(reference).kind == .function && runTime.phase(of: reference) >= .open
      return KeyOrigin(rank: .finite, isFunction: isMadeAgain)
    case .makeClass:
      let isInside = program.function(reference).kind == .function
      return isInside ? KeyOrigin(rank: .minted, reason: "a class made in a function") : .finite
    case .loadName(_, let name):
      return global(name, in: reference.module)
    case .loadCaptured(_, let owner, let variable):
      guard depth < Self.depthMax else { return .unknown }
      let outer = FunctionReference(module: reference.module, function: owner)
      return origin(of: variable, part, in: outer, depth: depth + 1)
    case .loadAttribute(_, let base, let name):
      return attribute(ir.name(name), of: base, reference, types, depth)
    case .loadSubscript(_, let base, let key):
      let inner = item(of: base, under: key, reference, types, depth)
      return inner.rank == .finite || inner.rank == .outside ? inner : .unknown
    case .compute(_, let range):
      pending += program.function(reference)[operands: range].map { Traced(slot: $0) }
      return KeyOrigin(rank: .finite, isText: true)
    case .display(_, let range, _):
      pending += parts(of: Array(program.function(reference)[operands: range]), part)
      return .finite
    case .call(_, let number):
      return call(
        program.function(reference).calls[Int(number)], part, reference, types, depth, &pending)
    case .augment(_, let target, let value):
      pending += [target, value].map { Traced(slot: $0, part: part) }
      return .finite
    default:
      return .unknown
    }
  }

  /// What a display gives for the part that is taken out of it.
  private func parts(of display: [Slot], _ part: TuplePart?) -> [Traced] {
    if let part, part.depth == 0, Int(part.position) < display.count {
      return [Traced(slot: display[Int(part.position)])]
    }
    return display.map { Traced(slot: $0, part: part?.moved(by: -1)) }
  }

  /// What lies under a key: of what comes from outside, all does; what a configuration says is little.
  private mutating func item(
    of base: Slot, under key: Slot, _ reference: FunctionReference, _ types: SlotTypes, _ depth: Int
  ) -> KeyOrigin {
    if isConfiguration(base, types) { return .finite }
    if case .string(let content?)? = types.constant(in: key) {
      let word = named(program.modules[reference.module].name(content))
      if word.rank > .unknown { return word }
    }
    return origin(of: base, in: reference, depth: depth + 1)
  }

  private func isConfiguration(_ slot: Slot, _ types: SlotTypes) -> Bool {
    let name = types.name(of: slot)?.lowercased().drop { $0 == "_" }
    return name.map { ["config", "conf", "cfg", "settings"].contains($0) } ?? false
  }

  private func global(_ name: Symbol, in module: Int) -> KeyOrigin {
    let ir = program.modules[module]
    for binding in ir.globals[name] {
      if case .member = binding, ir.name(name) == requestName { return .request }
      guard case .value(let function, let value, _) = binding, ir[function].kind != .module else {
        continue
      }
      let isCounted = ir[function].instructions.contains { instruction in
        if case .augment(value, _, _) = instruction { true } else { false }
      }
      return isCounted ? KeyOrigin(rank: .minted, reason: "a number counted up") : .unknown
    }
    return .finite
  }

  private mutating func attribute(
    _ name: String, of base: Slot, _ reference: FunctionReference, _ types: SlotTypes, _ depth: Int
  ) -> KeyOrigin {
    if name == "st_mtime" || name == "st_mtime_ns" {
      return KeyOrigin(
        rank: .minted, reason: "each modification time of a file", isStamped: true,
        isOutdated: true)
    }
    var reader = types
    let held = reader.types(of: base)
    if name == "__class__" { return classes(of: held) }
    if finiteWords.contains(name.lowercased()) || name.hasPrefix("__") || name.hasSuffix("conf") {
      return .finite
    }
    if !held.isEmpty,
      held.types.allSatisfy({
        switch $0 {
        case .class, .module, .function, .method: true
        default: false
        }
      })
    {
      return .finite
    }
    let word = named(name)
    if word.rank > .unknown { return word }
    guard depth < Self.depthMax else { return .unknown }
    let inner = origin(of: base, in: reference, depth: depth + 1)
    return inner.rank == .minted || inner.rank == .outside ? inner : .unknown
  }

  private mutating func call(
    _ call: Call, _ part: TuplePart?, _ reference: FunctionReference, _ types: SlotTypes,
    _ depth: Int, _ pending: inout [Traced]
  ) -> KeyOrigin {
    var reader = types
    let path = reader.calleePath(of: call)
    let last = String(path.split(separator: ".").last ?? "")
    if let reason = mintingCalls[path] ?? mintingCalls[last] {
      return KeyOrigin(
        rank: .minted, reason: reason, isStamped: reason.hasSuffix("time"),
        isOutdated: reason.hasSuffix("modification time"))
    }
    if reader.startsTask(call) { return .task }
    switch last {
    case "type":
      guard let first = call.arguments.first, call.arguments.count == 1 else { return .unknown }
      return classes(of: reader.types(of: first.value))
    case "next":
      guard let first = call.arguments.first else { return .unknown }
      return program.isCounter(first.value, in: reference, &reader)
        ? KeyOrigin(rank: .minted, reason: "a number counted up") : .unknown
    case _ where finiteCalls.contains(last): return .finite
    case "id":
      return KeyOrigin(rank: .unknown)
    case "input", "recv", "recvfrom", "readline", "recv_multipart":
      return KeyOrigin(rank: .outside, reason: "what `\(last)` gives")
    default: break
    }
    guard shapingCalls.contains(last) else {
      let resolved = reader.resolve(call)
      let isOwn = resolved.callees.contains { $0.module < program.modelStart }
      if resolved.constructed == nil, isOwn { return result(of: call, part, reader, depth) }
      if let made = resolved.constructed, program.isRecord(made) {
        // No more than its fields together.
        pending += call.arguments.map { Traced(slot: $0.value) }
        return KeyOrigin(rank: .argument, reason: "what `\(last)` gives")
      }
      if ["get", "getlist"].contains(last), depth < Self.depthMax, let key = call.arguments.first,
        case .method(let base, _) = call.callee
      {
        let inner = item(of: base, under: key.value, reference, types, depth)
        if inner.rank == .outside || isConfiguration(base, types) { return inner }
      }
      if isNewName(last) {
        return KeyOrigin(
          rank: .outside, reason: "what `\(last)` gives", isIdentity: true, isMade: true)
      }
      // A function that is told nothing has little to vary by.
      if case .value(let callee) = call.callee, call.arguments.isEmpty,
        resolved.constructed == nil, types.function.slotNames[Int(callee.index)] == nil
      {
        return KeyOrigin(rank: .unknown, isMade: true)
      }
      let what = last.isEmpty ? "what a call gives" : "what `\(last)` gives"
      return KeyOrigin(rank: .argument, reason: what, isMade: true)
    }
    pending += call.arguments.filter { $0.kind == .positional }.map { Traced(slot: $0.value) }
    if case .method(let receiver, _) = call.callee { pending.append(Traced(slot: receiver)) }
    return .finite
  }

  /// What a function of the program returns.
  private mutating func result(
    of call: Call, _ part: TuplePart?, _ types: SlotTypes, _ depth: Int
  ) -> KeyOrigin {
    var reader = types
    var result = KeyOrigin(rank: .unknown, isMade: true)
    guard depth < Self.depthMax else { return result }
    for callee in reader.resolve(call).callees where callee.module < program.modelStart {
      for block in program.function(callee).blocks {
        guard case .return(let slot?) = block.terminator else { continue }
        let found = origin(of: slot, part, in: callee, depth: depth + 1)
        if found.rank >= .outside { result.join(found) }
      }
    }
    return result
  }

  /// Classes are so many as there are in the source, unless functions make them.
  private mutating func classes(of instances: TypeSet) -> KeyOrigin {
    for case .instance(let owner) in instances.types where owner.module < program.modelStart {
      for maker in program.functionsThatSubclass(owner) where runTime.phase(of: maker) >= .open {
        let name = program.function(maker).shownName
        return KeyOrigin(rank: .minted, reason: "each class that `\(name)` makes")
      }
    }
    return .finite
  }

  // MARK: Parameters

  private mutating func parameter(
    _ index: Int, _ part: TuplePart?, of reference: FunctionReference, depth: Int
  ) -> KeyOrigin {
    let function = program.function(reference)
    let parameter = function.parameters[index]
    if index == 0, let owner = program.receiverClass(of: reference) {
      guard program.isClassMethod(reference) || program.isMetaclass(owner) else {
        return KeyOrigin(rank: .argument, reason: "each instance", isMade: true, isReceiver: true)
      }
      return classes(of: TypeSet(.instance(owner)))
    }
    if let annotation = parameter.annotation, program.isFinite(annotation, in: reference.module) {
      return .finite
    }
    let name = program.modules[reference.module].name(parameter.name)
    let uses = runTime.uses(of: reference)
    let isOpen = uses.sites.isEmpty && !uses.isIncomplete
    guard !isOpen, depth < Self.depthMax, uses.sites.count <= Self.callersMax else {
      let word = named(name)
      if word.rank > .unknown || isFiniteName(name) { return word }
      let rank = program.isRoute(reference) ? KeyOrigin.Rank.outside : .argument
      return isOpen ? KeyOrigin(rank: rank, reason: "each new `\(name)`") : .unknown
    }
    var result = KeyOrigin.finite
    for site in uses.sites where runTime.phase(of: site) > .inScript {
      result.join(argument(index, part, of: reference, at: site, depth: depth))
      if result.rank == .minted { break }
    }
    if result.rank == .unknown || result.rank == .argument {
      let word = named(name)
      if word.rank > .unknown { return word }
    }
    return result
  }

  private mutating func argument(
    _ index: Int, _ part: TuplePart?, of reference: FunctionReference, at site: CallSite, depth: Int
  ) -> KeyOrigin {
    var result = KeyOrigin.finite
    for (argument, position) in bound(at: site, to: reference)
    where position == index || position == nil {
      result.join(origin(of: argument.value, part, in: site.caller, depth: depth + 1))
    }
    return result
  }

  /// Returns the arguments of a call with the parameters that they are for.
  func bound(
    at site: CallSite, to reference: FunctionReference
  ) -> [(argument: Argument, parameter: Int?)] {
    let call = program.function(site.caller).calls[Int(site.number)]
    let isBound: Bool
    switch call.callee {
    case .method: isBound = program.receiverClass(of: reference) != nil
    case .value: isBound = program.name(of: reference) == "__init__"
    }
    return program.bind(call, to: reference, isBound: isBound, from: site.caller.module)
  }

  private func isFiniteName(_ name: String) -> Bool {
    let last = name.lowercased().split(separator: "_").last.map(String.init) ?? ""
    return finiteWords.contains(name.lowercased()) || finiteWords.contains(last)
  }

  /// What a name promises.
  private func named(_ name: String) -> KeyOrigin {
    let words = name.lowercased().split(separator: "_").map(String.init)
    guard let last = words.last else { return .unknown }
    if outsideWords.contains(name.lowercased()) || outsideEndings.contains(last) {
      return KeyOrigin(
        rank: .outside, reason: "each new `\(name)`",
        isIdentity: outsideEndings.contains(last) || identityWords.contains(name.lowercased()))
    }
    return .unknown
  }
}

extension FunctionIR {
  /// What the function stores in the attribute that it then loads.
  fileprivate func values(
    storedUnder name: Symbol, of base: Slot, before load: Int32
  ) -> [Slot] {
    instructions.enumerated().compactMap { index, instruction in
      guard case .storeAttribute(base, name, let value) = instruction else { return nil }
      return index < Int(load) || !blocksOfLoop(around: load).isEmpty ? value : nil
    }
  }
}

extension Program {
  /// Returns what a function puts into a display or comprehension of its own.
  fileprivate func additions(
    to slot: Slot, in reference: FunctionReference, _ types: SlotTypes
  ) -> [Slot] {
    let function = function(reference)
    let isDisplay = types.definitions[slot].contains { definition in
      if case .display = function.instructions[Int(definition)] { true } else { false }
    }
    guard isDisplay else { return [] }
    return function.instructions.flatMap { instruction -> [Slot] in
      switch instruction {
      case .collect(slot, let value): return [value]
      case .storeSubscript(slot, let key, let value): return [key, value]
      case .call(_, let number):
        let call = function.calls[Int(number)]
        guard case .method(slot, let name) = call.callee,
          ["append", "extend", "add", "insert", "update"].contains(
            modules[reference.module].name(name))
        else { return [] }
        return call.arguments.map(\.value)
      default: return []
      }
    }
  }
}
