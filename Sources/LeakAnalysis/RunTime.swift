internal import PythonFlow
internal import PythonSyntax

/// When code runs.
package enum Phase: UInt8, Comparable, Sendable {
  /// While modules are imported, or never.
  case atImport
  /// In a script, command or test, which ends soon.
  case inScript
  /// Whenever users of the program's interface call it.
  case open
  /// Again and again while the program runs.
  case running
  /// In a loop of a module's own that counts far or never ends.
  case looping

  package static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
}

/// Finds out when functions run, by their callers; remembers what it found.
package struct RunTime {
  package let program: Program
  /// By function; filled as it is asked for.
  private var phases: [FunctionReference: Phase] = [:]
  private var underway: Set<FunctionReference> = []
  private var known: [FunctionReference: FunctionUses] = [:]
  private static let depthMax = 8
  /// Functions that one question may look at.
  private static let visitsMax = 300
  private var visits = 0
  /// More callers than this say nothing new.
  private static let sitesMax = 60

  package init(program: Program) { self.program = program }

  /// Returns where a function is used.
  package mutating func uses(of reference: FunctionReference) -> FunctionUses {
    if let found = known[reference] { return found }
    let found = program.uses(of: reference)
    known[reference] = found
    return found
  }

  /// Returns when a function runs.
  package mutating func phase(of reference: FunctionReference, depth: Int = 0) -> Phase {
    if let found = phases[reference] { return found }
    visits = depth == 0 ? 0 : visits + 1
    guard depth < Self.depthMax, visits < Self.visitsMax else { return .open }
    // A function that only calls itself never runs.
    guard underway.insert(reference).inserted else { return .atImport }
    let result =
      program.isScript(module: reference.module)
      ? .inScript : computedPhase(of: reference, depth: depth)
    underway.remove(reference)
    // What was cut short by depth or a cycle may be more, seen from elsewhere.
    if depth == 0 || result >= .open { phases[reference] = result }
    return result
  }

  private mutating func computedPhase(of reference: FunctionReference, depth: Int) -> Phase {
    let function = program.function(reference)
    let outer = function.parent.map { FunctionReference(module: reference.module, function: $0) }
    switch function.kind {
    case .module: return .atImport
    case .classBody: return outer.map { phase(of: $0, depth: depth + 1) } ?? .atImport
    case .lambda: return .running
    case .function: break
    }
    if program.runsWithDefinitions(reference) { return .atImport }
    if program.isRegistrar(reference) {
      return isGivenNewObjects(reference, depth: depth) ? .running : .atImport
    }
    let name = program.name(of: reference)
    if program.runsAtStart(reference) { return .atImport }
    if ["main", "demo"].contains(name) || name.hasSuffix("_demo") || name.hasPrefix("test_") {
      return .inScript
    }
    // Requests come again and again, whoever hands them over.
    if program.handlesRequests(reference) { return .running }
    // What has one result is asked for it once.
    let isRemembered = function.decorators.contains {
      program.cacheMarks(of: $0, in: reference.module) != nil
    }
    if isRemembered, function.parameters.isEmpty { return .atImport }
    let uses = uses(of: reference)
    if uses.isIncomplete { return .open }
    var result = Phase.atImport
    let sites = uses.sites.filter { $0.caller != reference }
    let enough = depth == 0 ? Phase.looping : .running
    for site in sites.prefix(Self.sitesMax) where result < enough {
      result = max(result, phase(of: site, depth: depth))
    }
    if uses.isReferenced { result = max(result, .running) }
    if result >= .running {
      // Nobody in the program has such an object.
      let isUnused = program.receiverClass(of: reference).map { !program.isSpokenOf($0) } ?? false
      return isUnused ? .open : result
    }
    // Callers in scripts and tests show that others may call it too.
    if !sites.isEmpty, result == .atImport || result == .open { return result }
    // But not what only a script of its own knows.
    let isOfScript =
      name.hasPrefix("_") && !name.hasPrefix("__")
      || !program.modules[reference.module].scriptRanges.isEmpty
        && sites.allSatisfy { $0.caller.module == reference.module }
    if !sites.isEmpty, isOfScript { return result }
    let isSpecial = name.hasPrefix("__") && name.hasSuffix("__") && name != "__init__"
    if isSpecial || !function.decorators.isEmpty && !uses.isDecorator { return max(result, .open) }
    if uses.isDecorator { return result }
    if sites.isEmpty, name.hasPrefix("_"), !name.hasPrefix("__"), function.classID == nil {
      return .atImport
    }
    return .open
  }

  /// Whether objects that are made again and again give themselves to a function when they are made.
  private mutating func isGivenNewObjects(_ reference: FunctionReference, depth: Int) -> Bool {
    for site in uses(of: reference).sites.prefix(Self.sitesMax)
    where program.givesNewObject(site) && phase(of: site, depth: depth) >= .running {
      return true
    }
    return false
  }

  /// Returns when a call happens.
  package mutating func phase(of site: CallSite, depth: Int = 0) -> Phase {
    let module = program.modules[site.caller.module]
    let function = program.function(site.caller)
    if program.isScript(module: site.caller.module) { return .inScript }
    guard function.kind == .module || function.kind == .classBody else {
      return phase(of: site.caller, depth: depth + 1)
    }
    let range = function.ranges[Int(site.instruction)]
    let isLoop = program.isInEndlessLoop(site.instruction, of: site.caller)
    if isLoop { return .looping }
    return module.isScript(range) ? .inScript : .atImport
  }
}

extension RunTime {
  /// Whether an endless loop calls a function, or calls what calls it.
  fileprivate mutating func isPartOfEndlessLoop(
    _ reference: FunctionReference, depth: Int = 0
  ) -> Bool {
    uses(of: reference).sites.contains { site in
      program.isInEndlessLoop(site.instruction, of: site.caller)
        || depth < 2 && isPartOfEndlessLoop(site.caller, depth: depth + 1)
    }
  }
}

extension ModuleIR {
  /// Whether a range lies in what runs only when the module is the program.
  func isScript(_ range: ByteRange) -> Bool {
    scriptRanges.contains { $0.start <= range.start && range.end <= $0.end }
  }
}

extension Program {
  /// Whether somebody calls the function whenever something happens, or a loop without an end does.
  package func runsAgain(_ reference: FunctionReference) -> Bool {
    var runTime = RunTime(program: self)
    return runTime.phase(of: reference) >= .running || runTime.isPartOfEndlessLoop(reference)
  }

  /// Whether a module is a test, a command or an example, by its name and its folders.
  package func isScript(module: Int) -> Bool {
    let isBeside =
      module < modelStart && files[module].folders.contains { scriptNames.contains($0) }
    let parts = modules[module].moduleName.split(separator: ".")
    return isBeside || isTest(module)
      || parts.enumerated().contains { index, part in
        // A folder of scripts is not a part of the program, `package/scripts.py` is.
        if part == "scripts", index > 0, index == parts.count - 1, !modules[module].isPackage {
          return false
        }
        return scriptNames.contains(String(part))
      }
  }

  /// Whether a function is called for each request: it gets one or asks for the one under way, a
  /// decorator gives it the path of an address, or it is a method of a handler or view.
  fileprivate func handlesRequests(_ reference: FunctionReference) -> Bool {
    function(reference).parameters.contains {
      requestNames.contains(modules[reference.module].name($0.name))
    } || isRoute(reference) || asksForRequest(reference) || overrides(reference, \.runsForRequests)
  }

  /// `@app.route("/items/<key>")`, whatever the framework.
  func isRoute(_ reference: FunctionReference) -> Bool {
    function(reference).decorators.contains { decorator in
      decorator.isCalled && decorator.path.contains(".")
        && decorator.arguments.contains { ["\"/", "'/"].contains($0.path.prefix(2)) }
    }
  }

  /// Whether a function uses what a framework imports for the request under way.
  private func asksForRequest(_ reference: FunctionReference) -> Bool {
    let ir = modules[reference.module]
    guard let symbol = ir.symbol(named: requestName), function(reference).mentions(symbol) else {
      return false
    }
    return ir.globals[symbol].contains { if case .member = $0 { true } else { false } }
  }

  /// Hooks that run when a class is defined.
  func runsWithDefinitions(_ reference: FunctionReference) -> Bool {
    let name = name(of: reference)
    if ["__init_subclass__", "__set_name__", "__class_getitem__"].contains(name) { return true }
    guard let classID = function(reference).classID,
      ["__new__", "__init__", "__prepare__", "__call__"].contains(name)
    else { return false }
    return isMetaclass(ClassReference(module: reference.module, classID: classID))
      && name != "__call__"
  }

  /// Whether a method overrides one of which a model says that it runs while a program sets itself up.
  func runsAtStart(_ reference: FunctionReference) -> Bool {
    receiverClass(of: reference) != nil && isArgumentAction(reference)
      || overrides(reference, \.runsAtStart)
  }

  /// Whether a method overrides one of which a model says so.
  private func overrides(
    _ reference: FunctionReference, _ mark: KeyPath<FunctionSummary, Bool>
  ) -> Bool {
    guard let owner = receiverClass(of: reference) else { return false }
    let name = name(of: reference)
    return classInfo(owner).linearization.contains { ancestor in
      ancestor.module >= modelStart
        && (classInfo(ancestor).methods[name] ?? []).contains { summary(of: $0)[keyPath: mark] }
    }
  }

  /// What a parser of arguments calls for an option, whichever copy of `argparse` it comes from.
  private func isArgumentAction(_ reference: FunctionReference) -> Bool {
    let names = function(reference).parameters.map { modules[reference.module].name($0.name) }
    return name(of: reference) == "__call__"
      && names.dropFirst().starts(with: ["parser", "namespace", "values"])
  }

  /// Whether the instances of a class are classes: by its bases, or, where those lie outside the
  /// program, by what its constructors call their first parameter.
  func isMetaclass(_ reference: ClassReference) -> Bool {
    classInfo(reference).linearization.contains { ancestor in
      modules[ancestor.module][ancestor.classID].bases.contains {
        ["type", "ABCMeta", "abc.ABCMeta", "EnumMeta", "EnumType"].contains($0.path)
      } || makesClasses(ancestor)
    }
  }

  private func makesClasses(_ reference: ClassReference) -> Bool {
    guard reference.module < modelStart else { return false }
    return [("__init__", ["cls"]), ("__new__", ["mcs", "mcls", "metacls", "meta"])].contains {
      name, receivers in
      (classInfo(reference).methods[name] ?? []).contains { method in
        function(method).parameters.first.map {
          receivers.contains(modules[method.module].name($0.name))
        } ?? false
      }
    }
  }

  /// Whether a function gives back the function or class that it gets, as decorators that register do,
  /// or says by its name that it registers.
  func isRegistrar(_ reference: FunctionReference) -> Bool {
    let function = function(reference)
    let effects = summary(of: reference).effects
    let first = receiverClass(of: reference) == nil ? 0 : 1
    if first < function.parameters.count, effects.count > first, effects[first].contains(.returns) {
      let parameter = modules[reference.module].name(function.parameters[first].name)
      if enclosing(reference) != nil || definitionNames.contains(parameter.lowercased()) {
        return true
      }
    }
    guard !self.name(of: reference).hasPrefix("__") else { return false }
    let name = plainName(of: reference)
    // Methods of that name set up one instance, again and again.
    if function.classID == nil, isNamedForSetup(reference) { return true }
    let words = name.split(separator: "_").map(String.init)
    if words.count > 1, words[0] == "add", registeredThings.contains(words[words.count - 1]) {
      return true
    }
    return registrarPrefixes.contains { name.hasPrefix($0) }
  }

  /// Whether a function says by its name that it sets something up.
  func isNamedForSetup(_ reference: FunctionReference) -> Bool {
    let name = plainName(of: reference)
    return setupPrefixes.contains { name.hasPrefix($0) }
  }

  /// The name of a function in small letters without what says that it is private or a coroutine.
  private func plainName(of reference: FunctionReference) -> Substring {
    let name = name(of: reference).lowercased().drop { $0 == "_" }
    return name.hasPrefix("async_") ? name.dropFirst("async_".count) : name
  }

  /// Whether a constructor hands on its object, or a method of it.
  fileprivate func givesNewObject(_ site: CallSite) -> Bool {
    guard isConstructor(site.caller), let owner = receiverClass(of: site.caller) else {
      return false
    }
    let types = SlotTypes(program: self, reference: site.caller)
    return types.function.calls[Int(site.number)].arguments.contains { argument in
      argument.value == Slot(0)
        || types.definitions[argument.value].contains { definition in
          guard
            case .loadAttribute(_, Slot(0), let name) = types.function.instructions[Int(definition)]
          else { return false }
          return isKnownMethod(modules[site.caller.module].name(name), of: owner)
        }
    }
  }

  /// Whether an instruction is in a loop that counts far, or has no collection to go over.
  func isInEndlessLoop(_ instruction: Int32, of reference: FunctionReference) -> Bool {
    let function = function(reference)
    let reached = function.blocksOfLoop(around: instruction)
    guard !reached.isEmpty else { return false }
    // Here: the block is in a loop. Those over something that exists end soon.
    let types = SlotTypes(program: self, reference: reference)
    var isCounting = true
    for index in reached.sorted() {
      guard case .iterate(let iterable, let body, _) = function.blocks[index].terminator,
        reached.contains(Int(body.index))
      else { continue }
      isCounting = false
      for definition in types.definitions[iterable] {
        guard case .call(_, let number) = function.instructions[Int(definition)],
          case .value(let callee) = function.calls[Int(number)].callee,
          let last = function.calls[Int(number)].arguments.last
        else { continue }
        let isRange = types.definitions[callee].contains {
          if case .loadName(_, let name) = function.instructions[Int($0)] {
            modules[reference.module].name(name) == "range"
          } else {
            false
          }
        }
        guard isRange, case .number(let count)? = types.constant(in: last.value) else { continue }
        if (count ?? 100) >= 100 { return true }
      }
    }
    return isCounting
  }
}

extension FunctionIR {
  /// The blocks that control comes to behind an instruction, where it comes back to it; else none.
  func blocksOfLoop(around instruction: Int32) -> Set<Int> {
    guard let block = blockIndex(of: Int(instruction)) else { return [] }
    var reached: Set<Int> = []
    var pending = blocks[block].successors.map { Int($0.index) }
    while let next = pending.popLast() {
      guard reached.insert(next).inserted else { continue }
      pending += blocks[next].successors.map { Int($0.index) }
    }
    return reached.contains(block) ? reached : []
  }
}

private let scriptNames: Set<String> = [
  "examples", "example", "benchmarks", "scripts", "setup", "__main__", "docs", "doc", "demo",
  "demos", "commands", "testutils", "testing_utils",
]

private let definitionNames: Set<String> = [
  "f", "fn", "func", "function", "fun", "cls", "klass", "class_", "method", "handler", "callback",
  "wrapped", "obj", "type_", "decorated", "call", "callable", "hook", "plugin", "model", "meth",
  "kls",
]

/// What programs call while they set themselves up.
private let setupPrefixes = [
  "setup", "set_up", "init", "configure", "enable", "bootstrap", "define", "declare", "load_plugin",
]

/// What adds to a registry, whether function or method.
private let registrarPrefixes = [
  "register", "install", "add_plugin", "add_handler", "add_hook", "add_type", "add_command",
  "add_option", "add_backend", "add_filter", "add_extension", "add_format", "add_codec",
  "add_processor", "add_builder", "add_role", "add_directive", "add_search_path", "add_middleware",
  "add_converter", "add_reader", "add_writer", "add_dispatcher", "set_default", "subscribe",
  "attach", "patch", "monkey",
]
