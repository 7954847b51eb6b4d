import FoundationEssentials
import LeakAnalysis
import PythonSyntax
import Testing

/// The laws of the models: whatever a model lets a caller own, a corpus file of its module uses; and whoever
/// copies one has a model of their own.
@Suite struct ModelLawTests {
  @Test(arguments: modelPaths)
  func corpusUsesEachAcquirer(_ path: String) throws {
    let model = try text(of: Project.rules + "/resources/" + path)
    let names = acquirers(in: model)
    guard !names.isEmpty else { return }
    let corpus = try text(of: "\(Project.corpus)/unreleased-resource/models/\(moduleName(path)).py")
    for name in names {
      #expect(corpus.contains(name), "\(path): no line uses `\(name)`")
    }
  }

  @Test(arguments: modelPaths.filter { $0 != "unknown.pyi" })
  func everyWordMeansSomething(_ path: String) throws {
    let source = try SourceText(
      decoding: try Project.bytes(of: Project.rules + "/resources/" + path))
    let model = UserModel(path: path, text: source)
    #expect(model.syntaxError == nil)
    #expect(model.mistakes.map(\.word) == [])
  }

  @Test func modelsAreThere() {
    #expect(modelPaths.count > 100)
    #expect(acquirers(in: "class A:\n    def __init__(self) -> Owned: ...") == ["A"])
    #expect(acquirers(in: "def f(x: Taken) -> T: ...").isEmpty)
  }
}

private let modelPaths: [String] = {
  let paths =
    (try? FileManager.default.subpathsOfDirectory(atPath: Project.rules + "/resources")) ?? []
  return paths.filter { $0.hasSuffix(".pyi") }.sorted()
}()

private func text(of path: String) throws -> String {
  String(decoding: try Project.bytes(of: path), as: UTF8.self)
}

/// `stdlib/urllib/request.pyi` is the model of `urllib.request`.
private func moduleName(_ path: String) -> String {
  var parts = path.dropLast(".pyi".count).split(separator: "/").map(String.init)
  if ["stdlib", "third_party"].contains(parts.first) { parts.removeFirst() }
  if parts.last == "__init__" { parts.removeLast() }
  return parts.joined(separator: ".")
}

/// The names that a caller writes to get something owned; a constructor goes by its class.
private func acquirers(in model: String) -> [String] {
  var owner = ""
  var names: [String] = []
  for line in model.split(separator: "\n") {
    if line.hasPrefix("class ") {
      owner = String(
        line.dropFirst("class ".count).prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
    guard let definition = line.firstRange(of: "def "), let arrow = line.firstRange(of: "->"),
      line[arrow.upperBound...].contains("Owned")
    else { continue }
    let name = line[definition.upperBound...].prefix { $0 != "(" }
    if name == "__init__" {
      names.append(owner)
    } else if !name.hasPrefix("__") {
      names.append(String(name))
    }
  }
  return names
}
