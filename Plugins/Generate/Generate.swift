import Foundation
import PackagePlugin

/// Generates what the sources say by being there: the list of rules from the
/// files of `LeakRules`, the resource models and the rule pages from `rules/`.
@main
struct Generate: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    switch target.name {
    case "LeakAnalysis":
      return [
        try command("models", of: rules.appending(path: "resources"), "EmbeddedModels", context)
      ]
    case "LeakRules":
      return [try command("rules", of: target.directoryURL, "AllRules", context)]
    case "Reports":
      return [try command("pages", of: rules, "EmbeddedPages", context)]
    default:
      return []
    }
  }

  private func command(
    _ mode: String, of folder: URL, _ output: String, _ context: PluginContext
  ) throws -> Command {
    let outputFile = context.pluginWorkDirectoryURL.appending(path: "\(output).swift")
    return .buildCommand(
      displayName: "Generate \(output)",
      executable: try context.tool(named: "BuildTool").url,
      arguments: [mode, folder.path(), outputFile.path()],
      inputFiles: files(below: folder),
      outputFiles: [outputFile])
  }

  private func files(below folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (names?.compactMap { $0 as? URL } ?? []).sorted { $0.path() < $1.path() }
  }
}
