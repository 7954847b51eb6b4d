package import PythonFlow
package import PythonSyntax

/// A place where a function comes to own a resource, and what becomes of it.
package struct Acquisition: Sendable {
  package var function: FunctionID
  /// The call, as an index into `FunctionIR.instructions`.
  package var instruction: UInt32
  package var range: ByteRange
  /// The variable that is bound to it first.
  package var variable: String?
  /// What must be released.
  package var owned: ClassReference
  /// What to call it in a message.
  package var noun: String
  /// Whether it needs a release only where some path gives it one.
  package var isOptional: Bool
  /// Whether it may be missing: then a way past every release says nothing.
  package var mayBeMissing = false
  /// The function of the program that acquired it for us, where it is one.
  package var helper: FunctionReference?
  package var outcome = Outcome()
}

/// What becomes of a resource on the paths of the function that acquired it.
package struct Outcome: Sendable {
  /// Where it is released, in source order.
  package var releases: [ByteRange] = []
  /// Where it is handed to somebody else.
  package var escapes: [Escape] = []
  /// Where the last owner dies.
  package var leaks: [Leak] = []
  /// `with` blocks that it is entered in and that do not release it.
  package var idleEntries: [ByteRange] = []
  /// A path without an exception releases it.
  package var isReleasedBeforeEnd = false
  /// The receiver keeps it, and somebody else got it from there.
  var isHandedOnFromReceiver = false
  /// The paths were too many to follow.
  package var isGivenUp = false

  /// Whether any path releases it or hands it on.
  package var isHandled: Bool { !releases.isEmpty || !escapes.isEmpty }
}

/// A hand-over to an owner outside the function.
package struct Escape: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case returned
    case yielded
    /// Stored under that attribute, of the receiver or of something else.
    case attribute(String, isReceiver: Bool)
    case container
    case name
    case argument
    case closure
    case raised
    /// It turned out to be a standard stream of the process, which stays open.
    case standardStream
  }

  package var kind: Kind
  package var range: ByteRange
}

/// An edge on which the last owner of a resource dies.
package struct Leak: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The function ends.
    case end
    /// An exception leaves the function.
    case exception
    /// The only name gets another value.
    case overwritten
    /// The attribute of that name gets another value.
    case replaced(String)
  }

  package var kind: Kind
  /// The statement at which it is lost.
  package var range: ByteRange
  /// The step that raises, where an exception turned the path.
  package var raising: RaisingStep?

  package init(kind: Kind, range: ByteRange, raising: RaisingStep?) {
    self.kind = kind
    self.range = range
    self.raising = raising
  }
}

/// A step from which an exception goes on.
package struct RaisingStep: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case call
    case await
    /// A generator that is closed, or that its user throws into.
    case yield
    /// The next item of something that is read while it is iterated.
    case iteration
    case assertion
    /// `raise` itself.
    case raise
  }

  /// What is known of its raising.
  package enum Likelihood: Int, Comparable, Sendable {
    /// A function of the program, which has nothing to do with the resource and raises nothing itself,
    /// calls what we cannot see into: hardly worth a word.
    case remote
    /// A callee that we cannot see into may raise.
    case unknown
    /// The callee, or what it calls, is known to raise, as input and output do.
    case known
    /// The code says so: `raise`, `assert`, a call that never comes back.
    case stated

    package static func < (left: Likelihood, right: Likelihood) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package var kind: Kind
  package var range: ByteRange
  package var likelihood: Likelihood
  /// No other exception is being handled where it raises.
  package var isFirst: Bool
}

extension Program {
  /// Returns every acquisition of a module's functions, in source order.
  func acquisitions(inModule module: Int) -> [Acquisition] {
    var result: [Acquisition] = []
    for index in modules[module].functions.indices {
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var explorer: PathExplorer?
      var mocked: MockedCalls?
      var types = SlotTypes(program: self, reference: reference)
      for (position, instruction) in types.function.instructions.enumerated() {
        guard case .call(_, let number) = instruction else { continue }
        let resolved = types.resolve(types.function.calls[Int(number)])
        guard resolved.owned != .nothing, !isLetGo(resolved, at: position, &types) else { continue }
        let mocks = mocked ?? MockedCalls(types)
        mocked = mocks
        if mocks.contains(resolved, at: position, self) { continue }
        var active = explorer ?? PathExplorer(types: types)
        for part in parts(of: resolved.owned)
        where !classInfo(part.owned).isKeyed || types.isReadByName(from: position) {
          if part.isPath, types.liesInSweptFolder(resolved, number) { continue }
          result.append(
            Acquisition(
              function: reference.function, instruction: UInt32(position),
              range: types.function.ranges[position],
              variable: types.variable(of: part.role, from: position), owned: part.owned,
              noun: part.noun,
              isOptional: isOptional(part, inModule: module),
              mayBeMissing: resolved.ownedMayBeNone,
              helper: resolved.callees.first {
                $0.module < modelStart && name(of: $0) != "__init__"
              },
              outcome: active.outcome(of: part, acquiredAt: position)))
        }
        explorer = active
      }
    }
    result.sort { ($0.range.start, $0.noun) < ($1.range.start, $1.noun) }
    addReplacements(to: &result, inModule: module)
    return result
  }

  /// Whether somebody sweeps up behind the function that acquires it: the directory that was named for a
  /// temporary file is somebody's, and a program may have one for all of them.
  private func isOptional(_ part: OwnedPart, inModule module: Int) -> Bool {
    classInfo(part.owned).isOptional || part.isPath && movesTemporaries(module)
  }

  /// Adds how other methods of the class lose what the first acquisition for an attribute has put there.
  private func addReplacements(to acquisitions: inout [Acquisition], inModule module: Int) {
    var seen: [ClassID: Set<String>] = [:]
    for index in acquisitions.indices {
      let acquisition = acquisitions[index]
      let part = OwnedPart(owned: acquisition.owned, role: .direct, noun: acquisition.noun)
      let acquirer = FunctionReference(module: module, function: acquisition.function)
      guard !acquisition.outcome.isHandedOnFromReceiver,
        let attribute = acquisition.outcome.onlyAttribute, !part.isPath, isHeld(part),
        let symbol = modules[module].symbol(named: attribute),
        let owner = receiverClass(of: acquirer),
        !isClassMethod(acquirer), seen[owner.classID, default: []].insert(attribute).inserted
      else { continue }
      for method in modules[module][owner.classID].methods where method != acquisition.function {
        let reference = FunctionReference(module: module, function: method)
        guard receiverClass(of: reference) != nil, stores(symbol, in: reference) else { continue }
        var explorer = PathExplorer(types: SlotTypes(program: self, reference: reference))
        acquisitions[index].outcome.leaks += explorer.replacements(of: symbol, part)
      }
      acquisitions[index].outcome.sort()
    }
  }

  private func stores(_ attribute: Symbol, in reference: FunctionReference) -> Bool {
    function(reference).instructions.contains {
      if case .storeAttribute(Slot(0), attribute, _) = $0 { true } else { false }
    }
  }

  /// Results that are dropped on purpose: what `detach()` gives belongs to whoever had it before, and
  /// a program that is only launched, without a pipe to talk to it, is meant to outlive the call.
  private func isLetGo(
    _ resolved: ResolvedCall, at position: Int, _ types: inout SlotTypes
  ) -> Bool {
    guard case .call(let result, let number) = types.function.instructions[position] else {
      return false
    }
    guard case .owned(let owned) = resolved.owned else { return false }
    let call = types.function.calls[Int(number)]
    if classInfo(owned).noun == "file descriptor",
      types.becomesStandardStream(position, isNamed: !call.isStatement)
    {
      return true
    }
    guard call.isStatement || types.isDropped(result) else { return false }
    if resolved.releasesReceiver { return true }
    // `connect(url, callback=self.on_connect)`: the callback gets it.
    if call.arguments.contains(where: { types.isKeyword($0, "callback") }) { return true }
    return classInfo(owned).noun == "process"
      && !call.arguments.contains { types.name(of: $0.value) == "PIPE" }
  }

  /// Everything that comes with an owned value, each with its own obligation.
  func parts(of shape: OwnedShape) -> [OwnedPart] {
    shape.parts.flatMap { path, owned -> [OwnedPart] in
      let role: HolderRole = path.first.map { .tuple($0) } ?? .direct
      guard let noun = noun(of: owned) else { return [] }
      var parts = [OwnedPart(owned: owned, role: role, noun: noun)]
      for ancestor in classInfo(owned).linearization {
        let info = classInfo(ancestor)
        for name in info.annotations.keys.sorted() {
          guard let annotation = info.annotations[name], annotation.path == "Owned" else {
            continue
          }
          let declared = DeclaredSummaries(program: self, module: ancestor.module)
          if case .owned(let inner) = declared.shape(of: annotation),
            let noun = classInfo(inner).noun
          {
            parts.append(OwnedPart(owned: inner, role: .parent(name), noun: noun))
          }
        }
      }
      return parts
    }
  }
}

extension SlotTypes {
  fileprivate func isKeyword(_ argument: Argument, _ name: String) -> Bool {
    guard case .keyword(let keyword) = argument.kind else { return false }
    return program.modules[reference.module].name(keyword) == name
  }

  /// `_ = launch()`.
  fileprivate func isDropped(_ slot: Slot) -> Bool {
    function.instructions.contains {
      guard case .assign(let variable, slot) = $0 else { return false }
      return function.slotNames[Int(variable.index)].map {
        program.modules[reference.module].name($0) == "_"
      } ?? false
    }
  }

  /// Whether the descriptor gets the number of a standard stream that a daemon has closed: an earlier
  /// `os.close(0)` says so, or `os.dup2(0, 1)` behind one that no variable names.
  fileprivate mutating func becomesStandardStream(_ position: Int, isNamed: Bool) -> Bool {
    for (index, instruction) in function.instructions.enumerated() {
      guard index != position, case .call(_, let number) = instruction else { continue }
      let call = function.calls[Int(number)]
      guard let first = call.arguments.first?.value, case .number(0?)? = constant(in: first)
      else { continue }
      let name = resolve(call).name
      if index < position && name == "close" { return true }
      if index > position && !isNamed && (name == "dup" || name == "dup2") { return true }
    }
    return false
  }

  /// Whether a path is made in a folder that an object keeps and somebody removes as a whole.
  fileprivate mutating func liesInSweptFolder(_ resolved: ResolvedCall, _ number: Int32) -> Bool {
    let call = function.calls[Int(number)]
    for callee in resolved.callees {
      let parameters = program.function(callee).parameters
      for (argument, parameter) in program.bind(
        call, to: callee, isBound: false, from: reference.module)
      {
        guard let parameter else { continue }
        let name = program.modules[callee.module].name(parameters[parameter].name)
        guard name == "dir" else { continue }
        for case .loadAttribute(_, let base, let name) in sources(
          of: argument.value, through: { _ in [] })
        where isSwept(program.modules[reference.module].name(name), of: base) {
          return true
        }
      }
    }
    return false
  }

  private mutating func isSwept(_ attribute: String, of base: Slot) -> Bool {
    types(of: base).types.contains { type in
      guard case .instance(let owner) = type, owner.module < program.modelStart else {
        return false
      }
      var names = [attribute]
      for method in program.methods(named: attribute, of: owner) where program.isProperty(method) {
        names += program.summary(of: method).returnedAttributes.sorted()
      }
      return names.contains { program.isReleased($0, of: owner, "temporary directory") }
    }
  }

  /// Whether a string subscripts what the instruction gives, directly or by a variable.
  fileprivate mutating func isReadByName(from position: Int) -> Bool {
    var slots: Set<Slot> = function.instructions[position].definedSlot.map { [$0] } ?? []
    for instruction in function.instructions[position...] {
      switch instruction {
      case .assign(let slot, let source) where slots.contains(source): slots.insert(slot)
      case .loadSubscript(_, let base, let key) where slots.contains(base):
        if case .string? = constant(in: key) { return true }
      default: break
      }
    }
    return false
  }

  /// The name of the variable that a resource is bound to, if that happens in the same block of steps.
  fileprivate func variable(of role: HolderRole, from position: Int) -> String? {
    var slots: Set<Slot> = function.instructions[position].definedSlot.map { [$0] } ?? []
    let ir = program.modules[reference.module]
    for instruction in function.instructions[(position + 1)...].prefix(6) {
      switch instruction {
      case .await(let slot, let source) where slots.contains(source),
        .enter(let slot, let source) where slots.contains(source):
        slots.insert(slot)
      case .unpack(let slot, let source, let index) where slots.contains(source):
        if case .tuple(index) = role { slots = [slot] }
      case .assign(let slot, let source) where slots.contains(source):
        if let name = function.slotNames[Int(slot.index)] { return ir.name(name) }
        slots.insert(slot)
      default:
        break
      }
    }
    return nil
  }
}

/// One obligation that a call gives.
struct OwnedPart {
  var owned: ClassReference
  /// How the call's result holds it.
  var role: HolderRole
  var noun: String

  /// A file or folder of the file system; its name is a string, which callees read and seldom keep.
  var isPath: Bool { isPathNoun(noun) }
}

/// How a slot holds a resource.
enum HolderRole: Hashable, Comparable {
  /// It is the resource, or a wrapper whose release releases it.
  case direct
  /// It is a container or object that keeps the resource alive.
  case holder
  /// Calling it uses the resource: a bound method, or a function inside this one, that keeps it alive.
  case user
  /// Calling it releases the resource.
  case releaser
  /// It is a tuple with the resource at that position.
  case tuple(Int32)
  /// The resource comes with it, under that attribute.
  case parent(String)
  /// It leads to the resource: a path made from a path, a cursor of a connection. Whoever gets it may
  /// release the resource; losing it loses nothing.
  case derived
  /// It is a number by which anybody can release the resource: a process id.
  case key
  /// It is the receiver, which keeps the resource under that attribute.
  case owner(Symbol)
}
