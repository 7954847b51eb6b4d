import SystemPackage

/// What a key of the configuration takes.
package enum ConfigurationType: Hashable, Sendable {
  case boolean
  /// One of these words.
  case word([String])
  /// The path of a file.
  case path
  case paths
  /// Shell patterns for paths.
  case patterns
  case rules
  /// A table from rules to levels.
  case levels
  /// A table from shell patterns to rules.
  case rulesByPattern
}

/// A key of the configuration: the one place for its reading, its schema and its documentation.
package struct ConfigurationKey: Hashable, Sendable {
  package var name: String
  package var type: ConfigurationType
  /// One sentence.
  package var summary: String
  /// The value that holds where no file has another, as TOML and JSON write it; nil for none.
  package var defaultValue: String?
  /// Whether what a file says is added to what the file says that it extends.
  var accumulates = false
}

/// Every key, sorted by name.
package let configurationKeys: [ConfigurationKey] = [
  ConfigurationKey(
    name: "baseline", type: .path, summary: "The file of the findings that are known already.",
    defaultValue: nil),
  ConfigurationKey(
    name: "exclude", type: .patterns,
    summary: "What is left out of directories, besides `.venv`, `node_modules` and their like.",
    defaultValue: "[]"),
  ConfigurationKey(
    name: "extend", type: .path,
    summary: "Another configuration file, whose settings hold where this one has none.",
    defaultValue: nil),
  ConfigurationKey(
    name: "extend-exclude", type: .patterns,
    summary: "What is left out of directories besides what `exclude` says.",
    defaultValue: "[]", accumulates: true),
  ConfigurationKey(
    name: "fail-on", type: .word(FailureLevel.allCases.map(\.rawValue)),
    summary: "The lowest level of findings that gives exit status 1.",
    defaultValue: "\"warning\""),
  ConfigurationKey(
    name: "ignore", type: .rules, summary: "The rules not to apply.", defaultValue: "[]"),
  ConfigurationKey(
    name: "levels", type: .levels, summary: "The level of all findings of a rule.",
    defaultValue: "{}", accumulates: true),
  ConfigurationKey(
    name: "models", type: .paths,
    summary: "Folders of stubs that say what your libraries acquire, release and keep.",
    defaultValue: "[]"),
  ConfigurationKey(
    name: "notes", type: .boolean, summary: "Whether text for people shows notes, too.",
    defaultValue: "false"),
  ConfigurationKey(
    name: "paths", type: .paths, summary: "What is checked when no path is named.",
    defaultValue: "[\".\"]"),
  ConfigurationKey(
    name: "per-file-ignores", type: .rulesByPattern,
    summary: "The rules not to apply to files that match; `!` before a pattern negates it.",
    defaultValue: "{}", accumulates: true),
  ConfigurationKey(
    name: "respect-noqa", type: .boolean,
    summary: "Whether a `# noqa` without codes ignores the findings of its line.",
    defaultValue: "true"),
  ConfigurationKey(
    name: "select", type: .rules, summary: "The only rules to apply.", defaultValue: nil),
]

/// What a file says about a key.
package struct ConfigurationSetting: Sendable {
  package var key: ConfigurationKey
  package var value: ConfigurationValue
  /// What paths and patterns in the value are relative to.
  var base: FilePath
  /// The file as people see it, and the line.
  package var file: String
  package var line: Int
}

/// The value of a key.
package enum ConfigurationValue: Hashable, Sendable {
  case boolean(Bool)
  case word(String)
  case words([String])
  /// The words of `levels` are one for each name.
  case table([NamedWords])

  package struct NamedWords: Hashable, Sendable {
    package var name: String
    package var words: [String]
  }
}
