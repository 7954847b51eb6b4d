internal import PythonFlow
internal import PythonSyntax

extension Program {
  /// Returns the long-lived containers that a module defines.
  func containerDefinitions(inModule module: Int) -> [Container] {
    var result: [Container] = []
    for index in modules[module].functions.indices {
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var reader = ContainerDefinitions(program: self, reference: reference)
      result += reader.definitions()
    }
    return result
  }
}

extension Program {
  /// Returns the attributes under which objects keep a default value, and those that a base class reaches by
  /// its own methods.
  func attributeAliases() -> [AttributeAlias] {
    containers.containers.enumerated().flatMap { number, container -> [AttributeAlias] in
      switch container.owner {
      case .objectAttribute(let holder, let name):
        return classInfo(holder).linearization.filter { $0.module < modelStart }.map {
          AttributeAlias(name: name, holder: $0, container: number)
        }
      case .parameter(let reference, let index):
        guard self.name(of: reference) == "__init__", let holder = receiverClass(of: reference)
        else { return [] }
        let slot = function(reference).parameters[index].slot
        return function(reference).instructions.compactMap { instruction in
          guard case .storeAttribute(let base, let name, slot) = instruction, base.index == 0 else {
            return nil
          }
          let attribute = modules[reference.module].name(name)
          return AttributeAlias(name: attribute, holder: holder, container: number)
        }
      case .global, .classAttribute, .variable, .callableAttribute, .functionAttribute,
        .globalAttribute:
        return []
      }
    }
  }
}

/// Reads which names of a function, class body or module are bound to new containers.
private struct ContainerDefinitions {
  let program: Program
  let reference: FunctionReference
  let function: FunctionIR
  private var types: SlotTypes?

  init(program: Program, reference: FunctionReference) {
    self.program = program
    self.reference = reference
    function = program.function(reference)
  }

  mutating func definitions() -> [Container] {
    switch function.kind {
    case .module, .classBody: return storedNames() + givenAttributes()
    case .function, .lambda:
      return defaults() + capturedVariables() + constructedAttributes() + givenAttributes()
    }
  }

  private mutating func storedNames() -> [Container] {
    var result: [Container] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .storeName(let symbol, let value) = instruction else { continue }
      let name = program.modules[reference.module].name(symbol)
      guard let made = container(in: value, depth: 0) else {
        result += field(name, value, at: function.ranges[index])
        continue
      }
      let owner: ContainerOwner
      if function.kind == .module {
        owner = .global(module: reference.module, name: name)
      } else if let classID = function.classID {
        let holder = ClassReference(module: reference.module, classID: classID)
        if isCopiedForEachInstance(name, of: holder) { continue }
        owner = .classAttribute(holder, name: name)
      } else {
        continue
      }
      result.append(made.owned(by: owner, at: function.ranges[index]))
    }
    return result
  }

  /// `name: list = field(default_factory=list)` of a class whose only object a module keeps.
  private mutating func field(_ name: String, _ value: Slot, at range: ByteRange) -> [Container] {
    guard let classID = function.classID else { return [] }
    let ir = program.modules[reference.module]
    let holder = ClassReference(module: reference.module, classID: classID)
    var types = self.types ?? SlotTypes(program: program, reference: reference)
    for case .call(_, let number) in types.sources(of: value, through: { _ in [] }) {
      for argument in function.calls[Int(number)].arguments {
        guard case .keyword(let keyword) = argument.kind, ir.name(keyword) == "default_factory",
          case .class(let type)? = types.types(of: argument.value).types.first,
          program.classInfo(type).isContainer, type.module >= program.modelStart,
          program.isOnlyKept(holder)
        else { continue }
        let made = Made(type: type, isBounded: program.classInfo(type).isBounded)
        return [made.owned(by: .objectAttribute(holder, name: name), at: range)]
      }
    }
    self.types = types
    return []
  }

  /// Fields of data classes and models are declarations, which every instance copies.
  private func isCopiedForEachInstance(_ name: String, of holder: ClassReference) -> Bool {
    let info = program.classInfo(holder)
    let definition = program.modules[holder.module][holder.classID]
    let isDeclared = info.annotations[name].map { !$0.path.hasSuffix("ClassVar") } ?? false
    return isDeclared && (!definition.decorators.isEmpty || hasModelBase(info))
  }

  /// Base classes outside the program are known by their names only: those of models end alike.
  private func hasModelBase(_ info: ClassInfo) -> Bool {
    info.linearization.contains { ancestor in
      program.modules[ancestor.module][ancestor.classID].bases.contains { base in
        modelBaseEndings.contains { base.path.hasSuffix($0) }
          && !isOwnClass(base.path, in: ancestor.module)
      }
    }
  }

  private func isOwnClass(_ path: String, in module: Int) -> Bool {
    program.types(ofPath: path, in: module).types.contains { type in
      if case .class(let found) = type { found.module < program.modelStart } else { false }
    }
  }

  private mutating func defaults() -> [Container] {
    guard function.kind == .function else { return [] }
    return function.parameters.indices.compactMap { index in
      guard function.parameters[index].defaultIsContainer,
        let type = builtin(function.parameters[index])
      else { return nil }
      return Container(
        owner: .parameter(reference, index), type: type, isWeak: false, isBounded: false,
        range: function.parameters[index].range)
    }
  }

  private func builtin(_ parameter: Parameter) -> ClassReference? {
    guard let range = parameter.defaultValue, reference.module < program.files.count else {
      return nil
    }
    let written = program.files[reference.module].text.string(range)
    let name = written.hasPrefix("[") ? "list" : written.hasPrefix("{") ? "dict" : nil
    let call = String(written.prefix { $0 != "(" })
    for type
      in (name.map { program.builtin($0, instance: false) }
      ?? program.types(ofPath: call, in: reference.module)).types
    {
      if case .class(let found) = type, program.classInfo(found).isContainer { return found }
    }
    return nil
  }

  private mutating func capturedVariables() -> [Container] {
    let ir = program.modules[reference.module]
    var captured: Set<Slot> = []
    for inner in ir.functions where inner.parent == reference.function {
      for capture in inner.captures where capture.owner == reference.function {
        captured.insert(capture.variable)
      }
    }
    guard !captured.isEmpty else { return [] }
    var result: [Container] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .assign(let variable, let value) = instruction, captured.contains(variable),
        let made = container(in: value, depth: 0)
      else { continue }
      result.append(made.owned(by: .variable(reference, variable), at: function.ranges[index]))
    }
    return result
  }

  /// `function.name = {}`, and `name.attribute = []` at the level of a module.
  private mutating func givenAttributes() -> [Container] {
    var result: [Container] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .storeAttribute(let base, let symbol, let value) = instruction,
        Int(base.index) >= function.parameters.count,
        let made = container(in: value, depth: 0)
      else { continue }
      var types = self.types ?? SlotTypes(program: program, reference: reference)
      let name = program.modules[reference.module].name(symbol)
      if let holder = types.onlyFunction(in: base), holder.module == reference.module {
        let owner = ContainerOwner.functionAttribute(holder, name: name)
        result.append(made.owned(by: owner, at: function.ranges[index]))
      } else if function.kind == .module, let object = types.globalName(behind: base),
        object.module == reference.module
      {
        let owner = ContainerOwner.globalAttribute(
          module: object.module, object: object.name, name: name)
        result.append(made.owned(by: owner, at: function.ranges[index]))
      }
      self.types = types
    }
    return result
  }

  private mutating func makesContainer() -> Bool {
    for case .storeAttribute(let base, _, let value) in function.instructions
    where base.index == 0 && container(in: value, depth: 0) != nil { return true }
    return false
  }

  /// What the constructor of a decorator class makes for `__call__`, or that of an object which a module keeps.
  private mutating func constructedAttributes() -> [Container] {
    let ir = program.modules[reference.module]
    guard let classID = function.classID else { return [] }
    let holder = ClassReference(module: reference.module, classID: classID)
    switch ir.name(function.name) {
    case "__init_subclass__": return attributesOfNewClass(holder)
    case "__new__": return attributesOfSingleton(holder)
    case "__init__" where program.isMetaclass(holder): return attributesOfNewClass(holder)
    case "__init__": break
    default: return []
    }
    let isCalled =
      program.callsWhatItWraps(holder, constructor: reference) || program.wrapsWhatItGets(holder)
    guard isCalled || makesContainer(),
      isCalled || program.livesLong(holder, constructor: reference)
    else { return [] }
    var result: [Container] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .storeAttribute(let base, let name, let value) = instruction, base.index == 0,
        let made = container(in: value, depth: 0)
      else { continue }
      let attribute = ir.name(name)
      let owner =
        isCalled
        ? ContainerOwner.callableAttribute(holder, name: attribute)
        : .objectAttribute(holder, name: attribute)
      result.append(made.owned(by: owner, at: function.ranges[index]))
    }
    return result
  }

  /// What a metaclass or `__init_subclass__` gives each class: it lives as long as a class.
  private mutating func attributesOfNewClass(_ holder: ClassReference) -> [Container] {
    var result: [Container] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .storeAttribute(let base, let name, let value) = instruction, base.index == 0,
        let made = container(in: value, depth: 0)
      else { continue }
      let owner = ContainerOwner.classAttribute(
        holder, name: program.modules[reference.module].name(name))
      result.append(made.owned(by: owner, at: function.ranges[index]))
    }
    return result
  }

  /// What `__new__` gives the one object that it makes and keeps.
  private mutating func attributesOfSingleton(_ holder: ClassReference) -> [Container] {
    guard program.longLivedObjects.singletons.contains(holder) else { return [] }
    let objects = HeldObjects(program: program, reference: reference)
    var result: [Container] = []
    for (index, instruction) in function.instructions.enumerated() {
      guard case .storeAttribute(let base, let name, let value) = instruction,
        case .call(_, let number) = objects.definition(of: objects.origin(of: base).slot),
        objects.types.isCreation(function.calls[Int(number)]),
        let made = container(in: value, depth: 0)
      else { continue }
      let owner = ContainerOwner.objectAttribute(
        holder, name: program.modules[reference.module].name(name))
      result.append(made.owned(by: owner, at: function.ranges[index]))
    }
    return result
  }

  // MARK: Values

  /// A container without an owner yet.
  private struct Made {
    var type: ClassReference
    var isWeak = false
    var isBounded = false
    var isTable = false
    var makesLocks = false

    func owned(by owner: ContainerOwner, at range: ByteRange) -> Container {
      Container(
        owner: owner, type: type, isWeak: isWeak, isBounded: isBounded, isTable: isTable,
        makesLocks: makesLocks, range: range)
    }
  }

  private mutating func container(in slot: Slot, depth: Int) -> Made? {
    var types = self.types ?? SlotTypes(program: program, reference: reference)
    self.types = types
    guard depth < 4 else { return nil }
    for definition in types.definitions[slot] {
      switch function.instructions[Int(definition)] {
      case .assign(_, let source):
        if let made = container(in: source, depth: depth + 1) { return made }
      case .display(_, _, let kind):
        guard kind != .tuple else { continue }
        let name = kind == .list ? "list" : kind == .set ? "set" : "dict"
        if case .instance(let type)? = program.builtin(name).types.first {
          return Made(type: type)
        }
      case .call(_, let number):
        let call = function.calls[Int(number)]
        for case .class(let type) in types.calleeTypes(of: call).types {
          self.types = types
          if let made = constructed(type, call, &types) { return made }
        }
      default:
        continue
      }
    }
    return nil
  }

  private mutating func constructed(_ type: ClassReference, _ call: Call, _ types: inout SlotTypes)
    -> Made?
  {
    var made = type
    let initializers = program.methods(named: "__init__", of: type)
    if let chosen = types.chosen(initializers, for: call, isBound: true),
      let annotation = program.function(chosen).returnAnnotation
    {
      for case .class(let found) in program.types(ofPath: annotation.path, in: chosen.module).types
      where program.classInfo(found).isContainer { made = found }
    }
    let info = program.classInfo(made)
    guard info.isContainer || info.isWeak else { return nil }
    let isSized = ["maxsize", "max_size", "capacity", "size", "limit", "ttl"].contains { name in
      call.arguments.contains { argument in
        if case .keyword(let symbol) = argument.kind {
          return program.modules[reference.module].name(symbol) == name
        }
        return false
      }
    }
    // A class of the program's own decides for itself what it keeps; its methods are looked at elsewhere.
    let isOwn = type.module < program.modelStart
    return Made(
      type: made, isWeak: info.isWeak, isBounded: info.isBounded || isSized || isOwn,
      isTable: call.arguments.count > 1,
      makesLocks: call.arguments.first.map { program.isLock(types.types(of: $0.value)) } ?? false)
  }
}

/// How the base classes end whose annotated attributes are fields.
private let modelBaseEndings = [
  "Model", "Schema", "Settings", "Struct", "Document", "Base", "Config", "Entity", "Record",
  "NamedTuple", "TypedDict", "Protocol", "Message", "Options",
]
