package import LeakAnalysis
import PythonSyntax
import SystemPackage

/// A file that was read, and the module that it is.
struct Source: Sendable {
  var file: ReportedFile
  /// With every symbolic link followed.
  var path: FilePath
  var module: ModuleName

  /// How much work the file is.
  var size: Int64 { Int64(file.text.bytes.count) }
}

/// The files that are linked; a file's place is its `FileID`.
struct Codebase: Sendable {
  private(set) var sources: [Source]
  /// What the analysis knows of the sources, in the same order.
  private(set) var analyzed: [AnalyzedFile] = []

  init(_ sources: [Source]) { self.sources = sources }

  /// Analyses the sources that are not analysed yet.
  mutating func analyze(with analyze: Analyze, by crew: inout Crew) async {
    await self.analyze(Array(analyzed.count..<sources.count), with: analyze, by: &crew)
  }

  /// Adds files that are only there to be known, and analyses them.
  mutating func add(_ more: [Source], with analyze: Analyze, by crew: inout Crew) async {
    sources += more
    await self.analyze(with: analyze, by: &crew)
  }

  /// Gives sources other module names, and analyses them again.
  mutating func rename(
    _ names: [(index: Int, name: String)], with analyze: Analyze, by crew: inout Crew
  ) async {
    for (index, name) in names { sources[index].module.dotted = name }
    await self.analyze(names.map(\.index), with: analyze, by: &crew)
  }

  /// Gives sources other texts, and analyses them again.
  mutating func replace(
    _ texts: [(index: Int, text: SourceText)], with analyze: Analyze, by crew: inout Crew
  ) async {
    for (index, text) in texts { sources[index].file.text = text }
    await self.analyze(texts.map(\.index), with: analyze, by: &crew)
  }

  /// Analyses the sources at these places; the unknown ones are the last.
  private mutating func analyze(
    _ indices: [Int], with analyze: Analyze, by crew: inout Crew
  ) async {
    let sources = sources
    let weights = indices.map { sources[$0].size }
    let results = await crew.map(indices, weights: weights, "reading") { index in
      analyze.run(sources[index], index)
    }
    for (index, result) in zip(indices, results) {
      if index < analyzed.count { analyzed[index] = result } else { analyzed.append(result) }
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
    analyze(
      AnalysisInput(
        id: FileID(index), text: source.file.text, moduleName: source.module.dotted,
        isPackage: source.module.isPackage))
  }
}
