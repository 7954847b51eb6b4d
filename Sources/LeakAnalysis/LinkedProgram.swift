package import PythonFlow
internal import PythonSyntax

/// Whoever does the same work for many modules, perhaps for several at once.
package protocol ModuleWorkers {
  /// Returns what the work gives for each module, in their order, given how much work each is.
  mutating func map<Output: Sendable>(
    weights: [Int64], _ work: @escaping @Sendable (Int) -> Output
  ) async -> [Output]
}

/// The linked modules: files and the models of what they import.
///
/// Immutable once built and shared by all tasks; each task asks a `Program`
/// of its own.
package struct LinkedProgram: Sendable {
  /// The files in the order given, then the models.
  package private(set) var modules: [ModuleIR]
  package let files: [AnalysisInput]
  /// By module, by class.
  var classes: [[ClassInfo]] = []
  var subclasses: [ClassReference: [ClassReference]] = [:]
  /// By module.
  let isTest: [Bool]
  /// By module, by function.
  let traits: [[FunctionTraits]]
  /// By name of a function or class of the program: the files that mention the name, ascending.
  let modulesByDefinedName: [String: [UInt32]]
  let moduleNumbers: [String: Int]
  /// Packages that have modules but no `__init__` file here.
  let modulePrefixes: Set<String>
  /// What the functions of the program do to its long-lived containers.
  private(set) var containers = ContainerTable()
  /// The objects that modules and classes keep.
  private(set) var longLivedObjects = LongLivedObjects()
  /// The attributes that the program empties again.
  private(set) var clearedAttributes = ClearedAttributes()
  /// What is known of a callee by its name alone: the functions of that name in `unknown.pyi`.
  private(set) var unknownCallees: [String: [FunctionReference]] = [:]
  /// Those of these names that speak for the program's own functions too: they never raise.
  private(set) var quietNames: Set<String> = []

  // What rounds of linking learn. Only `Program` reads it, which notes what it read.

  /// By module, by function.
  var summaries: [[FunctionSummary]] = []
  /// By module: the types that assignments give to module-level names.
  var globalValueTypes: [[String: TypeSet]] = []
  /// By module, by class: what methods and the class body store under each attribute.
  var attributeTypes: [[[String: TypeSet]]] = []
  /// By function, by parameter: the objects that calls give it.
  var givenTypes: [FunctionReference: [Int: TypeSet]] = [:]
  /// Attribute names that somebody releases through an object of unknown class.
  var foreignReleases: Set<String> = []
  /// The packages that put their temporary files into a directory of their own, which they sweep as a whole.
  var packagesMovingTemporaries: Set<String> = []

  /// Links the files. Those that are only there to be known (imported, not checked) are included too.
  ///
  /// - Parameters:
  ///   - models: What is known of libraries beyond the models of this program.
  ///   - readsAll: Whether each round reads everything, which learns the same, more slowly.
  ///   - workers: Do the work that each module is.
  package init(
    linking files: [AnalyzedFile], models: [UserModel] = [],
    readingAllInEachRound readsAll: Bool = false, by workers: inout some ModuleWorkers
  ) async {
    var imports: Set<String> = []
    for file in files { imports.formUnion(file.module.imports) }
    self.init(
      indexing: files, importing: imports,
      and: await loadedModels(for: imports, and: models, by: &workers))
    let weights = weights
    var rounds = LinkingRounds(moduleCount: files.count, readsAll: readsAll)
    while rounds.isOpen {
      let (linked, open) = (self, rounds)
      rounds.absorb(
        await workers.map(weights: weights) { open.facts(ofModule: $0, in: linked) }, into: &self)
    }
    await finish(by: &workers)
  }

  /// How much work each file is.
  private var weights: [Int64] { files.map { Int64($0.text.bytes.count) } }

  private init(
    indexing files: [AnalyzedFile], importing imports: Set<String>, and models: [ModuleIR]
  ) {
    modules = files.map(\.module) + models
    self.files = files.map(\.input)
    isTest = modules.enumerated().map { index, module in
      LeakAnalysis.isTest(
        module.moduleName, in: index < files.count ? files[index].input.folders : [])
    }
    traits = modules.map { module in
      module.functions.map { FunctionTraits(of: $0, named: module.name($0.name)) }
    }
    modulesByDefinedName = Self.modulesByDefinedName(in: modules, fileCount: files.count)
    var numbers: [String: Int] = [:]
    var prefixes: Set<String> = []
    // Later entries win, so that a model comes before a file of the same name.
    for (index, module) in modules.enumerated() where !module.moduleName.isEmpty {
      numbers[module.moduleName] = index
      prefixes.formUnion(Self.packages(around: module.moduleName))
    }
    for (path, model) in Self.modulesOfCopies(imports, isFile: { numbers[$0] != nil }) {
      numbers[path] = numbers[model]
      prefixes.formUnion(Self.packages(around: path))
    }
    moduleNumbers = numbers
    modulePrefixes = prefixes
    summaries = modules.map { $0.functions.map { FunctionSummary(unknown: $0) } }
    globalValueTypes = modules.map { _ in [:] }
    attributeTypes = modules.map { Array(repeating: [:], count: $0.classes.count) }
    buildClasses()
    declareModels()
  }

  private static func packages(around module: String) -> [String] {
    module.indices.filter { module[$0] == "." }.map { String(module[..<$0]) }
  }

  private static func modulesByDefinedName(
    in modules: [ModuleIR], fileCount: Int
  ) -> [String: [UInt32]] {
    var result: [String: [UInt32]] = [:]
    for module in modules {
      for function in module.functions { result[module.name(function.name)] = [] }
      for definition in module.classes { result[module.name(definition.name)] = [] }
    }
    for (number, module) in modules.prefix(fileCount).enumerated() {
      for name in module.names { result[name]?.append(UInt32(number)) }
    }
    return result
  }

  /// Collects what only the whole program shows, by what the rounds have learned.
  private mutating func finish(by workers: inout some ModuleWorkers) async {
    let learned = self
    for (kept, cleared) in await workers.map(
      weights: weights,
      { module in
        (
          LongLivedObjects(keptByModule: module, of: Program(learned)),
          ClearedAttributes(byModule: module, of: Program(learned))
        )
      })
    {
      longLivedObjects.absorb(kept)
      clearedAttributes.absorb(cleared)
    }
    let kept = self
    for found in await workers.map(
      weights: weights,
      {
        Program(kept).containerDefinitions(inModule: $0)
      })
    {
      containers.add(found)
    }
    for alias in Program(self).attributeAliases() { containers.add(alias) }
    for giver in Program(self).containerGivers() { containers.add(giver) }
    let listed = self
    for facts in await workers.map(
      weights: weights, { Program(listed).containerFacts(ofModule: $0) })
    {
      containers.absorb(facts)
    }
  }

  package var modelStart: Int { files.count }

  /// Returns what the rules see of a file, and where wanted what they need to fix it.
  package func checkedFile(at index: Int, makesFixes: Bool = false) -> CheckedFile {
    CheckedFile(program: Program(self), module: index, makesFixes: makesFixes)
  }

  private mutating func declareModels() {
    for module in modelStart..<modules.count {
      let declared = DeclaredSummaries(program: Program(self), module: module)
      let summaries = modules[module].functions.map { function in
        function.kind == .function
          ? declared.summary(of: function) : FunctionSummary(unknown: function)
      }
      self.summaries[module] = summaries
    }
    // Twice, for an alias of an alias.
    for _ in 0..<2 {
      for module in modelStart..<modules.count {
        globalValueTypes[module] = Program(self).globalValueTypes(ofModule: module)
      }
    }
    unknownCallees = Program(self).functionsOfUnknownCallees()
    let quiet = unknownCallees.filter { _, candidates in
      candidates.contains {
        let summary = Program(self).summary(of: $0)
        return summary.holdsEverywhere && !summary.mayRaise
      }
    }
    quietNames = Set(quiet.keys)
  }
}
