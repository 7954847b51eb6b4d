internal import PythonFlow
package import PythonSyntax

/// Where an object comes to keep an argument: the proof that a call makes a strong reference.
package struct Retention: Hashable, Sendable {
  /// The class whose method stores it.
  package var owner: ClassReference
  package var attribute: String
  package var module: Int
  package var range: ByteRange
}

extension Program {
  /// Returns where constructing the class keeps the argument of that parameter of its constructor;
  /// nil where it only reads it, keeps it weakly, or lies outside the program.
  func retention(of parameter: Int, in reference: FunctionReference) -> Retention? {
    var pending = [(parameter: parameter, reference: reference)]
    var seen: Set<FunctionReference> = []
    while let next = pending.popLast(), seen.count < 8 {
      guard next.reference.module < modelStart, next.parameter > 0,
        receiverClass(of: next.reference) != nil, !isClassMethod(next.reference),
        seen.insert(next.reference).inserted
      else { continue }
      if let found = stored(next.parameter, in: next.reference, &pending) { return found }
    }
    return nil
  }

  /// Returns where one function stores the parameter under its receiver; the functions to which it
  /// hands both the receiver and the parameter are added to what is pending.
  private func stored(
    _ parameter: Int, in reference: FunctionReference,
    _ pending: inout [(parameter: Int, reference: FunctionReference)]
  ) -> Retention? {
    guard let owner = receiverClass(of: reference) else { return nil }
    var objects = HeldObjects(program: self, reference: reference)
    let ir = modules[reference.module]
    let wanted = objects.origin(of: Slot(UInt32(parameter)))
    let receiver = objects.origin(of: Slot(0))
    for (index, instruction) in objects.function.instructions.enumerated() {
      var attribute: String?
      switch instruction {
      case .storeAttribute(let base, let name, let value):
        guard objects.origin(of: base) == receiver, objects.holds(wanted, by: value) else {
          continue
        }
        if let setter = setter(named: ir.name(name), of: owner) {
          pending.append((1, setter))
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
        if attribute == nil { handOver(call, receiver, wanted, &objects, &pending) }
      default: continue
      }
      guard let attribute else { continue }
      return Retention(
        owner: owner, attribute: attribute, module: reference.module,
        range: objects.function.ranges[index])
    }
    return nil
  }

  /// `super().__init__(parent)`, `Base.__init__(self, parent)`, `self.set_parent(parent)`.
  private func handOver(
    _ call: Call, _ receiver: ObjectOrigin, _ wanted: ObjectOrigin, _ objects: inout HeldObjects,
    _ pending: inout [(parameter: Int, reference: FunctionReference)]
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
      for entry in bind(call, to: chosen, isBound: isBound, from: objects.reference.module) {
        if let position = entry.parameter, objects.origin(of: entry.argument.value) == wanted {
          pending.append((position, chosen))
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
  mutating func holds(_ wanted: ObjectOrigin, by value: Slot) -> Bool {
    held(by: value).contains { $0.origin == wanted }
  }

  /// Returns the attribute from which a container was read.
  func attribute(behind container: Slot) -> (owner: ObjectOrigin, name: String)? {
    let origin = origin(of: container)
    guard origin.function == reference.function,
      case .loadAttribute(_, let base, let name) = definition(of: origin.slot)
    else { return nil }
    return (self.origin(of: base), program.modules[reference.module].name(name))
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
