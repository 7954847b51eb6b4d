internal import PythonFlow

// How often the program makes objects of a class.

extension RunTime {
  /// Whether functions make objects of the class one after the other, as far as the program tells.
  package mutating func isMadeAgain(_ owner: ClassReference, depth: Int = 0) -> Bool {
    guard depth < 3 else { return false }
    return program.makings(of: owner).contains { isMadeAgain(by: $0, depth: depth) }
  }

  private mutating func isMadeAgain(by site: CallSite, depth: Int) -> Bool {
    guard phase(of: site) >= .open, !program.isOnce(site) else { return false }
    if program.isConstructor(site.caller), let maker = program.receiverClass(of: site.caller) {
      // What a constructor makes is made as often as its own object.
      return !program.livesLong(maker)
        && (phase(of: site) >= .running || isMadeAgain(maker, depth: depth + 1))
    }
    let uses = uses(of: site.caller)
    guard depth < 3, program.givesBackWhatItMakes(site), !uses.sites.isEmpty, !uses.isIncomplete,
      !uses.isReferenced
    else { return true }
    return uses.sites.contains { isMadeAgain(by: $0, depth: depth + 1) }
  }

  /// Whether there come to be many objects of the class: made in a loop, or for their own use by functions
  /// that may run any number of times. One that is stored or given back may be the only one.
  package mutating func isMadeOften(_ owner: ClassReference, depth: Int = 0) -> Bool {
    guard depth < 3 else { return false }
    for site in program.makings(of: owner) where phase(of: site) >= .open {
      if program.isInLoop(site) || !program.keepsWhatItMakes(site) { return true }
      if program.isConstructor(site.caller), let maker = program.receiverClass(of: site.caller) {
        if isMadeOften(maker, depth: depth + 1) { return true }
      } else if program.givesBackWhatItMakes(site), isAskedOften(site.caller) {
        return true
      }
    }
    return false
  }

  /// Whether a loop calls a function that gives something back, or nobody in the program knows of it, so
  /// that others may call it any number of times. One that stands in a table is called for a name in it.
  private mutating func isAskedOften(_ factory: FunctionReference) -> Bool {
    let uses = uses(of: factory)
    return uses.sites.isEmpty && !uses.isReferenced || uses.sites.contains { program.isInLoop($0) }
  }

  /// Whether functions that run again and again make such objects for their own use.
  package mutating func isMadeInPassing(_ owner: ClassReference) -> Bool {
    for site in program.makings(of: owner)
    where !program.keepsWhatItMakes(site) && phase(of: site) >= .running {
      return true
    }
    return false
  }

  /// Whether only scripts and tests make objects of the class: others are free to.
  package mutating func isMadeByScripts(_ owner: ClassReference) -> Bool {
    program.makings(of: owner).allSatisfy { phase(of: $0) == .inScript }
  }

  /// Whether a function is a constructor, or a part of one that nothing else calls.
  package mutating func isOfConstructor(_ reference: FunctionReference) -> Bool {
    if program.isConstructor(reference) { return true }
    let uses = uses(of: reference)
    return program.receiverClass(of: reference) != nil && !uses.sites.isEmpty
      && !uses.isReferenced && !uses.isIncomplete
      && uses.sites.allSatisfy { program.isConstructor($0.caller) }
  }
}

extension Program {
  fileprivate func isInLoop(_ site: CallSite) -> Bool {
    !function(site.caller).blocksOfLoop(around: site.instruction).isEmpty
  }

  /// Whether a call makes what its function returns: a factory is called as often as others like.
  func givesBackWhatItMakes(_ site: CallSite) -> Bool {
    let maker = function(site.caller)
    let names = maker.names(ofMadeBy: site)
    return maker.blocks.contains { block in
      if case .return(let slot?) = block.terminator { names.contains(slot) } else { false }
    }
  }

  /// Whether a function gives back what a call in it makes, or stores it in anything but what another
  /// call in it makes.
  fileprivate func keepsWhatItMakes(_ site: CallSite) -> Bool {
    let maker = function(site.caller)
    let names = maker.names(ofMadeBy: site)
    let made = maker.namesOfMade
    return givesBackWhatItMakes(site)
      || maker.instructions.contains { instruction in
        switch instruction {
        case .storeAttribute(let base, _, let value), .storeSubscript(let base, _, let value):
          names.contains(value) && !made.contains(base)
        case .storeName(_, let value), .storeCaptured(_, _, let value), .yield(_, let value),
          .collect(_, let value):
          names.contains(value)
        case .display(_, let range, _): maker[operands: range].contains { names.contains($0) }
        case .call(_, let number):
          adds(maker.calls[Int(number)], in: site.caller.module)
            && maker.calls[Int(number)].arguments.contains { names.contains($0.value) }
        default: false
        }
      }
  }

  private func adds(_ call: Call, in module: Int) -> Bool {
    guard case .method(_, let name) = call.callee else { return false }
    return ["append", "add", "insert", "setdefault", "appendleft"].contains(
      modules[module].name(name))
  }
}

extension FunctionIR {
  /// The slots that hold what a call makes.
  fileprivate func names(ofMadeBy site: CallSite) -> [Slot] {
    guard case .call(let made, _) = instructions[Int(site.instruction)] else { return [] }
    return variables(assignedFrom: made).map(\.variable) + [made]
  }

  /// The variables that hold what calls give.
  fileprivate var namesOfMade: Set<Slot> {
    var results: Set<Slot> = []
    for instruction in instructions {
      switch instruction {
      case .call(let slot, _): results.insert(slot)
      case .assign(let variable, let source) where results.contains(source):
        results.insert(variable)
      default: continue
      }
    }
    return results
  }
}
