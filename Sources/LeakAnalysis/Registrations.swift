package import PythonFlow
package import PythonSyntax

/// A call that gives an object to something that outlives it.
package struct Registration: Sendable {
  package enum Kind: Hashable, Sendable {
    /// Kept until the process ends, one more with each call.
    case untilExit
    /// An object of that class that each call makes, kept until the process ends.
    case newObject(ClassReference)
    /// An object that the function is given again and again, kept until the process ends.
    case givenObject
    /// Kept until another one takes its place.
    case replaceable
    /// A finalizer that holds the object for whose end it waits.
    case ownFinalizer
    /// A logger that keeps the handler.
    case logger
    /// A signal that holds strongly what is connected.
    case signal
    /// A list of something that lives as long as the program, one entry more with each object.
    case observer(list: String)
    /// A list of the interpreter, one entry more with each call.
    case interpreterList(String)
    /// A thread whose target never returns.
    case endlessThread(target: String)
    /// A variable of the thread or its context, until the next value takes its place.
    case threadValue(String)
  }

  package var kind: Kind
  package var function: FunctionID
  package var range: ByteRange
  /// The class of what is kept, where it is the receiver or made by the function.
  package var owner: ClassReference?
  /// The name of the function that registers.
  package var name: String
}

extension Program {
  /// Returns the registrations of a module's functions that nothing takes back.
  package func registrations(inModule module: Int) -> [Registration] {
    var result: [Registration] = []
    for index in modules[module].functions.indices {
      let function = modules[module].functions[index]
      guard function.kind == .function || function.kind == .lambda else { continue }
      let hasCalls = function.calls.contains { mayRegister($0, in: function, module) }
      guard hasCalls || mayStoreForThread(function) else { continue }
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var search = RegistrationSearch(objects: HeldObjects(program: self, reference: reference))
      for call in function.calls where hasCalls {
        guard let found = search.registration(by: call) else { continue }
        // One handler for several signals is one matter.
        if found.kind == .replaceable, result.last.map({ $0.function == found.function }) ?? false {
          continue
        }
        result.append(found)
      }
      result += search.valuesStoredForThread()
    }
    return result
  }

  private func mayRegister(_ call: Call, in function: FunctionIR, _ module: Int) -> Bool {
    if call.arguments.isEmpty { return false }
    switch call.callee {
    case .method(_, let name):
      return registrationNames.contains(modules[module].name(name))
        || call.isStatement && constructorNames.contains(modules[module].name(function.name))
    case .value(let slot): return function.slotNames[Int(slot.index)] == nil
    }
  }
}

/// Judges the calls of one function.
struct RegistrationSearch {
  var objects: HeldObjects

  var program: Program { objects.program }
  var names: ModuleIR { program.modules[objects.reference.module] }

  mutating func registration(by call: Call) -> Registration? {
    let name = objects.calleeName(of: call)
    let isKnown = registrationNames.contains(name)
    guard let kind = isKnown ? kind(of: call, named: name) : observation(by: call) else {
      return nil
    }
    var owner = receiver.flatMap { program.receiverClass(of: $0) }
    switch kind {
    case .newObject(let made): owner = made
    case .givenObject: owner = nil
    case .untilExit, .replaceable, .ownFinalizer, .logger, .signal, .observer, .interpreterList,
      .endlessThread, .threadValue:
      break
    }
    guard !isTakenBack(kind, by: owner) else { return nil }
    return Registration(
      kind: kind, function: objects.reference.function, range: call.range, owner: owner, name: name)
  }

  /// The method around the call: the function itself, or the one whose `self` it captures.
  var receiver: FunctionReference? {
    var current: FunctionID? = objects.reference.function
    while let id = current {
      let reference = FunctionReference(module: objects.reference.module, function: id)
      if program.receiverClass(of: reference) != nil { return reference }
      current = names[id].parent
    }
    return nil
  }

  private mutating func kind(of call: Call, named name: String) -> Registration.Kind? {
    switch name {
    case "addHandler": return keepsHandler(call) ? .logger : nil
    case "set": return threadValue(setBy: call)
    case "connect": return isStrongConnection(call) ? .signal : observation(by: call)
    case "append", "insert": return interpreterList(grownBy: call) ?? observation(by: call)
    case "Thread": return endlessThread(startedBy: call)
    case "finalize": return isOwnFinalizer(call) ? .ownFinalizer : nil
    case "register", "register_at_fork", "register_after_fork", "addaudithook", "signal":
      guard pinsReceiver(call) else {
        if name == "signal" { return observation(by: call) }
        return objectOfACall(pinnedBy: call) ?? observation(by: call)
      }
      if name != "signal" { return .untilExit }
      // A method that runs the server takes signals for its own time; a constructor does not.
      return names.name(objects.function.name) == "__init__" ? .replaceable : nil
    default: return nil
    }
  }

  /// Whether an argument that the callee pins holds the receiver.
  private mutating func pinsReceiver(_ call: Call) -> Bool {
    let resolved = objects.types.resolve(call)
    let isWeakForMethods = resolved.callees.contains { callee in
      program.function(callee).decorators.contains { $0.path == "weak" }
    }
    return pinnedArguments(of: call, resolved).contains {
      holdsReceiver($0, besidesAsMethod: isWeakForMethods)
    }
  }

  /// The arguments that a callee of the models pins.
  func pinnedArguments(of call: Call, _ resolved: ResolvedCall) -> [Slot] {
    guard resolved.isResolved, resolved.callees.allSatisfy({ $0.module >= program.modelStart })
    else { return [] }
    return zip(call.arguments, resolved.effects).compactMap { argument, effect in
      effect.contains(.pins) ? argument.value : nil
    }
  }

  /// What the call pins, where it is another object with each of the function's many calls: one that the
  /// function makes, or whose method it registers for its caller.
  private mutating func objectOfACall(pinnedBy call: Call) -> Registration.Kind? {
    let resolved = objects.types.resolve(call)
    for pinned in pinnedArguments(of: call, resolved) {
      if isMethodOfParameter(pinned), program.runsAgain(objects.reference) { return .givenObject }
      for held in objects.held(by: pinned) where held.origin.function == objects.reference.function
      {
        guard case .call(_, let number) = objects.definition(of: held.origin.slot),
          let made = objects.types.resolve(objects.function.calls[Int(number)]).constructed
        else { continue }
        let isOnly =
          program.longLivedObjects.sites[objects.reference]?.contains(number) ?? false
        return !isOnly && program.runsAgain(objects.reference) ? .newObject(made) : nil
      }
    }
    return nil
  }

  /// `item.close`, where `item` is a parameter that is no module or class.
  private mutating func isMethodOfParameter(_ value: Slot) -> Bool {
    guard
      case .loadAttribute(_, let base, _) = objects.definition(of: objects.origin(of: value).slot),
      isParameter(base)
    else { return false }
    let origin = objects.origin(of: base)
    if origin.slot.index == 0, program.receiverClass(of: objects.reference) != nil { return false }
    return objects.types.types(of: base).types.allSatisfy { type in
      switch type {
      case .instance: true
      case .module, .class, .function, .method, .tuple, .items, .none, .external: false
      }
    }
  }

  mutating func holdsReceiver(_ value: Slot, besidesAsMethod isWeak: Bool = false) -> Bool {
    holds(ofReceiverBy: value).contains { hold in
      if case .method = hold { !isWeak } else { true }
    }
  }

  /// How a value holds the receiver of the method around.
  mutating func holds(ofReceiverBy value: Slot) -> [Hold] {
    guard let receiver, !program.isClassMethod(receiver) else { return [] }
    let wanted = ObjectOrigin(function: receiver.function, slot: Slot(0))
    return objects.held(by: value).filter { $0.origin == wanted }.map(\.hold)
  }

  /// `weakref.finalize(x, f, …)` where `f` or an argument holds `x`.
  private mutating func isOwnFinalizer(_ call: Call) -> Bool {
    guard call.arguments.count > 1, let first = call.arguments.first, first.kind == .positional,
      objects.types.resolve(call).constructed.map({ $0.module >= program.modelStart }) ?? false
    else { return false }
    let waited = objects.origin(of: first.value)
    return call.arguments.dropFirst().contains {
      objects.holds(waited, by: $0.value) || isRelease(of: waited, $0.value)
    }
  }

  /// `item.close`, whatever the class of `item`.
  private mutating func isRelease(of waited: ObjectOrigin, _ value: Slot) -> Bool {
    guard
      case .loadAttribute(_, let base, let name) = objects.definition(
        of: objects.origin(of: value).slot)
    else { return false }
    return objects.origin(of: base) == waited && releaseNames.contains(names.name(name))
  }

  /// `connect(…, weak=False)` with something that holds the receiver, or a lambda or partial that does
  /// where the signal holds weakly no more than bound methods.
  private mutating func isStrongConnection(_ call: Call) -> Bool {
    var isStrong = pinsReceiver(call)
    var isHeld = isStrong
    for argument in call.arguments {
      if case .keyword(let name) = argument.kind, names.name(name) == "weak" {
        isStrong = objects.types.constant(in: argument.value) == .false
      } else if holdsReceiver(argument.value) || isNewClosure(argument.value) {
        isHeld = true
      }
    }
    return isStrong && isHeld && isGlobal(call)
  }

  /// A function that each of many calls makes, with what it captures.
  private func isNewClosure(_ value: Slot) -> Bool {
    let origin = objects.origin(of: value)
    guard origin.function == objects.reference.function,
      case .makeFunction(_, let id) = objects.definition(of: origin.slot)
    else { return false }
    return !names[id].captures.isEmpty && program.runsAgain(objects.reference)
  }

  /// A handler of the object, added to a logger that lives as long as the process.
  private mutating func keepsHandler(_ call: Call) -> Bool {
    guard let handler = call.arguments.first, isLogger(call) else { return false }
    if holdsReceiver(handler.value) { return isGlobal(call) }
    let origin = objects.origin(of: handler.value)
    guard origin.function == objects.reference.function,
      case .call(_, let number) = objects.definition(of: origin.slot)
    else { return false }
    // One more with each message; who looks at those that are there adds the first only.
    if !looksAtHandlers, program.runsAgain(objects.reference) { return true }
    // A new file of the caller's choice with each call; setting up one log at the start is not that.
    let made = objects.function.calls[Int(number)]
    let opensFile = objects.types.types(of: origin.slot).types.contains { type in
      if case .instance(let owner) = type { program.classInfo(owner).noun != nil } else { false }
    }
    return opensFile && !isSetUp && isGlobal(call)
      && made.arguments.contains { isParameter($0.value) }
  }

  private var looksAtHandlers: Bool {
    objects.function.instructions.contains { instruction in
      switch instruction {
      case .loadAttribute(_, _, let name), .storeAttribute(_, let name, _):
        ["handlers", "hasHandlers"].contains(names.name(name))
      default: false
      }
    }
      || objects.function.calls.contains { call in
        if case .method(_, let name) = call.callee {
          names.name(name) == "hasHandlers"
        } else {
          false
        }
      }
  }

  private mutating func isLogger(_ call: Call) -> Bool {
    objects.types.calleeTypes(of: call).types.contains { type in
      guard case .method(let candidates, _) = type, let first = candidates.first else {
        return false
      }
      return program.modules[first.module].moduleName == "logging"
    }
  }

  func isParameter(_ value: Slot) -> Bool {
    let origin = objects.origin(of: value)
    return origin.function == objects.reference.function
      && Int(origin.slot.index) < objects.function.parameters.count
  }

  /// A function that is there to set up the log is called once.
  private var isSetUp: Bool {
    let name = names.name(objects.function.name).lowercased()
    return ["log", "setup", "set_up", "init", "config", "main", "handler"].contains {
      name.contains($0)
    } && !name.hasPrefix("run")
  }

  /// Whether the receiver of the call is a thing of a module, or a logger of a constant name.
  mutating func isGlobal(_ call: Call) -> Bool {
    guard case .method(let slot, _) = call.callee else { return false }
    var current = slot
    for _ in 0..<8 {
      let origin = objects.origin(of: current)
      guard origin.function == objects.reference.function else { return false }
      switch objects.definition(of: origin.slot) {
      case .loadName, .importMember, .importModule: return true
      case .loadAttribute(_, let base, _): current = base
      case .call(_, let number):
        let made = objects.function.calls[Int(number)]
        return objects.calleeName(of: made) == "getLogger"
          && made.arguments.allSatisfy { isConstantName($0.value) }
      default: return false
      }
    }
    return false
  }

  private func isConstantName(_ value: Slot) -> Bool {
    switch objects.definition(of: objects.origin(of: value).slot) {
    case .constant, .loadName: true
    default: false
    }
  }
}

private let registrationNames: Set<String> = [
  "register", "register_at_fork", "register_after_fork", "addaudithook", "signal", "finalize",
  "addHandler", "connect", "append", "insert", "Thread", "set",
]
