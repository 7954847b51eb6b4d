internal import PythonFlow

/// Lists that outlive the objects which add themselves to them.
extension RegistrationSearch {
  /// A constructor that hands its object to something that lives as long as the program and keeps it
  /// in a list, where no method of the class calls what takes it out again.
  mutating func observation(by call: Call) -> Registration.Kind? {
    guard call.isStatement, constructorNames.contains(names.name(objects.function.name)),
      let receiver, let owner = program.receiverClass(of: receiver), !program.isMadeOnce(owner),
      call.arguments.contains(where: { holdsReceiver($0.value) }), isGlobal(call)
    else { return nil }
    for case .method(let candidates, let registry) in objects.types.calleeTypes(of: call).types {
      guard let chosen = candidates.last, registry != owner,
        let kept = addition(by: call, to: chosen),
        let removers = removers(of: kept.attribute, in: kept.owner)
      else { continue }
      let called = Set(removers.map { program.name(of: $0) })
      let isRemoved = bodies(of: owner).contains { body in
        let ir = program.modules[body.module]
        return program.function(body).calls.contains { call in
          if case .method(_, let name) = call.callee {
            called.contains(ir.name(name))
          } else {
            false
          }
        }
      }
      if !isRemoved { return .observer(list: kept.attribute) }
    }
    return nil
  }

  private mutating func addition(by call: Call, to callee: FunctionReference) -> Retention? {
    for entry in program.receipts(
      of: call, by: callee, isBound: true, from: objects.reference.module)
    {
      guard let receipt = entry.receipt, holdsReceiver(entry.argument.value),
        let kept = program.retention(of: receipt, in: callee), kept.isAddition
      else { continue }
      return kept
    }
    return nil
  }

  /// The methods that take one entry out of the list; nil where something empties it as a whole.
  private func removers(
    of attribute: String, in registry: ClassReference
  ) -> [FunctionReference]? {
    var result: [FunctionReference] = []
    for member in program.family(of: registry) where member.module < program.modelStart {
      for name in program.classInfo(member).methods.keys.sorted() {
        for method in program.classInfo(member).methods[name] ?? []
        where program.clearedAttributes.clears(attribute, of: member, by: method) {
          guard program.function(method).parameters.count > 1 else { return nil }
          result.append(method)
        }
      }
    }
    return result
  }

  /// `sys.path.insert(0, folder)` in a function that runs again and again, and that does nothing else
  /// with the list.
  mutating func interpreterList(grownBy call: Call) -> Registration.Kind? {
    guard case .method(let list, _) = call.callee, let name = interpreterList(in: list) else {
      return nil
    }
    // Any other use of the list, in the function or a method of the class, is taken for a look whether the
    // entry is there, or for its removal.
    let last = name.split(separator: ".").last.map(String.init) ?? ""
    let owner = receiver.flatMap { program.receiverClass(of: $0) }
    let uses = bodies(of: owner).map { body in
      program.function(body).instructions.filter { instruction in
        switch instruction {
        case .loadAttribute(_, _, let symbol), .storeAttribute(_, let symbol, _):
          program.modules[body.module].name(symbol) == last
        default: false
        }
      }.count
    }
    guard uses.first == 1, uses.dropFirst().allSatisfy({ $0 == 0 }) else { return nil }
    return program.runsAgain(objects.reference) ? .interpreterList(name) : nil
  }

  /// The dotted name of a list that a model says lives as long as the process.
  private mutating func interpreterList(in slot: Slot) -> String? {
    guard case .loadAttribute(_, let base, let symbol) = objects.definition(of: slot) else {
      return nil
    }
    let name = names.name(symbol)
    for case .module(let path) in objects.types.types(of: base).types {
      guard let module = program.moduleIndex(path), module >= program.modelStart,
        let own = program.modules[module].symbol(named: name),
        program.modules[module].annotations[own]?.path == "Pinned"
      else { continue }
      return "\(path).\(name)"
    }
    return nil
  }

  /// A thread that holds the object and whose target never returns: nothing ends the object.
  mutating func endlessThread(startedBy call: Call) -> Registration.Kind? {
    guard call.arguments.contains(where: { holdsReceiver($0.value) }),
      objects.types.resolve(call).constructed.map({ $0.module >= program.modelStart }) ?? false
    else { return nil }
    for argument in call.arguments {
      for type in objects.types.types(of: argument.value).types {
        let candidates: [FunctionReference]
        switch type {
        case .function(let found), .method(let found, _): candidates = found
        case .module, .class, .instance, .tuple, .items, .none, .external: continue
        }
        guard let target = candidates.last, target.module < program.modelStart,
          program.function(target).isEndless
        else { continue }
        return .endlessThread(target: program.name(of: target))
      }
    }
    return nil
  }
}

extension FunctionIR {
  /// Whether it goes on for ever unless something raises.
  fileprivate var isEndless: Bool {
    guard !isGenerator, !isAsync else { return false }
    var seen: Set<BlockID> = [entry]
    var pending = [entry]
    while let next = pending.popLast() {
      let block = blocks[Int(next.index)]
      switch block.terminator {
      case .return, .raise: return false
      case .jump, .branch, .iterate, .choose, .stop, .propagate:
        for successor in block.successors + [block.handler]
        where seen.insert(successor).inserted {
          pending.append(successor)
        }
      }
    }
    return true
  }
}
