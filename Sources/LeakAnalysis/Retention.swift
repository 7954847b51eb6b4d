internal import PythonFlow
package import PythonSyntax

/// Where an object comes to keep an argument: the proof that a call makes a strong reference.
package struct Retention: Hashable, Sendable {
  /// The class whose method stores it.
  package var owner: ClassReference
  package var attribute: String
  package var module: Int
  package var range: ByteRange
  /// The method that stores it; nil for a field of a data class.
  package var method: FunctionReference?
  /// It is one more entry of a list or set.
  package var isAddition = false
}

/// As what a function gets an argument.
enum Receipt: Hashable, Sendable {
  case parameter(Int)
  /// Item of `*args`.
  case item(Int)
  /// Entry of `**kwargs`.
  case entry(String)
}

/// An argument on its way through functions that may keep it.
private struct Delivery {
  var receipt: Receipt
  var reference: FunctionReference
}

extension Program {
  /// Returns what each argument of a call is to the callee; nil where that cannot be told. A splat of
  /// the caller's own is what `forwarded` is in the caller.
  func receipts(
    of call: Call, by callee: FunctionReference, isBound: Bool, from caller: Int,
    forwarded: Receipt? = nil
  ) -> [(argument: Argument, receipt: Receipt?)] {
    let parameters = function(callee).parameters
    let names = modules[callee.module]
    let plainCount = parameters.prefix { $0.kind == .positional }.count
    let takesItems = parameters.contains { $0.kind == .list }
    let takesEntries = parameters.contains { $0.kind == .dictionary }
    func positional(_ position: Int) -> Receipt? {
      if position < plainCount { return .parameter(position) }
      return takesItems ? .item(position - plainCount) : nil
    }
    func named(_ name: String) -> Receipt? {
      if let found = parameters.firstIndex(where: { names.name($0.name) == name }) {
        return .parameter(found)
      }
      return takesEntries ? .entry(name) : nil
    }
    var position = isBound && !isStaticMethod(callee) ? 1 : 0
    return call.arguments.map { argument in
      switch (argument.kind, forwarded) {
      case (.positional, _):
        defer { position += 1 }
        return (argument, positional(position))
      case (.keyword(let name), _): return (argument, named(modules[caller].name(name)))
      case (.listSplat, .item(let offset)): return (argument, positional(position + offset))
      case (.dictionarySplat, .entry(let name)): return (argument, named(name))
      case (.listSplat, _), (.dictionarySplat, _): return (argument, nil)
      }
    }
  }

  /// Returns where the callee, or a function that it calls on the same object, keeps what it gets; nil
  /// where it only reads it, keeps it weakly, or lies outside the program.
  func retention(of receipt: Receipt, in reference: FunctionReference) -> Retention? {
    var pending = [Delivery(receipt: receipt, reference: reference)]
    var seen: Set<FunctionReference> = []
    while let next = pending.popLast(), seen.count < 8 {
      guard next.reference.module < modelStart, next.receipt != .parameter(0),
        receiverClass(of: next.reference) != nil, !isClassMethod(next.reference),
        seen.insert(next.reference).inserted
      else { continue }
      if let found = stored(next, &pending) { return found }
    }
    return nil
  }

  /// The parameter through which a function gets it.
  private func slot(of delivery: Delivery) -> Slot? {
    let parameters = function(delivery.reference).parameters
    let index: Int?
    switch delivery.receipt {
    case .parameter(let number): index = number
    case .item: index = parameters.firstIndex { $0.kind == .list }
    case .entry: index = parameters.firstIndex { $0.kind == .dictionary }
    }
    return index.map { Slot(UInt32($0)) }
  }

  /// Returns where one function stores what it gets under its receiver; the functions to which it
  /// hands both the receiver and that are added to what is pending.
  private func stored(_ delivery: Delivery, _ pending: inout [Delivery]) -> Retention? {
    let reference = delivery.reference
    guard let owner = receiverClass(of: reference), let slot = slot(of: delivery) else {
      return nil
    }
    var objects = HeldObjects(program: self, reference: reference)
    if objects.isRemade(slot) { return nil }
    let ir = modules[reference.module]
    var wanted = objects.origin(of: slot)
    if case .entry(let name) = delivery.receipt, let taken = objects.entry(name, of: wanted) {
      wanted = taken
    }
    let receiver = objects.origin(of: Slot(0))
    for (index, instruction) in objects.function.instructions.enumerated() {
      var attribute: String?
      var isAddition = false
      switch instruction {
      case .storeAttribute(let base, let name, let value):
        guard objects.origin(of: base) == receiver, objects.holds(wanted, by: value) else {
          continue
        }
        if let setter = setter(named: ir.name(name), of: owner) {
          pending.append(Delivery(receipt: .parameter(1), reference: setter))
        } else if !isWeakAttribute(ir.name(name), of: owner) {
          attribute = ir.name(name)
        }
      case .storeSubscript(let container, _, let value):
        guard let place = objects.attribute(behind: container), place.owner == receiver,
          !objects.isWeak(container), objects.holds(wanted, by: value)
        else { continue }
        attribute = place.name
      case .call(_, let number):
        let call = objects.function.calls[Int(number)]
        attribute = objects.growth(by: call, of: receiver, with: wanted)
        isAddition = attribute != nil
        if attribute == nil {
          handOver(call, of: delivery, receiver, wanted, &objects, &pending)
        }
      default: continue
      }
      guard let attribute else { continue }
      return Retention(
        owner: owner, attribute: attribute, module: reference.module,
        range: objects.function.ranges[index], method: reference, isAddition: isAddition)
    }
    return nil
  }

  /// `super().__init__(parent)`, `super().__init__(*args)`, `Base.__init__(self, parent)`,
  /// `self.set_parent(parent)`.
  private func handOver(
    _ call: Call, of delivery: Delivery, _ receiver: ObjectOrigin, _ wanted: ObjectOrigin,
    _ objects: inout HeldObjects, _ pending: inout [Delivery]
  ) {
    guard call.arguments.contains(where: { objects.origin(of: $0.value) == wanted }) else { return }
    for type in objects.types.calleeTypes(of: call).types {
      let chosen: FunctionReference?
      let isBound: Bool
      switch type {
      case .method(let candidates, _):
        guard objects.isReceiverOrSuper(call, receiver) else { continue }
        chosen = candidates.last
        isBound = true
      case .function(let candidates):
        guard let first = call.arguments.first, objects.origin(of: first.value) == receiver else {
          continue
        }
        chosen = candidates.last
        isBound = false
      case .module, .class, .instance, .tuple, .items, .none, .external: continue
      }
      guard let chosen else { continue }
      for entry in receipts(
        of: call, by: chosen, isBound: isBound, from: objects.reference.module,
        forwarded: delivery.receipt)
      {
        if let receipt = entry.receipt, objects.origin(of: entry.argument.value) == wanted {
          pending.append(Delivery(receipt: receipt, reference: chosen))
        }
      }
    }
  }

  /// The setter of a property, where the class has one of that name.
  func setter(named name: String, of owner: ClassReference) -> FunctionReference? {
    methods(named: name, of: owner).first { method in
      function(method).decorators.contains { $0.path.hasSuffix(".setter") }
    }
  }

  func isWeakAttribute(_ name: String, of owner: ClassReference) -> Bool {
    attributeTypes(name, of: owner).types.contains { type in
      if case .instance(let found) = type { classInfo(found).isWeak } else { false }
    }
  }
}

extension HeldObjects {
  /// Whether a call gives the parameter another value, as in `parent = weakref.ref(parent)`.
  func isRemade(_ parameter: Slot) -> Bool {
    types.definitions[parameter].contains { number in
      guard case .assign(_, let value) = function.instructions[Int(number)],
        case .call = definition(of: value)
      else { return false }
      return true
    }
  }

  /// The value that `kwargs["name"]`, `kwargs.get("name")` or `kwargs.pop("name")` gives.
  fileprivate func entry(_ name: String, of dictionary: ObjectOrigin) -> ObjectOrigin? {
    let ir = program.modules[reference.module]
    func isName(_ key: Slot) -> Bool {
      if case .string(let text?) = types.constant(in: key) { ir.name(text) == name } else { false }
    }
    for instruction in function.instructions {
      switch instruction {
      case .loadSubscript(let slot, let base, let key)
      where isName(key) && origin(of: base) == dictionary:
        return origin(of: slot)
      case .call(let slot, let number):
        let call = function.calls[Int(number)]
        guard case .method(let base, let method) = call.callee, let key = call.arguments.first,
          ["get", "pop"].contains(ir.name(method)), isName(key.value),
          origin(of: base) == dictionary
        else { continue }
        return origin(of: slot)
      default: continue
      }
    }
    return nil
  }

  mutating func holds(_ wanted: ObjectOrigin, by value: Slot) -> Bool {
    held(by: value).contains { $0.origin == wanted }
  }

  /// Returns the attribute from which a container was read.
  func attribute(behind container: Slot) -> (owner: ObjectOrigin, name: String)? {
    guard case .loadAttribute(_, let base, let name) = definition(of: variable(behind: container))
    else { return nil }
    return (origin(of: base), program.modules[reference.module].name(name))
  }

  mutating func isWeak(_ container: Slot) -> Bool {
    types.types(of: container).types.contains { type in
      if case .instance(let found) = type { program.classInfo(found).isWeak } else { false }
    }
  }

  /// Returns the arguments that the call puts into a container; empty for any other call.
  mutating func additions(of call: Call) -> (container: Slot, values: [Slot])? {
    guard case .method(let container, let name) = call.callee,
      growingMethods.contains(program.modules[reference.module].name(name)), !isWeak(container)
    else { return nil }
    // A class of the program has its own idea of `add`.
    for case .instance(let owner) in types.types(of: container).types
    where owner.module < program.modelStart && !program.classInfo(owner).isContainer {
      return nil
    }
    return (container, call.arguments.map(\.value))
  }

  /// Returns the attribute of `owner` whose container the call makes hold `wanted`.
  mutating func growth(
    by call: Call, of owner: ObjectOrigin, with wanted: ObjectOrigin
  ) -> String? {
    guard let added = additions(of: call), let place = attribute(behind: added.container),
      place.owner == owner, added.values.contains(where: { holds(wanted, by: $0) })
    else { return nil }
    return place.name
  }

  /// Whether a method call is on the receiver or on `super()`.
  func isReceiverOrSuper(_ call: Call, _ receiver: ObjectOrigin) -> Bool {
    guard case .method(let slot, _) = call.callee else { return false }
    let origin = origin(of: slot)
    if origin == receiver { return true }
    guard origin.function == reference.function,
      case .call(_, let number) = definition(of: origin.slot)
    else { return false }
    return calleeName(of: function.calls[Int(number)]) == "super"
  }
}

/// Methods by which a container comes to hold its argument.
private let growingMethods: Set<String> = [
  "append", "appendleft", "add", "insert", "setdefault",
]
