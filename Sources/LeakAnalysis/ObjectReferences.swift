internal import PythonFlow
internal import PythonSyntax

extension ObjectGraph {
  /// Collects the references that the steps of the function make.
  mutating func collect() {
    let ir = program.modules[objects.reference.module]
    for (number, block) in function.blocks.enumerated() {
      for index in block.start..<block.end {
        let range = function.ranges[Int(index)]
        let place = Place(instruction: Int(index), range: range, block: BlockID(UInt32(number)))
        switch function.instructions[Int(index)] {
        case .storeAttribute(let base, let name, let value):
          addStore(to: base, ir.name(name), value, place)
        case .storeSubscript(let container, _, let value):
          guard !objects.isWeak(container) else { continue }
          addItem(of: container, value, place)
        case .call(let result, let call):
          addCall(function.calls[Int(call)], result, place)
        default:
          continue
        }
      }
    }
  }

  private struct Place {
    var instruction: Int
    var range: ByteRange
    var block: BlockID
  }

  private mutating func add(
    _ source: ObjectOrigin, _ attribute: String, _ value: Slot, _ place: Place,
    _ retention: Retention? = nil
  ) {
    guard isObject(source) else { return }
    for held in objects.held(by: value, at: place.instruction) where isObject(held.origin) {
      // A constructor or method cannot be given what it is about to make.
      if retention != nil && (held.origin == source || held.hold == .container) { continue }
      if isOneOfSeveral(held, value, source) { continue }
      references.append(
        StrongReference(
          source: source, target: held.origin, hold: held.hold, attribute: attribute,
          range: place.range, block: place.block, instruction: place.instruction,
          retention: retention))
    }
  }

  /// Modules, classes and globals outlive the function, whatever refers to them.
  private func isObject(_ origin: ObjectOrigin) -> Bool {
    let module = program.modules[objects.reference.module]
    if let name = module[origin.function].slotNames[Int(origin.slot.index)],
      module.name(name) == "cls"
    {
      return false
    }
    guard origin.function == objects.reference.function else { return true }
    switch objects.definition(of: origin.slot) {
    case .loadName, .importModule, .importMember, .constant, .makeClass: return false
    default: return true
    }
  }

  /// `self.root = root or self` holds the object in one case only, the top of a tree.
  private func isOneOfSeveral(_ held: HeldObject, _ value: Slot, _ source: ObjectOrigin) -> Bool {
    held.hold == .itself && held.origin == source && objects.origin(of: value) != source
  }

  private mutating func addStore(
    to base: Slot, _ name: String, _ value: Slot, _ place: Place
  ) {
    for type in objects.types.types(of: base).types {
      guard case .instance(let owner) = type else { continue }
      if let setter = program.setter(named: name, of: owner) {
        guard let kept = program.retention(of: .parameter(1), in: setter) else { return }
        return add(objects.origin(of: base), kept.attribute, value, place)
      }
    }
    add(objects.origin(of: base), name, value, place)
  }

  private mutating func addItem(of container: Slot, _ value: Slot, _ place: Place) {
    if let owner = objects.attribute(behind: container) {
      if !isShared(owner.name, of: owner.owner) { add(owner.owner, owner.name, value, place) }
    } else {
      add(objects.origin(of: container), "", value, place)
    }
  }

  /// A container of the class is not the object's own: it holds the object from outside.
  private mutating func isShared(_ attribute: String, of owner: ObjectOrigin) -> Bool {
    // The slot of an enclosing function means nothing here.
    guard owner.function == objects.reference.function else { return false }
    return objects.types.types(of: owner.slot).types.contains { type in
      if case .instance(let found) = type { program.isShared(attribute, of: found) } else { false }
    }
  }

  private mutating func addCall(_ call: Call, _ result: Slot, _ place: Place) {
    guard !call.arguments.isEmpty else { return }
    if case .method(let future, _) = call.callee, objects.calleeName(of: call) == callbackMethod {
      for argument in call.arguments {
        add(objects.origin(of: future), callbackMethod, argument.value, place)
      }
      return
    }
    if let added = objects.additions(of: call) {
      for value in added.values { addItem(of: added.container, value, place) }
      return
    }
    for constructed in constructedClasses(call) {
      guard let initializer = program.methods(named: "__init__", of: constructed).last else {
        addFields(of: constructed, call, result, place)
        continue
      }
      addKept(call, by: initializer, source: objects.origin(of: result), place)
    }
    guard case .method(let receiver, _) = call.callee else { return }
    for case .method(let candidates, _) in objects.types.calleeTypes(of: call).types {
      guard let chosen = candidates.last, chosen.module < program.modelStart else { continue }
      // What an object does to itself is judged where it is stored.
      guard objects.origin(of: receiver).slot.index != 0 else { continue }
      addKept(call, by: chosen, source: objects.origin(of: receiver), place)
    }
  }

  private mutating func addKept(
    _ call: Call, by callee: FunctionReference, source: ObjectOrigin, _ place: Place
  ) {
    for entry in program.receipts(
      of: call, by: callee, isBound: true, from: objects.reference.module)
    {
      guard let receipt = entry.receipt, holdsAnything(entry.argument.value),
        let kept = program.retention(of: receipt, in: callee)
      else { continue }
      add(source, kept.attribute, entry.argument.value, place, kept)
    }
  }

  /// A constant, or a value that was read from elsewhere, closes no circle here.
  private func holdsAnything(_ value: Slot) -> Bool {
    let origin = objects.origin(of: value)
    guard origin.function == objects.reference.function else { return true }
    switch objects.definition(of: origin.slot) {
    case .constant, .compute, .loadName, .importMember, .importModule: return false
    default: return true
    }
  }

  /// The fields of a data class or named tuple without a constructor keep what they are given.
  private mutating func addFields(
    of constructed: ClassReference, _ call: Call, _ result: Slot, _ place: Place
  ) {
    guard program.isRecord(constructed) else { return }
    let ir = program.modules[constructed.module]
    let definition = ir[constructed.classID]
    var position = 0
    for argument in call.arguments {
      let field: AttributeAnnotation?
      switch argument.kind {
      case .positional:
        field = position < definition.annotations.count ? definition.annotations[position] : nil
        position += 1
      case .keyword(let name):
        let wanted = program.modules[objects.reference.module].name(name)
        field = definition.annotations.first { ir.name($0.name) == wanted }
      case .listSplat, .dictionarySplat:
        field = nil
      }
      guard let field else { continue }
      let kept = Retention(
        owner: constructed, attribute: ir.name(field.name), module: constructed.module,
        range: definition.nameRange)
      add(objects.origin(of: result), kept.attribute, argument.value, place, kept)
    }
  }

  /// The classes that a call constructs; `self.ops_class(self)` asks the subclasses too.
  private mutating func constructedClasses(_ call: Call) -> [ClassReference] {
    var found = classes(in: objects.types.calleeTypes(of: call))
    if found.isEmpty, case .method(let receiver, let name) = call.callee {
      let wanted = program.modules[objects.reference.module].name(name)
      for case .instance(let owner) in objects.types.types(of: receiver).types {
        for member in program.family(of: owner).prefix(16) where found.isEmpty {
          found = classes(in: program.storedTypes(wanted, of: member))
        }
      }
    }
    return found.filter { $0.module < program.modelStart }
  }

  private func classes(in types: TypeSet) -> [ClassReference] {
    types.types.compactMap { if case .class(let found) = $0 { found } else { nil } }
  }
}
