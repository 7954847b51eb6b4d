internal import PythonFlow
internal import PythonSyntax

/// Parses the embedded models whose package one of the imports names, `builtins` and
/// `unknown` always, and what those import in turn; a user's own come before them.
func loadedModels(
  for imports: Set<String>, and own: [UserModel], by workers: inout some ModuleWorkers
) async -> [ModuleIR] {
  var result = own.map(\.module)
  let ownNames = Set(result.map(\.moduleName))
  var wanted = Set((imports + result.flatMap(\.imports)).map { topPackage(of: $0) })
  for path in imports { wanted.formUnion(partsOfCopies(in: path).map { topPackage(of: $0.part) }) }
  wanted.formUnion(["builtins", "unknown"])
  var loaded: Set<String> = []
  while !wanted.isEmpty {
    let texts = wanted.sorted().flatMap { modelTexts[$0] ?? [] }
    let weights = texts.map { Int64($0.text.utf8CodeUnitCount) }
    let parsed = await workers.map(weights: weights) {
      parsedModel(path: texts[$0].path, text: texts[$0].text)
    }
    let found = parsed.compactMap { $0 }.filter { !ownNames.contains($0.moduleName) }
    result += found
    loaded.formUnion(wanted)
    wanted = Set(found.flatMap(\.imports).map { topPackage(of: $0) }).subtracting(loaded)
  }
  return result.sorted { $0.moduleName.utf8.lexicographicallyPrecedes($1.moduleName.utf8) }
}

/// The ends of a module's path that are the path of a modelled module inside a package, each with what stands
/// before it: `tools.vendored.` and `six.moves`.
private func partsOfCopies(in path: String) -> [(root: Substring, part: String)] {
  var result: [(root: Substring, part: String)] = []
  var rest = path[...]
  while let dot = rest.firstIndex(of: ".") {
    rest = rest[rest.index(after: dot)...]
    if nestedModels.contains(String(rest)) {
      result.append((path[..<rest.startIndex], String(rest)))
    }
  }
  return result
}

extension LinkedProgram {
  /// Where a package has a copy of a library, the model describes those modules of the copy that are no
  /// files, for they are made at run time: `tools.vendored.six.moves`. By path, the path of the model.
  static func modulesOfCopies(
    _ imports: Set<String>, isFile: (String) -> Bool
  ) -> [String: String] {
    var result: [String: String] = [:]
    for path in imports where !isFile(path) {
      for (root, part) in partsOfCopies(in: path) where isFile(root + topPackage(of: part)) {
        for model in nestedModels
        where (model == part || model.hasPrefix(part + ".")) && !isFile(root + model) {
          // Of `six.moves` and `moves`, the longer one is meant.
          if result[root + model, default: ""].count < model.count { result[root + model] = model }
        }
      }
    }
    return result
  }
}

/// The modelled modules that lie in a package.
private let nestedModels: Set<String> = {
  var result: Set<String> = []
  for (path, _) in modelTexts.values.joined() {
    let name = moduleName(ofModel: path)
    if name.contains(".") { result.insert(name) }
  }
  return result
}()

private func moduleName(ofModel path: String) -> String {
  (path.hasSuffix("/__init__") ? path.dropLast("/__init__".count) : path[...])
    .split(separator: "/").joined(separator: ".")
}

func topPackage(of module: String) -> String { String(module.prefix { $0 != "." }) }

/// The texts by top-level package: path of the module, text.
private let modelTexts: [String: [(path: String, text: StaticString)]] = {
  var result: [String: [(path: String, text: StaticString)]] = [:]
  for model in embeddedModels {
    let path = String(describing: model.name)
    let parts = path.split(separator: "/")
    let isSorted = parts.first == "stdlib" || parts.first == "third_party"
    let module = parts.dropFirst(isSorted ? 1 : 0).joined(separator: "/").dropLast(".pyi".count)
    let top = String(module.prefix { $0 != "/" })
    result[top, default: []].append((String(module), model.text))
  }
  return result
}()

/// What every module knows without an import.
let builtinNames: Set<String> = {
  let models = (modelTexts["builtins"] ?? []).compactMap { parsedModel(path: $0, text: $1) }
  return Set(models.flatMap { module in module.globals.boundNames.map { module.name($0) } })
}()

private func parsedModel(path: String, text: StaticString) -> ModuleIR? {
  let bytes = text.withUTF8Buffer { Array($0) }
  guard let source = try? SourceText(decoding: bytes) else { return nil }
  return loweredModel(SyntaxTable(parsing: source), of: source, path: path)
}

/// Returns the module that a stub describes; the path is without `.pyi`.
func loweredModel(_ table: SyntaxTable, of text: SourceText, path: String) -> ModuleIR {
  lower(
    table, of: text, moduleName: moduleName(ofModel: path), isPackage: path.hasSuffix("/__init__"))
}

/// Reads what the annotations and decorators of a model's function declare.
struct DeclaredSummaries {
  let program: Program
  let module: Int

  func summary(of function: FunctionIR) -> FunctionSummary {
    var summary = FunctionSummary(unknown: function)
    summary.isDeclared = true
    for decorator in function.decorators {
      switch decorator.path {
      case "releases": summary.releasesReceiver = true
      case "releases_when_exhausted": summary.releasesWhenExhausted = true
      case "grows": summary.growsReceiver = true
      case "shrinks": summary.shrinksReceiver = true
      case "never_raises": summary.mayRaise = false
      case "at_start": summary.runsAtStart = true
      case "each_request": summary.runsForRequests = true
      case "everywhere": summary.holdsEverywhere = true
      default: break
      }
    }
    summary.raisesByItself = summary.mayRaise
    summary.effects = function.parameters.map { effect(of: $0.annotation) }
    for (index, parameter) in function.parameters.enumerated() {
      if let wanted = parameter.annotation?.arguments.first, !summary.effects[index].isEmpty {
        summary.conditions[index] = classNamed(wanted.path)
      }
    }
    if summary.releasesReceiver, function.classID != nil, !summary.effects.isEmpty {
      // `Path.unlink(path)`, `map(socket.close, sockets)`.
      summary.effects[0].insert(.releases)
    }
    if function.classID != nil, summary.effects.first?.contains(.returns) ?? false {
      summary.resultIsReceiver = true
    }
    if let annotation = function.returnAnnotation {
      if annotation.path == "NoReturn" || annotation.path == "Never" { summary.neverReturns = true }
      if annotation.path == "Self" { summary.resultIsReceiver = true }
      let isConstructor = program.modules[module].name(function.name) == "__init__"
      if isConstructor, annotation.path == "Owned", annotation.arguments.isEmpty,
        let classID = function.classID
      {
        summary.owned = .owned(ClassReference(module: module, classID: classID))
      } else {
        // An overloaded `__init__` may name the class that it really gives.
        summary.owned = shape(of: annotation)
        // Of anything else than a result, `object` says nothing.
        summary.resultTypes =
          annotation.path == "object" ? program.builtin("object") : types(of: annotation)
      }
    }
    return summary
  }

  private func effect(of annotation: NameExpression?) -> ArgumentEffect {
    switch annotation?.path {
    case "Released": .releases
    case "Taken": .takes
    case "Kept": .keepsAnything
    case "Same": .returns
    case "Exhausted": .exhausts
    case "Pinned": [.pins, .keepsAnything]
    default: []
    }
  }

  /// What an annotation says the caller owns.
  func shape(of annotation: NameExpression) -> OwnedShape {
    switch annotation.path {
    case "Owned":
      guard let inner = annotation.arguments.first, let owned = classNamed(inner.path) else {
        return .nothing
      }
      return .owned(owned)
    case "tuple", "Tuple":
      let shapes = annotation.arguments.map { shape(of: $0) }
      return shapes.allSatisfy { $0 == .nothing } ? .nothing : .tuple(shapes)
    default:
      return .nothing
    }
  }

  /// What an annotation says the value is.
  func types(of annotation: NameExpression, depth: Int = 0) -> TypeSet {
    guard depth < 8 else { return TypeSet() }
    var result = TypeSet()
    switch annotation.path {
    case "Owned", "Pinned", "Optional", "|", "Union", "Awaitable", "Final", "ClassVar",
      "typing.Optional",
      "Annotated", "typing.Union", "typing.Final", "typing.ClassVar":
      for inner in annotation.arguments { result.formUnion(types(of: inner, depth: depth + 1)) }
    case "tuple", "Tuple", "typing.Tuple":
      result.insert(.tuple(annotation.arguments.map { types(of: $0, depth: depth + 1) }))
    case "None":
      result.insert(.none)
    case "list", "List", "set", "Set", "Iterator", "Iterable", "Sequence", "Generator", "deque",
      "typing.List", "typing.Iterator", "typing.Iterable":
      if let inner = annotation.arguments.first {
        result.insert(.items(types(of: inner, depth: depth + 1)))
      } else if let found = classNamed(annotation.path) {
        result.insert(.instance(found))
      }
    default:
      if let found = classNamed(unquoted(annotation.path)) { result.insert(.instance(found)) }
    }
    return result
  }

  /// The name that an annotation begins with, written as a string or not: `"IO[bytes]"`, `"Reader | None"`.
  private func unquoted(_ path: String) -> String {
    guard path.utf8.first == 34 || path.utf8.first == 39 else { return path }
    let name = path.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    return String(name)
  }

  private func classNamed(_ path: String) -> ClassReference? {
    guard !path.isEmpty, path != "Any", path != "object" else { return nil }
    for type in program.types(ofPath: path, in: module, annotated: false).types {
      if case .class(let found) = type { return found }
    }
    return nil
  }
}
