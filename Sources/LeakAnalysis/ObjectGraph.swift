package import PythonFlow
package import PythonSyntax

/// A strong reference that a step of a function makes.
package struct StrongReference: Sendable {
  package var source: ObjectOrigin
  package var target: ObjectOrigin
  package var hold: Hold
  /// The attribute of the source; empty where it is an item of a container.
  package var attribute: String
  package var range: ByteRange
  package var block: BlockID
  package var instruction: Int
  /// Where the callee stores it, for a constructor or method that does.
  package var retention: Retention?
}

/// A circle of strong references that one function closes.
package struct ObjectCycle: Sendable {
  package var function: FunctionID
  /// The references in the order of the circle; the one that closes it last.
  package var references: [StrongReference]
  /// The classes of the objects, as far as they are known.
  package var classes: [ClassReference]
  /// Whether the receiver of the function, or a class's constructor, takes part.
  package var isBetweenClasses: Bool

  package var closing: StrongReference? { references.last }
}

extension Program {
  /// Returns the circles that the functions of a module close and that nothing opens again.
  func cycles(inModule module: Int) -> [ObjectCycle] {
    var result: [ObjectCycle] = []
    for index in modules[module].functions.indices {
      let function = modules[module].functions[index]
      guard function.kind == .function || function.kind == .lambda, mayClose(function) else {
        continue
      }
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      // What those have at hand are classes.
      if runsWithDefinitions(reference) { continue }
      var graph = ObjectGraph(objects: HeldObjects(program: self, reference: reference))
      result += graph.cycles()
    }
    return result
  }

  /// Whether a function makes any reference from an object to another.
  private func mayClose(_ function: FunctionIR) -> Bool {
    function.instructions.contains { instruction in
      switch instruction {
      case .storeAttribute, .storeSubscript: true
      default: false
      }
    }
      || function.calls.contains {
        if case .method = $0.callee { !$0.arguments.isEmpty } else { false }
      }
  }
}

/// The strong references among the objects of one function.
struct ObjectGraph {
  var objects: HeldObjects
  var references: [StrongReference] = []

  init(objects: HeldObjects) { self.objects = objects }

  var program: Program { objects.program }
  var function: FunctionIR { objects.function }

  mutating func cycles() -> [ObjectCycle] {
    collect()
    var result: [ObjectCycle] = []
    for reference in references where reference.retention == nil {
      guard let path = path(closing: reference), isOfInterest(path) else { continue }
      result.append(cycle(of: path))
    }
    return result
  }

  /// A function that is no method and links an object to what it was given sets up something that its
  /// caller keeps; the circle lives as long as that.
  private func isOfInterest(_ path: [StrongReference]) -> Bool {
    path.allSatisfy { isReceiver($0.source) || !isParameter($0.source) }
      || path.contains { isReceiver($0.source) || isReceiver($0.target) }
  }

  private func isParameter(_ origin: ObjectOrigin) -> Bool {
    let owner = program.modules[objects.reference.module][origin.function]
    return Int(origin.slot.index) < owner.parameters.count
  }

  // MARK: Circles

  /// Returns the way from the target of a reference back to its source, the reference itself last.
  private mutating func path(closing last: StrongReference) -> [StrongReference]? {
    guard !isCleared(last) else { return nil }
    if last.source == last.target { return [last] }
    var pending: [[StrongReference]] = [[]]
    var seen: Set<ObjectOrigin> = [last.target]
    var next = 0
    while next < pending.count, next < 64 {
      let way = pending[next]
      next += 1
      let end = way.last?.target ?? last.target
      for step in references where step.source == end && fits(step, before: last) {
        if step.target == last.source { return way + [step, last] }
        if way.count < 3, seen.insert(step.target).inserted { pending.append(way + [step]) }
      }
    }
    return nil
  }

  /// Whether both references can hold at once.
  private mutating func fits(_ step: StrongReference, before last: StrongReference) -> Bool {
    let isBefore =
      step.block == last.block
      ? step.instruction <= last.instruction : step.range.start <= last.range.start
    // What a comprehension makes stands behind the attribute that keeps all of it.
    let isPart = last.hold == .container && step.source == last.target
    guard isBefore || isPart, step.source != step.target, !isCleared(step) else { return false }
    for slot in [step.source, step.target, last.source, last.target] {
      if isRebound(slot, from: step.range.start, to: last.range.start) { return false }
    }
    return function.reaches(from: step.block, to: last.block)
  }

  private func isRebound(_ origin: ObjectOrigin, from start: UInt32, to end: UInt32) -> Bool {
    guard origin.function == objects.reference.function else { return false }
    let all = objects.types.definitions[origin.slot]
    guard all.count > 1 else { return false }
    return all.contains { number in
      let offset = function.ranges[Int(number)].start
      return start < offset && offset < end
    }
  }

  /// Whether the function itself, or a method of the object's class, ends the reference.
  private mutating func isCleared(_ reference: StrongReference) -> Bool {
    guard !reference.attribute.isEmpty else { return isOverwritten(reference) }
    if let kept = reference.retention {
      return program.clearedAttributes.contains(kept.attribute, of: kept.owner, in: program)
        || program.clearedAttributes.contains(
          kept.attribute, ofOthersInModule: objects.reference.module)
        || kept.method.map { program.clearedAttributes.isCalledWithNone(program.name(of: $0)) }
          ?? false
    }
    if isOverwritten(reference) { return true }
    var isKnown = false
    for owner in classes(of: reference.source) where owner.module < program.modelStart {
      isKnown = true
      if program.clearedAttributes.contains(
        reference.attribute, of: owner, in: program, besides: objects.reference)
      {
        return true
      }
    }
    return !isKnown
      && program.clearedAttributes.contains(
        reference.attribute, inModule: objects.reference.module, besides: objects.reference)
  }

  /// A later step of the function gives the attribute a value that does not hold the object.
  private mutating func isOverwritten(_ reference: StrongReference) -> Bool {
    let ir = program.modules[objects.reference.module]
    for (number, block) in function.blocks.enumerated() {
      for index in block.start..<block.end
      where function.ranges[Int(index)].start > reference.range.start {
        let source: Slot
        switch function.instructions[Int(index)] {
        case .storeAttribute(let base, let name, let value)
        where ir.name(name) == reference.attribute:
          if objects.holds(reference.target, by: value) { continue }
          source = base
        case .deleteAttribute(let base, let name) where ir.name(name) == reference.attribute:
          source = base
        default: continue
        }
        if objects.origin(of: source) == reference.source,
          function.reaches(from: reference.block, to: BlockID(UInt32(number)))
        {
          return true
        }
      }
    }
    return false
  }

  private mutating func classes(of origin: ObjectOrigin) -> [ClassReference] {
    var found: [ClassReference] = []
    let types: TypeSet
    if origin.function == objects.reference.function {
      types = objects.types.types(of: origin.slot)
    } else {
      var outer = SlotTypes(
        program: program,
        reference: FunctionReference(module: objects.reference.module, function: origin.function))
      types = outer.types(of: origin.slot)
    }
    for case .instance(let owner) in types.types { found.append(owner) }
    return found
  }

  private mutating func cycle(of path: [StrongReference]) -> ObjectCycle {
    var owners: [ClassReference] = []
    for reference in path {
      for owner in classes(of: reference.source) where !owners.contains(owner) {
        owners.append(owner)
      }
    }
    let isBetweenClasses =
      path.contains { $0.attribute == callbackMethod }
      || path.count > 1 && path.contains { $0.retention != nil || isReceiver($0.source) }
    return ObjectCycle(
      function: objects.reference.function, references: path, classes: owners,
      isBetweenClasses: isBetweenClasses)
  }

  private func isReceiver(_ origin: ObjectOrigin) -> Bool {
    let owner = FunctionReference(module: objects.reference.module, function: origin.function)
    return origin.slot.index == 0 && program.receiverClass(of: owner) != nil
  }
}

extension FunctionIR {
  /// Whether control can go from one block to the other without an exception.
  func reaches(from start: BlockID, to end: BlockID) -> Bool {
    if start == end { return true }
    var seen: Set<BlockID> = [start]
    var pending = [start]
    while let next = pending.popLast() {
      for successor in blocks[Int(next.index)].successors where seen.insert(successor).inserted {
        if successor == end { return true }
        pending.append(successor)
      }
    }
    return false
  }
}

/// A future holds its callbacks until it is done.
package let callbackMethod = "add_done_callback"
