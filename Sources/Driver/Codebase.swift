package import LeakAnalysis
import PythonSyntax
import SystemPackage

/// A file that was read, and the module that it is.
struct Source: Sendable {
  var file: ReportedFile
  /// With every symbolic link followed.
  var path: FilePath
  var module: ModuleName
  /// Of the text.
  private var contents: ContentDigest

  init(file: ReportedFile, path: FilePath, module: ModuleName, contents: ContentDigest) {
    self.file = file
    self.path = path
    self.module = module
    self.contents = contents
  }

  /// How much work the file is.
  var size: Int64 { Int64(file.text.bytes.count) }

  /// All that the analysis of the file by itself depends on.
  var digest: ContentDigest {
    var input = DigestInput()
    input.add(contents)
    input.add(module.dotted)
    input.add(module.isPackage ? 1 : 0)
    return input.digest
  }

  mutating func replaceText(by text: SourceText) {
    file.text = text
    contents = ContentDigest(of: text.bytes)
  }
}

/// The files that are linked; a file's place is its `FileID`.
struct Codebase: Sendable {
  private(set) var sources: [Source] = []
  /// What each source imports, sorted, once each.
  private(set) var imports: [[String]] = []
  let knownImports: KnownImports
  /// Nil for sources of which the imports were known, until somebody needs more.
  private var analyses: [AnalyzedFile?] = []

  /// A codebase to which files are added.
  init(knowing imports: KnownImports) { knownImports = imports }

  /// What the analysis knows of the sources, in the same order; complete after `analyzeRest`.
  var analyzed: [AnalyzedFile] { analyses.compactMap { $0 } }

  /// Adds files and finds out what they import.
  mutating func add(_ more: [Source], with analyze: Analyze, by crew: inout Crew) async {
    let first = sources.count
    sources += more
    imports += Array(repeating: [], count: more.count)
    analyses += Array(repeating: nil, count: more.count)
    await readImports(Array(first..<sources.count), with: analyze, by: &crew)
  }

  /// Analyses what is not analysed yet.
  mutating func analyzeRest(with analyze: Analyze, by crew: inout Crew) async {
    let rest = analyses.indices.filter { analyses[$0] == nil }
    await self.analyze(rest, with: analyze, by: &crew)
  }

  /// Gives sources other module names, by which they import other modules.
  mutating func rename(
    _ names: [(index: Int, name: String)], with analyze: Analyze, by crew: inout Crew
  ) async {
    for (index, name) in names { sources[index].module.dotted = name }
    await readImports(names.map(\.index), with: analyze, by: &crew)
  }

  /// Gives sources other texts, and analyses them again.
  mutating func replace(
    _ texts: [(index: Int, text: SourceText)], with analyze: Analyze, by crew: inout Crew
  ) async {
    for (index, text) in texts { sources[index].replaceText(by: text) }
    await self.analyze(texts.map(\.index), with: analyze, by: &crew)
  }

  /// Looks up what the sources at these places import, and analyses those that are new.
  private mutating func readImports(
    _ indices: [Int], with analyze: Analyze, by crew: inout Crew
  ) async {
    var unknown: [Int] = []
    for index in indices {
      if let known = knownImports.imports(of: sources[index]) {
        (imports[index], analyses[index]) = (known, nil)
      } else {
        unknown.append(index)
      }
    }
    await self.analyze(unknown, with: analyze, by: &crew)
  }

  /// Analyses the sources at these places.
  private mutating func analyze(
    _ indices: [Int], with analyze: Analyze, by crew: inout Crew
  ) async {
    let sources = sources
    let weights = indices.map { sources[$0].size }
    let results = await crew.map(indices, weights: weights, "reading") { index in
      analyze.run(sources[index], index)
    }
    for (index, result) in zip(indices, results) {
      (imports[index], analyses[index]) = (result.imports, result)
    }
  }
}

/// The analysis of one file, on its own.
package struct Analyze: Sendable {
  private let analyze: @Sendable (AnalysisInput) -> AnalyzedFile

  package init(_ analyze: @escaping @Sendable (AnalysisInput) -> AnalyzedFile) {
    self.analyze = analyze
  }

  /// What the tool does; tests put something simpler in its place.
  package static let modules = Analyze { AnalyzedFile(analyzing: $0) }

  fileprivate func run(_ source: Source, _ index: Int) -> AnalyzedFile {
    let parts = (source.file.pathFromRoot ?? "").split(separator: "/")
    return analyze(
      AnalysisInput(
        id: FileID(index), text: source.file.text, moduleName: source.module.dotted,
        isPackage: source.module.isPackage, folders: parts.dropLast().map(String.init)))
  }
}
