internal import PythonFlow
package import PythonSyntax

/// A stub of a user's own: what a library acquires, releases and keeps.
package struct UserModel: Sendable {
  /// A word in a stub that means nothing there.
  package struct UnknownWord: Hashable, Sendable {
    package var word: String
    package var offset: UInt32
    /// The words that mean something in its place.
    package var known: [String]
  }

  /// The path below the folder of models: `acme/db.pyi` is the module `acme.db`.
  package let path: String
  package let text: SourceText
  let module: ModuleIR
  /// The offset of the first syntax that cannot be read.
  package let syntaxError: UInt32?
  /// In source order.
  package let unknownWords: [UnknownWord]

  package init(path: String, text: SourceText) {
    self.path = path
    self.text = text
    let table = SyntaxTable(parsing: text)
    module = loweredModel(table, of: text, path: String(path.dropLast(".pyi".count)))
    syntaxError = table.errorOffsets.first
    unknownWords = ModelVocabulary(module).unknownWords
  }
}

/// The words of `rules/README.md`, and the names that a stub gives to itself.
private struct ModelVocabulary {
  private static let parameterWords = [
    "Borrowed", "Exhausted", "Kept", "Literal", "Pinned", "Present", "Released", "Same", "Taken",
  ]
  private static let resultWords = ["Literal", "NoReturn", "Owned", "Self"]
  private static let classDecorators = [
    "bounded", "container", "keyed_resource", "lazy", "optional_release", "resource", "weak",
  ]
  private static let functionDecorators = [
    "cache", "classmethod", "grows", "never_raises", "overload", "per_instance", "property",
    "releases", "releases_when_exhausted", "shrinks", "staticmethod", "weak",
  ]
  /// What the standard library offers for annotations; they say nothing about ownership.
  private static let typingWords: Set<String> = [
    "Annotated", "Any", "AsyncIterable", "AsyncIterator", "Awaitable", "Callable", "ClassVar",
    "Coroutine", "Dict", "Final", "Generator", "Iterable", "Iterator", "List", "Mapping", "Never",
    "None", "Optional", "Sequence", "Set", "Tuple", "Type", "Union", "True", "False",
  ]

  private let module: ModuleIR
  private let ownNames: Set<String>

  init(_ module: ModuleIR) {
    self.module = module
    ownNames = Set(module.globals.keys.map { module.name($0) })
  }

  var unknownWords: [UserModel.UnknownWord] {
    var unknown: [UserModel.UnknownWord] = []
    for function in module.functions where function.kind == .function {
      unknown += self.unknown(function.decorators, Self.functionDecorators)
      for annotation in function.parameters.compactMap(\.annotation) {
        unknown += self.unknown(in: annotation, Self.parameterWords)
      }
      if let annotation = function.returnAnnotation {
        unknown += self.unknown(in: annotation, Self.resultWords)
      }
    }
    for stub in module.classes {
      unknown += self.unknown(stub.decorators, Self.classDecorators)
    }
    return unknown.sorted { $0.offset < $1.offset }
  }

  private func unknown(
    _ decorators: [NameExpression], _ known: [String]
  ) -> [UserModel.UnknownWord] {
    decorators.filter { !known.contains($0.path) && !$0.path.contains(".") }
      .map { UserModel.UnknownWord(word: $0.path, offset: $0.range.start, known: known) }
  }

  /// Returns the words of an annotation that are neither known nor names of types.
  private func unknown(
    in annotation: NameExpression, _ known: [String]
  ) -> [UserModel.UnknownWord] {
    var unknown: [UserModel.UnknownWord] = []
    var pending = [annotation]
    while let next = pending.popLast() {
      if next.path == "Literal" { continue }
      pending += next.arguments
      let isWord = next.path.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
      if isWord, !next.path.contains("."), !known.contains(next.path),
        !Self.typingWords.contains(next.path), !ownNames.contains(next.path),
        !builtinNames.contains(next.path)
      {
        unknown.append(
          UserModel.UnknownWord(word: next.path, offset: next.range.start, known: known))
      }
    }
    return unknown
  }
}
