internal import PythonFlow

/// Who answers for a resource that a method stores under an attribute of its object.
package struct AttributeOwner: Sendable {
  package var owner: ClassReference
  package var attribute: String
}

extension CheckedFile {
  /// Returns the attribute that takes an acquisition over, when that is the only thing that happens
  /// to it and nobody in the program releases the attribute or gets it from the object.
  package func unreleasedOwner(of acquisition: Acquisition) -> AttributeOwner? {
    let reference = FunctionReference(module: module, function: acquisition.function)
    guard let owner = program.receiverClass(of: reference), !acquisition.isOptional,
      // What a class has for all its objects lasts as long as the process.
      !program.isClassMethod(reference), let attribute = acquisition.outcome.onlyAttribute,
      !program.isReleased(attribute, of: owner, acquisition.noun)
    else { return nil }
    // Here: the object owns the resource, and nothing takes it from there.
    return AttributeOwner(owner: owner, attribute: attribute)
  }
}

extension Outcome {
  /// The attribute of the receiver that gets the resource, where that is all that happens to it.
  var onlyAttribute: String? {
    guard !isGivenUp, releases.isEmpty else { return nil }
    var attribute: String?
    for escape in escapes {
      guard case .attribute(let name, isReceiver: true) = escape.kind,
        attribute == nil || attribute == name
      else { return nil }
      attribute = name
    }
    return attribute
  }
}

extension Program {
  /// Whether an object that has such a resource holds something from the start, and has to give it back.
  func isHeld(_ part: OwnedPart) -> Bool {
    let info = classInfo(part.owned)
    if case .parent = part.role { return false }
    return !info.isLazy && !info.isOptional && !info.isKeyed
  }

  /// Whether anything in the program, `method` left out, releases that attribute of such objects, which
  /// holds what the noun says, or hands it on.
  package func isReleased(
    _ attribute: String, of owner: ClassReference, _ noun: String,
    except method: FunctionReference? = nil
  ) -> Bool {
    if foreignReleases.contains(packageName(ofModule: owner.module) + ":" + attribute) {
      return true
    }
    let family = familyWithMixins(of: owner)
    if classInfo(owner).hasUnknownBase, !family.contains(where: { reads(attribute, in: $0) }) {
      // A base class outside the program works with it.
      return true
    }
    for member in family {
      let info = classInfo(member)
      if foreignReleases.contains(info.name + "." + attribute) { return true }
      guard member.module < modelStart else {
        // A base class that has such an attribute itself looks after it, as request handlers do.
        if info.noun != nil || info.annotations[attribute] != nil { return true }
        continue
      }
      for id in modules[member.module][member.classID].methods {
        let reference = FunctionReference(module: member.module, function: id)
        guard reference != method else { continue }
        let summary = summary(of: reference)
        if !isPathNoun(noun), summary.lentAttributes.contains(attribute) { return true }
        if summary.releasedAttributes.contains(attribute) { return true }
        if noun != "temporary directory", summary.removedFileAttributes.contains(attribute) {
          return true
        }
        if releasesAttributesByName(reference) { return true }
      }
    }
    return isReleasedInside(attribute, of: owner, noun)
  }

  /// `self.client.process.wait()`: what the attribute's object was made with is released without a method of
  /// that object.
  private func isReleasedInside(
    _ attribute: String, of owner: ClassReference, _ noun: String
  ) -> Bool {
    attributeTypes(attribute, of: owner).types.contains { type in
      guard case .instance(let inner) = type, inner.module < modelStart,
        self.noun(of: inner) != noun
      else { return false }
      let ir = modules[inner.module]
      return methods(named: "__init__", of: inner).filter { $0.module == inner.module }.contains {
        function($0).instructions.contains {
          guard case .storeAttribute(Slot(0), let name, _) = $0 else { return false }
          return foreignReleases.contains(classInfo(inner).name + "." + ir.name(name))
        }
      }
    }
  }

  private func reads(_ attribute: String, in owner: ClassReference) -> Bool {
    guard owner.module < modelStart, let symbol = modules[owner.module].symbol(named: attribute)
    else {
      return false
    }
    return modules[owner.module][owner.classID].methods.contains { method in
      function(FunctionReference(module: owner.module, function: method)).instructions.contains {
        if case .loadAttribute(_, _, symbol) = $0 { true } else { false }
      }
    }
  }

  private func calls(anyOf names: Set<String>, in reference: FunctionReference) -> Bool {
    function(reference).calls.contains { call in
      switch call.callee {
      case .method(_, let name): names.contains(modules[reference.module].name(name))
      // `getattr(self, name)()` itself.
      case .value: false
      }
    }
  }

  /// The package around a module: objects of unknown class are taken to come from there.
  func packageName(ofModule module: Int) -> String {
    let name = modules[module].moduleName
    guard let end = name.lastIndex(of: "."), !modules[module].isPackage else { return name }
    return String(name[..<end])
  }

  /// `getattr(self, name)` may reach any attribute, to release it where the function releases anything.
  func releasesAttributesByName(_ reference: FunctionReference) -> Bool {
    let function = function(reference)
    guard let getattr = modules[reference.module].symbol(named: "getattr"),
      calls(anyOf: releaseNames, in: reference)
    else { return false }
    var readers: Set<Slot> = []
    var constants: Set<Slot> = []
    for instruction in function.instructions {
      switch instruction {
      case .loadName(let slot, getattr): readers.insert(slot)
      case .constant(let slot, .string): constants.insert(slot)
      case .call(_, let number):
        let call = function.calls[Int(number)]
        guard case .value(let callee) = call.callee, readers.contains(callee),
          call.arguments.count >= 2, call.arguments[0].value.index == 0
        else { continue }
        if !constants.contains(call.arguments[1].value) { return true }
      default: break
      }
    }
    return false
  }
}
