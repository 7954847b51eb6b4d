internal import PythonFlow

/// Why it matters that an object waits for the cyclic collector.
package enum CycleWeight: Hashable, Sendable {
  /// The class has a `__del__`, which waits as long.
  case finalizer
  /// The attribute holds a resource of that noun, and no method of the class releases it.
  case resource(attribute: String, noun: String)
  /// The attribute holds much memory.
  case payload(attribute: String)
}

extension CycleWeight {
  fileprivate var attribute: String? {
    switch self {
    case .finalizer: nil
    case .resource(let attribute, _), .payload(let attribute): attribute
    }
  }
}

extension CheckedFile {
  /// Returns why a circle matters, and how much: a warning is worth what comes again and again. A future
  /// forgets its callbacks when it is done.
  package func weight(of cycle: ObjectCycle) -> (weight: CycleWeight?, level: Level) {
    for owner in cycle.classes {
      guard let weight = program.cycleWeight(of: owner) else { continue }
      var runTime = RunTime(program: program)
      let isWarning =
        cycle.closing?.attribute != callbackMethod && runTime.isMadeOften(owner)
      return (weight, isWarning ? .warning : .note)
    }
    return (nil, .note)
  }
}

extension Program {
  /// Returns what an instance holds that should not wait; nil where the circle costs only memory.
  package func cycleWeight(of owner: ClassReference) -> CycleWeight? {
    let ancestors = classInfo(owner).linearization.filter { $0.module < modelStart }
    if let finalizer = methods(named: "__del__", of: owner).first, releasesSomething(finalizer) {
      return .finalizer
    }
    let released = releasedAttributes(of: owner)
    for ancestor in ancestors {
      for name in classInfo(ancestor).methods.keys.sorted() {
        for method in classInfo(ancestor).methods[name] ?? [] {
          guard let found = weight(storedBy: method, besides: released),
            !clearedAttributes.contains(found.attribute ?? "", of: owner, in: self)
          else { continue }
          return found
        }
      }
    }
    return nil
  }

  /// A resource that the method acquires, or much memory, that it stores under its receiver.
  func weight(
    storedBy method: FunctionReference, besides released: Set<String>
  ) -> CycleWeight? {
    var objects = HeldObjects(program: self, reference: method)
    let ir = modules[method.module]
    for instruction in objects.function.instructions {
      guard case .storeAttribute(let base, let name, let value) = instruction, base.index == 0,
        !released.contains(ir.name(name))
      else { continue }
      if objects.isLarge(value) { return .payload(attribute: ir.name(name)) }
      let origin = objects.origin(of: value)
      guard origin.function == method.function,
        case .call(_, let number) = objects.definition(of: origin.slot),
        let owned = objects.types.resolve(objects.function.calls[Int(number)]).owned.parts.first?
          .class,
        let noun = classInfo(owned).noun
      else { continue }
      return .resource(attribute: ir.name(name), noun: noun)
    }
    return nil
  }

  /// Whether a finalizer does what should be done soon, as far as the names of its calls tell.
  private func releasesSomething(_ finalizer: FunctionReference) -> Bool {
    guard finalizer.module < modelStart else { return false }
    let ir = modules[finalizer.module]
    return function(finalizer).calls.contains { call in
      switch call.callee {
      case .method(_, let name): releaseNames.contains(ir.name(name))
      case .value: false
      }
    }
  }

  /// Attributes of the receiver that the method calls something on which sounds like a release: a
  /// server that is shut down does not wait for the collector.
  private func stoppedAttributes(in method: FunctionReference) -> Set<String> {
    let ir = modules[method.module]
    let function = function(method)
    var loaded: [Slot: Symbol] = [:]
    for case .loadAttribute(let slot, let base, let name) in function.instructions
    where base.index == 0 {
      loaded[slot] = name
    }
    var result: Set<String> = []
    for call in function.calls {
      guard case .method(let receiver, let name) = call.callee, let attribute = loaded[receiver],
        releaseNames.contains(ir.name(name))
      else { continue }
      result.insert(ir.name(attribute))
    }
    return result
  }

  private func releasedAttributes(of owner: ClassReference) -> Set<String> {
    var result: Set<String> = []
    for member in family(of: owner) {
      for name in classInfo(member).methods.keys {
        for method in classInfo(member).methods[name] ?? [] {
          result.formUnion(summary(of: method).releasedAttributes)
          if method.module < modelStart { result.formUnion(stoppedAttributes(in: method)) }
        }
      }
    }
    return result
  }
}
