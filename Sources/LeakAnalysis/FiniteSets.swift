internal import PythonFlow
internal import PythonSyntax

extension Program {
  /// Whether a variable is tested for membership in a fixed collection.
  func isGuarded(_ slot: Slot, in reference: FunctionReference, _ types: SlotTypes) -> Bool {
    let function = function(reference)
    guard function.slotNames[Int(slot.index)] != nil, reference.module < files.count else {
      return false
    }
    for (index, instruction) in function.instructions.enumerated() {
      guard case .compute(_, let range) = instruction, range.end - range.start == 2 else {
        continue
      }
      let operands = Array(function[operands: range])
      guard operands[0] == slot, isFixed(operands[1], in: reference, types) else { continue }
      if files[reference.module].text.string(function.ranges[index]).contains(" in ") {
        return true
      }
    }
    return false
  }

  /// A display of its own, or a module's collection that nothing adds to.
  private func isFixed(_ slot: Slot, in reference: FunctionReference, _ types: SlotTypes) -> Bool {
    types.definitions[slot].contains { definition in
      switch function(reference).instructions[Int(definition)] {
      case .display: return true
      case .loadName(_, let symbol):
        let name = modules[reference.module].name(symbol)
        if let number = globalContainer(name, in: reference.module) {
          return !containers.events[number].contains {
            $0.kind == .grow && function($0.function).kind != .module
          }
        }
        return name.uppercased() == name
      case .loadAttribute(_, _, let symbol):
        let name = modules[reference.module].name(symbol)
        return name.uppercased() == name
      default: return false
      }
    }
  }

  /// Whether there are only so many values of an annotated type: enumerations, classes, flags.
  func isFinite(_ annotation: NameExpression, in module: Int) -> Bool {
    let last = String(annotation.path.split(separator: ".").last ?? "")
    if ["bool", "type", "Type", "Literal", "None", "ModuleType", "Callable"].contains(last) {
      return true
    }
    if ["Optional", "Union", "|"].contains(annotation.path)
      || annotation.path.hasSuffix(".Optional")
    {
      return !annotation.arguments.isEmpty
        && annotation.arguments.allSatisfy { isFinite($0, in: module) }
    }
    for case .class(let reference) in types(ofPath: annotation.path, in: module).types {
      return isEnumeration(reference)
    }
    return false
  }

  /// Whether a class is an enumeration.
  package func isEnumeration(_ reference: ClassReference) -> Bool {
    classInfo(reference).linearization.contains { ancestor in
      modules[ancestor.module][ancestor.classID].bases.contains { base in
        ["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"].contains(
          String(base.path.split(separator: ".").last ?? ""))
      }
    }
  }

  /// Whether there may be any number of objects of a class.
  func isManifold(_ reference: ClassReference) -> Bool {
    !isEnumeration(reference) && !isMetaclass(reference) && !livesLong(reference)
  }

  /// Whether no two objects of a class are equal: its bases are known and none says otherwise.
  package func isHashedByIdentity(_ reference: ClassReference) -> Bool {
    let info = classInfo(reference)
    guard reference.module < modelStart else { return info.noun != nil && !info.isOptional }
    return !info.hasUnknownBase && !info.isContainer && !isEnumeration(reference)
      && info.linearization.allSatisfy { ancestor in
        ancestor.module < modelStart
          && modules[ancestor.module][ancestor.classID].decorators.isEmpty
          && ["__eq__", "__hash__", "__new__"].allSatisfy {
            classInfo(ancestor).methods[$0] == nil
          }
      }
  }

  /// Returns the functions, which may run again and again, that make subclasses of a class.
  func functionsThatSubclass(_ reference: ClassReference) -> [FunctionReference] {
    var result: [FunctionReference] = []
    var pending = [reference]
    var seen: Set<ClassReference> = [reference]
    while let next = pending.popLast() {
      for child in subclasses[next] ?? [] where seen.insert(child).inserted {
        let parent = modules[child.module][child.classID].parent
        if modules[child.module][parent].kind == .function {
          result.append(FunctionReference(module: child.module, function: parent))
        }
        pending.append(child)
      }
    }
    return result
  }

  /// Whether a name of a module or an attribute of a class is bound to `itertools.count()`.
  func isCounter(_ slot: Slot, in reference: FunctionReference, _ types: inout SlotTypes) -> Bool {
    for definition in types.definitions[slot] {
      switch types.function.instructions[Int(definition)] {
      case .loadName(_, let name):
        for case .value(let owner, let value, _) in modules[reference.module].globals[name] {
          if isCounting(value, in: FunctionReference(module: reference.module, function: owner)) {
            return true
          }
        }
      case .loadAttribute(_, let base, let name):
        let written = modules[reference.module].name(name)
        for type in types.types(of: base).types {
          guard case .class(let holder) = type else {
            if case .instance(let holder) = type, holdsCounter(written, holder) { return true }
            continue
          }
          if holdsCounter(written, holder) { return true }
        }
      default: continue
      }
    }
    return false
  }

  private func holdsCounter(_ name: String, _ holder: ClassReference) -> Bool {
    let module = modules[holder.module]
    let body = FunctionReference(module: holder.module, function: module[holder.classID].body)
    return function(body).instructions.contains { instruction in
      if case .storeName(let symbol, let value) = instruction, module.name(symbol) == name {
        return isCounting(value, in: body)
      }
      return false
    }
  }

  private func isCounting(_ slot: Slot, in reference: FunctionReference) -> Bool {
    var types = SlotTypes(program: self, reference: reference)
    return types.definitions[slot].contains { definition in
      guard case .call(_, let number) = types.function.instructions[Int(definition)] else {
        return false
      }
      return types.calleePath(of: types.function.calls[Int(number)]) == "itertools.count"
    }
  }
}
