import ArgumentParser
import Driver

/// `caulk config`.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the configuration that is in force, and where it comes from.")

  @Argument(help: "The file or directory to show it for.", completion: .file())
  var path = "."

  @OptionGroup
  var choice: ConfigurationOptions

  @Flag(help: "Print the JSON Schema of a configuration instead.")
  var schema = false

  func run() throws {
    let settings = try RunSettings.here()
    try writeToStandardOutput(
      schema
        ? configurationSchema()
        : configurationText(for: path, in: settings.workingDirectory, by: choice.choice))
  }
}

/// Where the configuration comes from.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    help: "Take the configuration from this file, not from the nearest of each file.",
    completion: .file())
  var config: String?

  @Flag(help: "Take no configuration file.")
  var isolated = false

  var choice: ConfigurationChoice {
    if isolated { return .none }
    return (config ?? OptionVariable.config.value).map(ConfigurationChoice.file) ?? .nearest
  }

  func validate() throws {
    if isolated, config != nil {
      throw ValidationError("'--isolated' contradicts '--config'")
    }
  }
}
