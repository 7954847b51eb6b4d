internal import PythonFlow

/// Classes of the program that are resources themselves: a constructor that leaves what it acquires in
/// attributes of its object, and a method that releases them.
extension Program {
  /// What to call an instance that must be released; nil where none must be.
  func noun(of reference: ClassReference) -> String? {
    let info = classInfo(reference)
    return info.noun ?? (isOwner(reference) ? "`\(info.name)` object" : nil)
  }

  /// The attributes in which a new instance has what its constructor has acquired.
  func ownedAttributes(of reference: ClassReference) -> Set<String> {
    guard reference.module < modelStart,
      let initializer = methods(named: "__init__", of: reference).last,
      initializer.module < modelStart
    else { return [] }
    return summary(of: initializer).ownedAttributes
  }

  /// Whether whoever makes an instance has to release it.
  func isOwner(_ reference: ClassReference) -> Bool {
    let owned = ownedAttributes(of: reference)
    guard !owned.isEmpty, !classInfo(reference).hasUnknownBase,
      methods(named: "__del__", of: reference).isEmpty
    else { return false }
    let ancestors = classInfo(reference).linearization
    // What a modelled class does with its instances, such as running them, is not known well enough.
    let isPlain = ancestors.allSatisfy {
      $0.module < modelStart || plainBases.contains(classInfo($0).name)
    }
    guard isPlain, !isGivenOutByItself(reference) else { return false }
    return ancestors.contains { ancestor in
      classInfo(ancestor).methods.contains { name, _ in
        name != "__init__" && isReleaseOfOwned(name, of: reference, owned)
      }
    }
  }

  /// Whether the method of the program releases what its instance owns: by itself, or by a method that it
  /// calls on its object, for which the class of the instance may have its own.
  func isReleaseOfOwned(
    _ name: String, of reference: ClassReference, _ owned: Set<String>
  ) -> Bool {
    var pending = [name]
    var seen: Set<String> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      for method in methods(named: next, of: reference) where method.module < modelStart {
        let summary = summary(of: method)
        if !summary.releasedAttributes.isDisjoint(with: owned)
          || summary.effects.first?.contains(.releases) ?? false
          || releasesAttributesByName(method)
        {
          return true
        }
        pending += methodsCalledOnReceiver(by: method)
      }
    }
    return false
  }

  private func methodsCalledOnReceiver(by method: FunctionReference) -> [String] {
    guard receiverClass(of: method) != nil else { return [] }
    return function(method).calls.compactMap { call in
      guard case .method(Slot(0), let name) = call.callee else { return nil }
      return modules[method.module].name(name)
    }
  }

  /// Whether an instance hands itself or a bound method to others, who then keep it.
  private func isGivenOutByItself(_ reference: ClassReference) -> Bool {
    classInfo(reference).linearization.filter { $0.module < modelStart }.contains { ancestor in
      modules[ancestor.module][ancestor.classID].methods.contains { id in
        let method = FunctionReference(module: ancestor.module, function: id)
        guard receiverClass(of: method) != nil, !isClassMethod(method) else { return false }
        if name(of: method) == "__init__",
          summary(of: method).effects.first?.contains(.keeps) ?? false
        {
          return true
        }
        return function(method).instructions.contains { instruction in
          guard case .loadAttribute(_, Slot(0), let attribute) = instruction else { return false }
          return methods(named: modules[ancestor.module].name(attribute), of: reference).contains {
            !isProperty($0)
          }
        }
      }
    }
  }
}

private let plainBases: Set<String> = ["object", "ABC", "Generic", "Protocol"]
