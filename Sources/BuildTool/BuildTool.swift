import FoundationEssentials

/// Writes one generated Swift file: `BuildTool models|pages|rules FOLDER OUTPUT`.
@main
struct BuildTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      fatalError("usage: BuildTool models|pages|rules FOLDER OUTPUT")
    }
    let text =
      switch arguments[1] {
      case "models":
        try embedding(
          of: files(below: arguments[2], suffix: ".pyi"),
          named: "embeddedModels",
          comment: "The resource models: path below `rules/resources`, text.")
      case "pages":
        try embedding(
          of: files(in: arguments[2], suffix: ".md").filter { $0.name != "README.md" },
          named: "embeddedPages",
          comment: "The rule pages: file name in `rules`, text.")
      case "rules":
        ruleList(of: try files(in: arguments[2], suffix: ".swift").map(\.name))
      default:
        fatalError("unknown mode \(arguments[1])")
      }
    try text.write(toFile: arguments[3], atomically: true, encoding: .utf8)
  }
}

/// A file by its path below the listed folder, and its absolute path.
private struct Listed {
  var name: String
  var path: String
}

private func files(in folder: String, suffix: String) throws -> [Listed] {
  try FileManager.default.contentsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(suffix) }.sorted()
    .map { Listed(name: $0, path: folder + "/" + $0) }
}

private func files(below folder: String, suffix: String) throws -> [Listed] {
  try FileManager.default.subpathsOfDirectory(atPath: folder)
    .filter { $0.hasSuffix(suffix) }.sorted()
    .map { Listed(name: $0, path: folder + "/" + $0) }
}

private func embedding(of files: [Listed], named name: String, comment: String) throws -> String {
  var text = "/// \(comment)\npackage let \(name): [(name: StaticString, text: StaticString)] = [\n"
  for file in files {
    let content = try String(contentsOfFile: file.path, encoding: .utf8)
    text += "  (\"\(file.name)\", ####\"\"\"\n\(content)\n\"\"\"####),\n"
  }
  return text + "]\n"
}

/// A file `UnboundedDecoratorCache.swift` declares a type of that name.
private func ruleList(of names: [String]) -> String {
  var text = "/// Every rule, sorted by name: one for each file of this folder.\n"
  text += "package let allRules: [any Rule] = [\n"
  for name in names { text += "  \(name.dropLast(".swift".count))(),\n" }
  return "package import LeakAnalysis\n\n" + text + "]\n"
}
