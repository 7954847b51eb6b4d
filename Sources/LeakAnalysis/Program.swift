package import PythonFlow

/// The linked modules: files and the models of what they import; immutable once built.
package struct Program: Sendable {
  /// The files in the order given, then the models.
  package private(set) var modules: [ModuleIR]
  package let files: [AnalysisInput]
  /// By module, by class.
  package internal(set) var classes: [[ClassInfo]] = []
  package internal(set) var subclasses: [ClassReference: [ClassReference]] = [:]
  /// By module, by function.
  package internal(set) var summaries: [[FunctionSummary]] = []
  /// By module: the types that assignments give to module-level names.
  package internal(set) var globalValueTypes: [[String: TypeSet]] = []
  let symbols: [[String: Symbol]]
  let moduleNumbers: [String: Int]
  /// Packages that have modules but no `__init__` file here.
  let modulePrefixes: Set<String>
  /// What the functions of the program do to its long-lived containers.
  package private(set) var containers = ContainerTable()
  /// The attributes that the program empties again.
  package private(set) var clearedAttributes = ClearedAttributes()
  /// Attribute names that somebody releases through an object of unknown class.
  package internal(set) var foreignReleases: Set<String> = []

  /// Links the files, one after the other. Files that are only there to be known (imported, not
  /// checked) are included too.
  package init(linking files: [AnalyzedFile]) {
    self.init(indexing: files)
    for _ in 0..<Self.roundsMax {
      guard absorb((0..<files.count).map { facts(ofModule: $0) }) else { break }
    }
    finish()
  }

  /// Links the files, with `map` to do the work of each round for every file at once.
  package init(
    linking files: [AnalyzedFile],
    map: (Int, @escaping @Sendable (Int) -> ModuleFacts) async -> [ModuleFacts]
  ) async {
    self.init(indexing: files)
    for _ in 0..<Self.roundsMax {
      let program = self
      guard absorb(await map(files.count) { program.facts(ofModule: $0) }) else { break }
    }
    finish()
  }

  /// Facts travel one call further with each round; what needs more is rare and stays unknown.
  private static let roundsMax = 5

  private init(indexing files: [AnalyzedFile]) {
    var imports: Set<String> = []
    for file in files { imports.formUnion(file.module.imports) }
    modules = files.map(\.module) + loadedModels(for: imports)
    self.files = files.map(\.input)
    symbols = modules.map { module in
      Dictionary(
        module.names.enumerated().map { ($1, Symbol(UInt32($0))) },
        uniquingKeysWith: { first, _ in first })
    }
    var numbers: [String: Int] = [:]
    var prefixes: Set<String> = []
    // Later entries win, so that a model comes before a file of the same name.
    for (index, module) in modules.enumerated() where !module.moduleName.isEmpty {
      numbers[module.moduleName] = index
      var parts = module.moduleName.split(separator: ".")
      while parts.count > 1 {
        parts.removeLast()
        prefixes.insert(parts.joined(separator: "."))
      }
    }
    moduleNumbers = numbers
    modulePrefixes = prefixes
    summaries = modules.map { $0.functions.map { _ in FunctionSummary() } }
    globalValueTypes = modules.map { _ in [:] }
    buildClasses()
    declareModels()
  }

  private mutating func finish() {
    defineContainers()
    for module in 0..<files.count { containers.absorb(containerFacts(ofModule: module)) }
    clearedAttributes = ClearedAttributes(of: self)
  }

  private mutating func defineContainers() {
    for module in 0..<files.count { containers.add(containerDefinitions(inModule: module)) }
  }

  package var modelStart: Int { files.count }

  package func function(_ reference: FunctionReference) -> FunctionIR {
    modules[reference.module].functions[Int(reference.function.index)]
  }

  package func summary(of reference: FunctionReference) -> FunctionSummary {
    summaries[reference.module][Int(reference.function.index)]
  }

  package func name(of reference: FunctionReference) -> String {
    modules[reference.module].name(function(reference).name)
  }

  /// Returns what the rules see of a file.
  package func checkedFile(at index: Int) -> CheckedFile {
    CheckedFile(program: self, module: index)
  }

  private mutating func declareModels() {
    for module in modelStart..<max(modelStart, modules.count) {
      let declared = DeclaredSummaries(program: self, module: module)
      for index in modules[module].functions.indices {
        let function = modules[module].functions[index]
        guard function.kind == .function else { continue }
        summaries[module][index] = declared.summary(of: function)
      }
    }
    // Twice, for an alias of an alias.
    for _ in 0..<2 {
      for module in modelStart..<max(modelStart, modules.count) {
        var facts = ModuleFacts()
        collectGlobals(of: module, &facts)
        globalValueTypes[module] = facts.globalValueTypes
      }
    }
  }
}

// MARK: Members

extension Program {
  /// Returns what an attribute of such a value is.
  package func attribute(_ name: String, of types: TypeSet) -> TypeSet {
    var result = TypeSet()
    for type in types.types {
      switch type {
      case .module(let path): result.formUnion(member(name, ofModule: path))
      case .external(let path): result.insert(.external(path + "." + name))
      case .class(let reference):
        let found = methods(named: name, of: reference)
        if let first = found.first {
          result.insert(
            isClassMethod(first) ? .method(found, receiver: reference) : .function(found))
        } else {
          result.formUnion(attributeTypes(name, of: reference))
        }
      case .instance(let reference):
        result.formUnion(instanceAttribute(name, of: reference))
      default:
        break
      }
    }
    return result
  }

  private func instanceAttribute(_ name: String, of reference: ClassReference) -> TypeSet {
    let found = methods(named: name, of: reference)
    guard let first = found.first else { return attributeTypes(name, of: reference) }
    if isProperty(first) { return summary(of: first).resultTypes }
    return TypeSet(
      isStaticMethod(first) ? .function(found) : .method(found, receiver: reference))
  }

  package func attributeTypes(_ name: String, of reference: ClassReference) -> TypeSet {
    for ancestor in classInfo(reference).linearization {
      let info = classInfo(ancestor)
      var result = info.attributeTypes[name] ?? TypeSet()
      if let annotation = info.annotations[name] {
        let declared = DeclaredSummaries(program: self, module: ancestor.module)
        result.formUnion(declared.types(of: annotation))
      }
      if !result.isEmpty { return result }
    }
    return TypeSet()
  }

  private func hasDecorator(_ reference: FunctionReference, _ names: Set<String>) -> Bool {
    function(reference).decorators.contains { decorator in
      names.contains(decorator.path.split(separator: ".").last.map(String.init) ?? "")
    }
  }

  package func isClassMethod(_ reference: FunctionReference) -> Bool {
    if hasDecorator(reference, ["classmethod"]) { return true }
    return ["__new__", "__init_subclass__", "__class_getitem__"].contains(name(of: reference))
  }

  package func isStaticMethod(_ reference: FunctionReference) -> Bool {
    hasDecorator(reference, ["staticmethod"])
  }

  package func isProperty(_ reference: FunctionReference) -> Bool {
    hasDecorator(reference, ["property", "cached_property", "getter", "reify", "lazyproperty"])
  }

  /// The class that the first parameter is an instance of, or is itself in a class method.
  package func receiverClass(of reference: FunctionReference) -> ClassReference? {
    guard let classID = function(reference).classID, function(reference).kind == .function,
      !isStaticMethod(reference)
    else { return nil }
    return ClassReference(module: reference.module, classID: classID)
  }

  package func builtin(_ name: String, instance: Bool = true) -> TypeSet {
    guard let index = moduleIndex("builtins"),
      case .class(let reference)? = types(ofName: name, in: index).types.first
    else { return TypeSet() }
    return TypeSet(instance ? .instance(reference) : .class(reference))
  }
}

// MARK: Calls

extension Program {
  /// Returns the parameter that each argument goes to; nil where that cannot be told.
  /// Constructors and bound methods are called without their first parameter.
  package func bind(
    _ call: Call, to callee: FunctionReference, isBound: Bool, from caller: Int
  ) -> [(argument: Argument, parameter: Int?)] {
    let parameters = function(callee).parameters
    let names = modules[callee.module]
    var position = isBound && !isStaticMethod(callee) ? 1 : 0
    let list = parameters.firstIndex { $0.kind == .list }
    let dictionary = parameters.firstIndex { $0.kind == .dictionary }
    return call.arguments.map { argument in
      switch argument.kind {
      case .positional:
        defer { position += 1 }
        let isPlain = position < parameters.count && parameters[position].kind == .positional
        return (argument, isPlain ? position : list)
      case .keyword(let name):
        let wanted = modules[caller].name(name)
        let found = parameters.firstIndex { names.name($0.name) == wanted }
        return (argument, found ?? dictionary)
      case .listSplat, .dictionarySplat:
        return (argument, nil)
      }
    }
  }
}
