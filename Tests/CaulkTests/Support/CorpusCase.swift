import Testing

/// Files of the corpus that are analysed together: one file, or a folder inside a rule's folder.
struct CorpusCase: CustomTestStringConvertible, Sendable {
  /// The folder in `corpus/`: a rule's name, or `quiet`.
  var folder: String
  /// The path below `corpus/`.
  var path: String
  var files: [CorpusFile]

  var testDescription: String { path }
}

/// One Python file of the corpus.
struct CorpusFile: Sendable {
  /// The path below `corpus/`.
  var path: String
  /// The dotted name of the module, `__init__` left out.
  var moduleName: String
  var isPackage: Bool

  var absolutePath: String { Project.corpus + "/" + path }

  /// Returns the annotations of the file.
  func marks() throws -> [CorpusMark] {
    CaulkTests.marks(in: String(decoding: try Project.bytes(of: absolutePath), as: UTF8.self))
  }
}

/// Every case of the corpus, sorted by path.
let corpusCases: [CorpusCase] = Project.names(in: Project.corpus)
  .filter { Project.isFolder(Project.corpus + "/" + $0) }
  .flatMap { folder in cases(in: folder, below: folder) }

/// Every file of the corpus, sorted by path.
let corpusFiles: [CorpusFile] = corpusCases.flatMap(\.files)

extension CorpusFile: CustomTestStringConvertible {
  var testDescription: String { path }
}

/// The folders inside a rule's folder that only group cases of one file each.
private let groupingFolders: Set<String> = ["models"]

private func cases(in folder: String, below path: String) -> [CorpusCase] {
  Project.names(in: Project.corpus + "/" + path).flatMap { name -> [CorpusCase] in
    let inner = path + "/" + name
    if name.hasSuffix(".py") {
      return [CorpusCase(folder: folder, path: inner, files: [loneFile(at: inner)])]
    }
    guard Project.isFolder(Project.corpus + "/" + inner) else { return [] }
    if groupingFolders.contains(name) { return cases(in: folder, below: inner) }
    let files = Project.pythonFiles(below: Project.corpus + "/" + inner)
    return [CorpusCase(folder: folder, path: inner, files: files.map { member($0, of: inner) })]
  }
}

/// A lone file gets a module name that shadows no library's: `corpus.cached_method.aliases`.
private func loneFile(at path: String) -> CorpusFile {
  let words = path.dropLast(".py".count).map { character in
    character == "/" ? "." : character.isLetter || character.isNumber ? character : "_"
  }
  return CorpusFile(path: path, moduleName: "corpus." + String(words), isPackage: false)
}

/// A folder is the root of the modules in it.
private func member(_ file: String, of folder: String) -> CorpusFile {
  var words = file.dropLast(".py".count).split(separator: "/").map(String.init)
  let isPackage = words.last == "__init__"
  if isPackage { words.removeLast() }
  return CorpusFile(
    path: folder + "/" + file, moduleName: words.joined(separator: "."), isPackage: isPackage)
}
