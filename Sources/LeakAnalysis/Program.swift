package import PythonFlow

/// One task's reading of the linked modules: what summaries and rules ask their questions.
///
/// It notes what it read of all that rounds of linking may change, so that a
/// round passes over the functions for which nothing has.
package final class Program {
  private let linked: LinkedProgram
  private let notesReads: Bool
  /// What was read since `takeReads`, in order, with repetitions.
  private var reads: [LinkedFact] = []
  private var answers: [Question: Answer] = [:]

  /// What is asked again and again. A name is one of the module's.
  private enum Question: Hashable {
    case loaded(Symbol, module: Int)
    case attribute(Symbol, module: Int, of: ClassReference)
    case builtin(String)
  }

  private struct Answer {
    var types: TypeSet
    var reads: [LinkedFact]
  }

  init(_ linked: LinkedProgram, notesReads: Bool = false) {
    self.linked = linked
    self.notesReads = notesReads
  }

  /// The files in the order given, then the models.
  package var modules: [ModuleIR] { linked.modules }
  package var files: [AnalysisInput] { linked.files }
  package var modelStart: Int { linked.modelStart }
  var classes: [[ClassInfo]] { linked.classes }
  var subclasses: [ClassReference: [ClassReference]] { linked.subclasses }
  /// Whether the module is a test by its name: what its objects cost ends with the run.
  package func isTest(_ module: Int) -> Bool { linked.isTest[module] }
  /// The modules of files in which functions or classes are defined or used under that name.
  func modules(naming name: String) -> some Sequence<Int> {
    (linked.modulesByDefinedName[name] ?? []).lazy.map { Int($0) }
  }
  var modulePrefixes: Set<String> { linked.modulePrefixes }
  package var containers: ContainerTable { linked.containers }
  package var clearedAttributes: ClearedAttributes { linked.clearedAttributes }
  var longLivedObjects: LongLivedObjects { linked.longLivedObjects }
  var foreignReleases: Set<String> { linked.foreignReleases }
  /// Whether the module's package puts its temporary files into a directory of its own.
  func movesTemporaries(_ module: Int) -> Bool {
    linked.packagesMovingTemporaries.contains(topPackage(of: modules[module].moduleName))
  }
  var quietNames: Set<String> { linked.quietNames }
  var unknownCallees: [String: [FunctionReference]] { linked.unknownCallees }

  /// A model of the standard library comes before a file of the same name.
  package func moduleIndex(_ path: String) -> Int? { linked.moduleNumbers[path] }

  package func function(_ reference: FunctionReference) -> FunctionIR {
    modules[reference.module].functions[Int(reference.function.index)]
  }

  func traits(of reference: FunctionReference) -> FunctionTraits {
    linked.traits[reference.module][Int(reference.function.index)]
  }

  package func name(of reference: FunctionReference) -> String {
    modules[reference.module].name(function(reference).name)
  }

  package func summary(of reference: FunctionReference) -> FunctionSummary {
    note(.summary(reference))
    return linked.summaries[reference.module][Int(reference.function.index)]
  }

  /// Returns what the methods and the body of that very class store under an attribute.
  func storedTypes(_ attribute: String, of reference: ClassReference) -> TypeSet {
    note(.attributes(reference))
    return linked.attributeTypes[reference.module][Int(reference.classID.index)][attribute]
      ?? TypeSet()
  }

  /// Returns the types that assignments give to a module-level name.
  func assignedTypes(_ name: String, _ symbol: Symbol, in module: Int) -> TypeSet {
    note(.global(module: module, symbol))
    return linked.globalValueTypes[module][name] ?? TypeSet()
  }

  /// Returns the objects that calls give to a parameter; none where they are of too many classes to tell
  /// anything.
  func givenTypes(_ reference: FunctionReference, parameter: Int) -> TypeSet {
    note(.parameters(reference))
    let given = linked.givenTypes[reference]?[parameter] ?? TypeSet()
    return given.types.count > 3 ? TypeSet() : given
  }

  /// Returns what a name that a function of the module loads means.
  func types(ofLoaded name: Symbol, in module: Int) -> TypeSet {
    answer(.loaded(name, module: module)) {
      types(ofName: modules[module].name(name), in: module)
    }
  }

  /// Looks up once what is asked with a name of a module, which needs no hashing of strings:
  /// a tenth of the time that linking takes (2026-11).
  private func answer(_ question: Question, _ lookUp: () -> TypeSet) -> TypeSet {
    if let known = answers[question] {
      reads += known.reads
      return known.types
    }
    let start = reads.count
    let types = lookUp()
    answers[question] = Answer(types: types, reads: Array(reads[start...]))
    return types
  }

  private func note(_ fact: LinkedFact) {
    // Models are declared, not learned.
    if notesReads, fact.module < modelStart { reads.append(fact) }
  }

  /// Returns what was read since the last call, each fact once.
  func takeReads() -> [LinkedFact] {
    defer { reads.removeAll(keepingCapacity: true) }
    return Array(Set(reads))
  }
}

// MARK: Members

extension Program {
  /// Returns what an attribute, named in a module, is of such a value.
  func attribute(_ symbol: Symbol, in module: Int, of types: TypeSet) -> TypeSet {
    let name = modules[module].name(symbol)
    // Here: most often there is one type, and it is an instance.
    guard case .instance(let reference)? = types.types.first, types.types.count == 1 else {
      return attribute(name, of: types)
    }
    return answer(.attribute(symbol, module: module, of: reference)) {
      attribute(name, of: types)
    }
  }

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
      var result = storedTypes(name, of: ancestor)
      if let annotation = classInfo(ancestor).annotations[name] {
        let declared = DeclaredSummaries(program: self, module: ancestor.module)
        result.formUnion(declared.types(of: annotation))
      }
      if !result.isEmpty { return result }
    }
    return TypeSet()
  }

  package func isClassMethod(_ reference: FunctionReference) -> Bool {
    traits(of: reference).contains(.isClassMethod)
  }

  package func isStaticMethod(_ reference: FunctionReference) -> Bool {
    traits(of: reference).contains(.isStaticMethod)
  }

  package func isProperty(_ reference: FunctionReference) -> Bool {
    traits(of: reference).contains(.isProperty)
  }

  /// The class that the first parameter is an instance of, or is itself in a class method.
  package func receiverClass(of reference: FunctionReference) -> ClassReference? {
    guard let classID = function(reference).classID, function(reference).kind == .function,
      !isStaticMethod(reference)
    else { return nil }
    return ClassReference(module: reference.module, classID: classID)
  }

  /// Whether a function makes or sets up an object of its class.
  package func isConstructor(_ reference: FunctionReference) -> Bool {
    receiverClass(of: reference) != nil && constructorNames.contains(name(of: reference))
  }

  /// The function around a nested function; nil for what lies in a module or class.
  package func enclosing(_ reference: FunctionReference) -> FunctionReference? {
    guard let parent = function(reference).parent,
      modules[reference.module][parent].kind == .function
    else { return nil }
    return FunctionReference(module: reference.module, function: parent)
  }

  /// Returns an instance of a builtin class.
  package func builtin(_ name: String) -> TypeSet {
    answer(.builtin(name)) { builtin(name, instance: true) }
  }

  /// Whether a class is one of the module `builtins`.
  func isBuiltin(_ reference: ClassReference) -> Bool {
    modules[reference.module].moduleName == "builtins"
  }

  package func builtin(_ name: String, instance: Bool) -> TypeSet {
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
