package import PythonFlow

/// What the program knows of one call.
package struct ResolvedCall: Sendable {
  /// The functions that it may call, constructors included.
  package var callees: [FunctionReference] = []
  /// The class that it constructs.
  package var constructed: ClassReference?
  /// By argument, in source order.
  package var effects: [ArgumentEffect] = []
  /// By argument: the class that it must have for the effect to hold; nil for any.
  package var conditions: [ClassReference?] = []
  package var owned = OwnedShape.nothing
  package var ownedMayBeNone = false
  package var mayRaise = true
  /// A callee is known to raise, by its model or by what it does.
  package var raisesByItself = false
  package var neverReturns = false
  package var releasesReceiver = false
  package var resultIsReceiver = false
  package var growsReceiver = false
  package var shrinksReceiver = false
  /// Whether any callee was found; without one the effects are a guess by name.
  package var isResolved = false
  /// The last part of the callee's name; empty where it has none.
  package var name = ""
  /// The dotted name of a callee outside the program, or of a modelled function.
  package var path = ""
}

extension SlotTypes {
  /// Returns what a call does, from the summaries of what it may call.
  package mutating func resolve(_ call: Call) -> ResolvedCall {
    var result = ResolvedCall()
    result.effects = Array(repeating: [], count: call.arguments.count)
    result.conditions = Array(repeating: nil, count: call.arguments.count)
    var mayRaise = false
    var returns = false
    let types = calleeTypes(of: call)
    for type in types.types {
      switch type {
      case .function(let candidates):
        guard let chosen = chosen(candidates, for: call, isBound: false) else { continue }
        add(chosen, call, isBound: false, to: &result, &mayRaise, &returns)
        // `Base.__init__(self)` makes nothing new.
        if program.name(of: chosen) != "__init__" {
          result.owned = merged(result.owned, program.summary(of: chosen).owned)
        }
      case .method(let candidates, let receiver):
        guard let chosen = chosen(candidates, for: call, isBound: true) else { continue }
        add(chosen, call, isBound: true, to: &result, &mayRaise, &returns)
        let summary = program.summary(of: chosen)
        let name = program.name(of: chosen)
        if name != "__init__" { result.owned = merged(result.owned, summary.owned) }
        if summary.releasesReceiver || program.isRelease(name, of: receiver) {
          result.releasesReceiver = true
        }
      case .instance(let reference):
        let candidates = program.methods(named: "__call__", of: reference)
        guard let chosen = chosen(candidates, for: call, isBound: true) else { continue }
        add(chosen, call, isBound: true, to: &result, &mayRaise, &returns)
        result.owned = merged(result.owned, program.summary(of: chosen).owned)
      case .class(let constructed):
        addConstruction(of: constructed, call, to: &result, &mayRaise, &returns)
      default:
        continue
      }
      result.isResolved = true
    }
    result.name = calleeName(of: call, types)
    if result.isResolved {
      result.mayRaise = mayRaise
      result.raisesByItself = mayRaise && result.raisesByItself
      result.neverReturns = !returns
    } else {
      guess(call, &result)
    }
    return result
  }

  private func merged(_ left: OwnedShape, _ right: OwnedShape) -> OwnedShape {
    left == .nothing ? right : left
  }

  private mutating func add(
    _ callee: FunctionReference, _ call: Call, isBound: Bool, to result: inout ResolvedCall,
    _ mayRaise: inout Bool, _ returns: inout Bool
  ) {
    let summary = program.summary(of: callee)
    result.callees.append(callee)
    // Calling a coroutine or generator function only makes the object; its body runs later.
    let runs = !program.function(callee).isAsync && !program.function(callee).isGenerator
    if summary.mayRaise && runs && !program.isQuietByConvention(callee) {
      mayRaise = true
      if summary.raisesByItself, !isOfValue(callee) { result.raisesByItself = true }
    }
    if !summary.neverReturns || !runs { returns = true }
    if summary.resultIsReceiver { result.resultIsReceiver = true }
    if summary.ownedMayBeNone { result.ownedMayBeNone = true }
    if summary.growsReceiver { result.growsReceiver = true }
    if summary.shrinksReceiver { result.shrinksReceiver = true }
    let bound = program.bind(call, to: callee, isBound: isBound, from: reference.module)
    for (index, entry) in bound.enumerated() {
      guard let parameter = entry.parameter, parameter < summary.effects.count else {
        // A splat may go to any parameter.
        for effect in summary.effects.dropFirst(isBound ? 1 : 0) {
          result.effects[index].formUnion(effect)
        }
        continue
      }
      result.effects[index].formUnion(summary.effects[parameter])
      if let condition = summary.conditions[parameter] { result.conditions[index] = condition }
    }
  }

  /// `int(text)`, `names.index(name)`: what a builtin class or its method gets is most often right.
  private func isOfValue(_ callee: FunctionReference) -> Bool {
    program.receiverClass(of: callee).map { program.isBuiltin($0) } ?? false
  }

  private mutating func addConstruction(
    of constructed: ClassReference, _ call: Call, to result: inout ResolvedCall,
    _ mayRaise: inout Bool, _ returns: inout Bool
  ) {
    result.constructed = constructed
    returns = true
    let mightRaise = mayRaise
    defer { if program.isException(constructed) { mayRaise = mightRaise } }
    let initializers = program.methods(named: "__init__", of: constructed)
    guard let chosen = chosen(initializers, for: call, isBound: true) else {
      // Fields of a data class, or a constructor that lies outside the program.
      for index in result.effects.indices { result.effects[index].insert(.takes) }
      mayRaise = program.classInfo(constructed).hasUnknownBase || mayRaise
      return
    }
    add(chosen, call, isBound: true, to: &result, &mayRaise, &returns)
    if program.ownsInstance(of: constructed, chosen: chosen) {
      let declared = program.summary(of: chosen).owned
      let isVariant = program.classInfo(constructed).methods["__init__"] != nil
      result.owned = isVariant && declared != .nothing ? declared : .owned(constructed)
    }
  }

  /// What a callee that cannot be resolved does to its arguments, by the last part of its name.
  private mutating func guess(_ call: Call, _ result: inout ResolvedCall) {
    if let known = chosen(
      program.unknownCallees[result.name] ?? [], for: call, isBound: false)
    {
      let summary = program.summary(of: known)
      result.mayRaise = summary.mayRaise
      if summary.owned != .nothing,
        call.arguments.count <= program.function(known).parameters.count,
        summary.holdsEverywhere
          || isUsed(call, as: summary.owned)
            && !program.hasMethod(named: result.name, besideModule: reference.module)
      {
        result.owned = summary.owned
      }
      let effect = summary.effects.first ?? []
      for index in result.effects.indices { result.effects[index] = effect }
    } else {
      let isConstructor =
        result.name.utf8.first.map { 65...90 ~= $0 } ?? false || result.name == "cls"
      if isConstructor, exceptionEndings.contains(where: { result.name.hasSuffix($0) }) {
        result.mayRaise = false
      }
      if result.effects.isEmpty { return }
      let keeps: ArgumentEffect = isPathKeeper(result.name) ? .keepsAnything : .keeps
      for index in result.effects.indices {
        result.effects[index] = isConstructor ? keeps.union(.takes) : keeps
      }
    }
  }

  /// Whether the function uses what the call gives as it would what the name promises: it takes a pair
  /// apart, and reads from a file or writes to it.
  private func isUsed(_ call: Call, as shape: OwnedShape) -> Bool {
    var slots: Set<Slot> = []
    let isTuple = if case .tuple = shape { true } else { false }
    for instruction in function.instructions {
      switch instruction {
      case .call(let slot, let number):
        let other = function.calls[Int(number)]
        if other.range == call.range { slots.insert(slot) }
        if !isTuple, case .method(let receiver, let name) = other.callee, slots.contains(receiver),
          fileMethods.contains(program.modules[reference.module].name(name))
        {
          return true
        }
      case .assign(let slot, let source), .await(let slot, let source):
        if slots.contains(source) { slots.insert(slot) }
      case .unpack(_, let source, _):
        if isTuple, slots.contains(source) { return true }
      default: break
      }
    }
    return false
  }

  private mutating func calleeName(of call: Call, _ types: TypeSet) -> String {
    let ir = program.modules[reference.module]
    if case .method(_, let name) = call.callee { return ir.name(name) }
    guard case .value(let slot) = call.callee else { return "" }
    if let name = function.slotNames[Int(slot.index)] { return ir.name(name) }
    for definition in definitions[slot] {
      switch function.instructions[Int(definition)] {
      case .loadName(_, let name), .importMember(_, _, let name), .loadAttribute(_, _, let name):
        return ir.name(name)
      case .loadSubscript(_, _, let key):
        // `commands["file.remove"](path)`: a table of functions by name.
        guard case .string(let text?)? = constant(in: key) else { continue }
        return ir.name(text).split(separator: ".").last.map(String.init) ?? ""
      default:
        continue
      }
    }
    return ""
  }
}

extension Program {
  /// Whether constructing gives something to release: the nearest constructor of a model says so.
  func ownsInstance(of reference: ClassReference, chosen: FunctionReference) -> Bool {
    guard classInfo(reference).noun != nil else { return isOwner(reference) }
    if summary(of: chosen).isDeclared { return summary(of: chosen).owned != .nothing }
    return classInfo(reference).linearization.contains { ancestor in
      (classInfo(ancestor).methods["__init__"] ?? []).contains { summary(of: $0).owned != .nothing }
    }
  }

  /// Whether a function of the program has a name of which `unknown.pyi` says that it never raises,
  /// whoever defines it.
  func isQuietByConvention(_ callee: FunctionReference) -> Bool {
    callee.module < modelStart && quietNames.contains(name(of: callee))
  }

  /// Whether a class of the module's own package has a method of that name: an unknown receiver may
  /// be of that class.
  func hasMethod(named name: String, besideModule own: Int) -> Bool {
    let package = topPackage(of: modules[own].moduleName)
    return modules(naming: name).contains { module in
      topPackage(of: modules[module].moduleName) == package
        && modules[module].functions.contains {
          $0.classID != nil && modules[module].name($0.name) == name
        }
    }
  }

  /// The functions of `unknown.pyi`, by name.
  func functionsOfUnknownCallees() -> [String: [FunctionReference]] {
    var result: [String: [FunctionReference]] = [:]
    guard let module = moduleIndex("unknown") else { return result }
    for name in modules[module].globals.boundNames.map({ modules[module].name($0) }) {
      for case .function(let candidates) in types(ofName: name, in: module).types
      where result[name] == nil {
        result[name] = candidates
      }
    }
    return result
  }

  /// Making an exception is not what raises.
  func isException(_ reference: ClassReference) -> Bool {
    classInfo(reference).linearization.contains {
      $0.module >= modelStart && classInfo($0).name == "BaseException"
    }
  }
}

/// Methods that only something like a file has.
private let fileMethods: Set<String> = [
  "read", "readline", "readlines", "write", "writelines",
]

/// How the names of exceptions end.
private let exceptionEndings = ["Error", "Exception", "Warning", "Exit"]
