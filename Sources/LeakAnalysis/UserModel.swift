internal import PythonFlow
package import PythonSyntax

/// A stub of a user's own: what a library acquires, releases and keeps.
package struct UserModel: Sendable {
  /// A word in a stub that says nothing there.
  package struct Mistake: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// With the words that mean something in its place.
      case unknownWord(known: [String])
      /// With the whole of it.
      case incomplete(example: String)
    }

    package var word: String
    package var offset: UInt32
    package var kind: Kind
  }

  /// The path below the folder of models: `acme/db.pyi` is the module `acme.db`.
  package let path: String
  package let text: SourceText
  let module: ModuleIR
  /// The offset of the first syntax that cannot be read.
  package let syntaxError: UInt32?
  /// In source order.
  package let mistakes: [Mistake]

  package init(path: String, text: SourceText) {
    self.path = path
    self.text = text
    let table = SyntaxTable(parsing: text)
    module = loweredModel(table, of: text, path: String(path.dropLast(".pyi".count)))
    syntaxError = table.errorOffsets.first
    mistakes = ModelVocabulary(module).mistakes
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
    "at_start", "cache", "classmethod", "each_request", "grows", "never_raises", "overload",
    "per_instance", "property", "record", "releases", "releases_when_exhausted", "shrinks",
    "staticmethod", "weak",
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
    ownNames = Set(module.globals.boundNames.map { module.name($0) })
  }

  var mistakes: [UserModel.Mistake] {
    var found: [UserModel.Mistake] = []
    for function in module.functions where function.kind == .function {
      found += unknown(function.decorators, Self.functionDecorators)
      for annotation in function.parameters.compactMap(\.annotation) {
        found += unknown(in: annotation, Self.parameterWords)
      }
      if let annotation = function.returnAnnotation {
        found += unknown(in: annotation, Self.resultWords)
        // Only a constructor gives what its class says.
        if module.name(function.name) != "__init__" {
          found += incomplete([annotation], "Owned", example: "Owned[Socket]")
        }
      }
    }
    for stub in module.classes {
      found += unknown(stub.decorators, Self.classDecorators)
      found += incomplete(stub.decorators, "resource", example: "resource(\"socket\")")
    }
    return found.sorted { $0.offset < $1.offset }
  }

  private func incomplete(
    _ expressions: [NameExpression], _ word: String, example: String
  ) -> [UserModel.Mistake] {
    expressions.filter { $0.path == word && $0.arguments.isEmpty }
      .map {
        UserModel.Mistake(
          word: word, offset: $0.range.start, kind: .incomplete(example: example))
      }
  }

  private func unknown(
    _ decorators: [NameExpression], _ known: [String]
  ) -> [UserModel.Mistake] {
    decorators.filter { !known.contains($0.path) && !$0.path.contains(".") }
      .map {
        UserModel.Mistake(
          word: $0.path, offset: $0.range.start, kind: .unknownWord(known: known))
      }
  }

  /// Returns the words of an annotation that are neither known nor names of types.
  private func unknown(
    in annotation: NameExpression, _ known: [String]
  ) -> [UserModel.Mistake] {
    var unknown: [UserModel.Mistake] = []
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
          UserModel.Mistake(
            word: next.path, offset: next.range.start, kind: .unknownWord(known: known)))
      }
    }
    return unknown
  }
}
