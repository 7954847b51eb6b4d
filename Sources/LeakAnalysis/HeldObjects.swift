package import PythonFlow
internal import PythonSyntax

/// An object of a function, by the variable or temporary that first holds it.
package struct ObjectOrigin: Hashable, Sendable {
  package var function: FunctionID
  package var slot: Slot
}

/// How a value keeps an object alive.
package enum Hold: Hashable, Sendable {
  case itself
  /// A bound method of the object, by its name.
  case method(String)
  /// A generator of the object's own method.
  case generator(String)
  /// A nested function or lambda that captures the object.
  case function(FunctionID)
  case partial
  case container
}

/// An object that a value keeps alive.
package struct HeldObject: Sendable {
  package var origin: ObjectOrigin
  package var hold: Hold
}

/// What the values of one function keep alive, whatever the order of its steps.
///
/// A call is taken to hold none of its arguments unless the program or a known
/// name says otherwise, so that weak references cut without being known.
package struct HeldObjects {
  package let program: Program
  package let reference: FunctionReference
  package var types: SlotTypes
  /// By container that a comprehension fills: what goes in.
  private var collected: [Slot: [Slot]] = [:]
  /// By name of an attribute that the function stores once: the instruction.
  private var stores: [Symbol: Int] = [:]
  /// By name of an attribute: the instructions that read it.
  private var reads: [Symbol: [Int]] = [:]

  package init(program: Program, reference: FunctionReference) {
    self.program = program
    self.reference = reference
    types = SlotTypes(program: program, reference: reference)
    var repeated: Set<Symbol> = []
    for (index, instruction) in types.function.instructions.enumerated() {
      switch instruction {
      case .collect(let container, let value): collected[container, default: []].append(value)
      case .storeAttribute(_, let name, _):
        if stores.updateValue(index, forKey: name) != nil { repeated.insert(name) }
      case .loadAttribute(_, _, let name): reads[name, default: []].append(index)
      default: continue
      }
    }
    for name in repeated { stores[name] = nil }
  }

  package var function: FunctionIR { types.function }
  private var ir: ModuleIR { program.modules[reference.module] }

  /// Returns the only instruction that defines a slot; nil for parameters and what is bound twice.
  package func definition(of slot: Slot) -> Instruction? {
    let all = types.definitions[slot]
    guard all.count == 1, let only = all.first, Int(slot.index) >= function.parameters.count
    else { return nil }
    return function.instructions[Int(only)]
  }

  /// Returns the object that a slot stands for: copies lead to what they copy, and an attribute to
  /// what the function has stored there.
  package func origin(of slot: Slot) -> ObjectOrigin {
    var current = slot
    var steps = 0
    while steps < 32 {
      steps += 1
      switch definition(of: current) {
      case .assign(_, let source):
        guard !isBoundAgain(source, after: current) else {
          return ObjectOrigin(function: reference.function, slot: current)
        }
        current = source
      case .loadCaptured(_, let owner, let variable):
        return ObjectOrigin(function: owner, slot: variable)
      case .loadAttribute(_, let base, let name):
        guard let stored = valueStored(under: name, of: base, before: current) else {
          let first = firstRead(of: name, of: base, before: current) ?? current
          return ObjectOrigin(function: reference.function, slot: first)
        }
        current = stored
      default: return ObjectOrigin(function: reference.function, slot: current)
      }
    }
    return ObjectOrigin(function: reference.function, slot: current)
  }

  /// Whether the copied variable gets another value after it has been copied.
  private func isBoundAgain(_ source: Slot, after copy: Slot) -> Bool {
    let all = types.definitions[source]
    guard let copied = types.definitions[copy].first,
      all.count + (Int(source.index) < function.parameters.count ? 1 : 0) > 1
    else { return false }
    return all.contains { isBefore(Int(copied), Int($0)) }
  }

  /// The order in the source; blocks may be numbered otherwise.
  private func isBefore(_ first: Int, _ second: Int) -> Bool {
    function.ranges[first].start < function.ranges[second].start
  }

  /// The value of the function's only store of an attribute, where that comes before the slot and
  /// belongs to the same variable.
  private func valueStored(under name: Symbol, of base: Slot, before slot: Slot) -> Slot? {
    guard let index = stores[name], let load = types.definitions[slot].first,
      isBefore(index, Int(load)), !isWithinStore(Int(load), index),
      case .storeAttribute(let owner, _, let value) = function.instructions[index],
      variable(behind: owner) == variable(behind: base)
    else { return nil }
    return value
  }

  /// `self.parse = cache(self.parse)` reads the attribute before it stores it.
  private func isWithinStore(_ load: Int, _ store: Int) -> Bool {
    load < store && function.blocks.contains { $0.start <= load && store < $0.end }
  }

  /// The result of the first read of an attribute of a parameter since which nothing can have changed it.
  private func firstRead(of name: Symbol, of base: Slot, before slot: Slot) -> Slot? {
    let owner = variable(behind: base)
    guard let last = types.definitions[slot].first.map({ Int($0) }),
      Int(owner.index) < function.parameters.count, types.definitions[owner].isEmpty
    else { return nil }
    for index in reads[name] ?? [] where index < last && isBefore(index, last) {
      guard case .loadAttribute(let read, let other, _) = function.instructions[index],
        variable(behind: other) == owner,
        !function.instructions.indices.contains(where: { between in
          (index < between && between < last || isBefore(index, between) && isBefore(between, last))
            && mayChange(name, of: owner, between)
        })
      else { continue }
      return read
    }
    return nil
  }

  /// Whether a step stores such an attribute, or calls something that has the object.
  private func mayChange(_ name: Symbol, of owner: Slot, _ index: Int) -> Bool {
    switch function.instructions[index] {
    case .storeAttribute(_, name, _), .deleteAttribute(_, name): return true
    case .call(_, let number):
      let call = function.calls[Int(number)]
      if case .method(let receiver, _) = call.callee, variable(behind: receiver) == owner {
        return true
      }
      return call.arguments.contains { variable(behind: $0.value) == owner }
    default: return false
    }
  }

  /// The variable at the end of copies; attributes are not looked through.
  func variable(behind slot: Slot) -> Slot {
    var current = slot
    for _ in 0..<8 {
      guard case .assign(_, let source) = definition(of: current) else { break }
      current = source
    }
    return current
  }

  /// A value to look into, and the instruction that uses it.
  private struct Pending {
    var slot: Slot
    var hold: Hold
    var use: Int?
  }

  /// Returns the objects that a value keeps alive, itself first. With the instruction that uses the
  /// value, a variable is what its last definition before that in the same block makes of it.
  package mutating func held(by value: Slot, at use: Int? = nil) -> [HeldObject] {
    var result: [HeldObject] = []
    var pending: [Pending] = [Pending(slot: value, hold: .itself, use: use)]
    var seen: Set<Slot> = []
    while let next = pending.popLast(), result.count < 64 {
      let origin = origin(of: next.slot)
      guard origin.function == reference.function else {
        result.append(HeldObject(origin: origin, hold: next.hold))
        continue
      }
      guard seen.insert(origin.slot).inserted else { continue }
      result.append(HeldObject(origin: origin, hold: next.hold))
      for number in definitions(of: origin.slot, reaching: next.use) {
        let first = pending.count
        expand(function.instructions[Int(number)], next.hold, &pending, &result)
        for index in first..<pending.count { pending[index].use = Int(number) }
      }
      for item in collected[origin.slot] ?? [] {
        pending.append(Pending(slot: item, hold: next.hold == .itself ? .container : next.hold))
      }
    }
    return result
  }

  private func definitions(of slot: Slot, reaching use: Int?) -> [UInt32] {
    let all = types.definitions[slot]
    guard all.count > 1, let use, let index = function.blockIndex(of: use) else {
      return Array(all)
    }
    let block = function.blocks[index]
    if let last = all.last(where: { $0 < use && block.start <= $0 }) { return [last] }
    return all.filter { !(block.start..<block.end).contains($0) }
  }

  /// Adds what the value of an instruction holds.
  private mutating func expand(
    _ instruction: Instruction, _ hold: Hold, _ pending: inout [Pending],
    _ result: inout [HeldObject]
  ) {
    func outermost(_ inner: Hold) -> Hold { hold == .itself ? inner : hold }
    func addCaptures(of id: FunctionID) {
      for capture in ir[id].captures {
        if capture.owner == reference.function {
          pending.append(Pending(slot: capture.variable, hold: outermost(.function(id))))
        } else {
          let origin = ObjectOrigin(function: capture.owner, slot: capture.variable)
          result.append(HeldObject(origin: origin, hold: outermost(.function(id))))
        }
      }
    }
    switch instruction {
    case .assign(_, let source):
      pending.append(Pending(slot: source, hold: hold))
    case .loadAttribute(_, let base, let name):
      if isBoundMethod(ir.name(name), of: base) {
        pending.append(Pending(slot: base, hold: outermost(.method(ir.name(name)))))
      }
    case .makeFunction(_, let id): addCaptures(of: id)
    case .makeClass(_, let id):
      // The body of a class inside has run by then, and is gone.
      for index in ir.functions.indices
      where ir.functions[index].parent == ir[id].body && ir.functions[index].kind != .classBody {
        addCaptures(of: FunctionID(UInt32(index)))
      }
    case .display(_, let range, _):
      for part in function[operands: range] {
        pending.append(Pending(slot: part, hold: outermost(.container)))
      }
    case .call(_, let number):
      expand(function.calls[Int(number)], hold, &pending)
    default:
      break
    }
  }

  private mutating func expand(
    _ call: Call, _ hold: Hold, _ pending: inout [Pending]
  ) {
    let name = calleeName(of: call)
    if bindingCallables.contains(name) || cache(around: call) != nil {
      for argument in call.arguments {
        pending.append(Pending(slot: argument.value, hold: hold == .itself ? .partial : hold))
      }
    } else if case .method(let receiver, _) = call.callee, isGeneratorMethod(call) {
      pending.append(Pending(slot: receiver, hold: hold == .itself ? .generator(name) : hold))
    }
  }

  /// The last part of the callee's name; empty where it has none.
  package func calleeName(of call: Call) -> String {
    switch call.callee {
    case .method(_, let name): return ir.name(name)
    case .value(let slot):
      if let name = function.slotNames[Int(slot.index)] { return ir.name(name) }
      switch definition(of: slot) {
      case .loadName(_, let name), .importMember(_, _, let name): return ir.name(name)
      default: return ""
      }
    }
  }

  private mutating func isGeneratorMethod(_ call: Call) -> Bool {
    let found = types.calleeTypes(of: call).types
    guard !found.isEmpty else { return false }
    return found.allSatisfy { type in
      guard case .method(let candidates, _) = type, let chosen = candidates.last else {
        return false
      }
      let callee = program.function(chosen)
      return callee.isGenerator && callee.decorators.isEmpty && !program.isClassMethod(chosen)
        && chosen.module < program.modelStart
    }
  }

  /// Whether reading the attribute gives a method that holds its object.
  package mutating func isBoundMethod(_ name: String, of base: Slot) -> Bool {
    for type in types.types(of: base).types {
      guard case .instance(let owner) = type, owner.module < program.modelStart,
        let method = program.methods(named: name, of: owner).last,
        program.isPlainMethod(method)
      else { continue }
      return true
    }
    return false
  }
}

/// Callables whose result holds what they are given.
private let bindingCallables: Set<String> = ["partial", "partialmethod", "MethodType"]

extension Program {
  /// Whether reading it from an instance gives a bound method. A decorator of the program that is a
  /// function is taken to give a function back; a class, or anything unknown, may be a descriptor.
  func isPlainMethod(_ reference: FunctionReference) -> Bool {
    guard !isStaticMethod(reference), !isClassMethod(reference) else { return false }
    return function(reference).decorators.allSatisfy { decorator in
      let name = decorator.path.split(separator: ".").last.map(String.init) ?? ""
      if methodKeepingDecorators.contains(name) { return true }
      if name.lowercased().contains("property") || name == "setter" { return false }
      return types(ofPath: decorator.path, in: reference.module).types.contains { type in
        switch type {
        case .function(let candidates):
          candidates.first.map { $0.module < modelStart && !returnsDescriptor($0) } ?? false
        case .class(let wrapper): decorator.isCalled && decoratesByCall(wrapper)
        case .module, .instance, .method, .tuple, .items, .none, .external: false
        }
      }
    }
  }

  /// `@Wrapper(…)`: an object that is called with the method and gives a function back.
  private func decoratesByCall(_ wrapper: ClassReference) -> Bool {
    guard wrapper.module < modelStart, methods(named: "__get__", of: wrapper).isEmpty,
      let call = methods(named: "__call__", of: wrapper).last
    else { return false }
    return !returnsDescriptor(call)
  }

  private func returnsDescriptor(_ reference: FunctionReference) -> Bool {
    summary(of: reference).resultTypes.types.contains { type in
      if case .instance = type { true } else { false }
    }
  }
}

/// Whether a decorator of that dotted name gives back a function that stands for the decorated one, or
/// makes a member of a class of it, and keeps nothing.
func keepsNothing(_ decorator: String) -> Bool {
  let name = decorator.split(separator: ".").last.map(String.init) ?? ""
  return methodKeepingDecorators.contains(name)
    || ["staticmethod", "classmethod", "property", "setter", "getter", "deleter"].contains(name)
}

private let methodKeepingDecorators: Set<String> = [
  "override", "final", "abstractmethod", "contextmanager", "asynccontextmanager", "coroutine",
  "inlineCallbacks", "wraps", "lru_cache", "cache", "callback", "overload", "deprecated",
]
