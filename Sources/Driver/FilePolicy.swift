import LeakAnalysis
import SystemPackage

/// Which rules judge a file, and how.
struct FilePolicy: Sendable {
  var rules: [any Rule]
  /// The levels that the configuration gives to rules.
  var levels: [String: Level]
  var respectsNoqa: Bool
}

extension FilePolicy {
  /// Returns what the rules report in a file, at the levels of the configuration.
  func findings(
    in file: CheckedFile, suppressedBy comments: [SuppressionComment], knowing known: Set<String>
  ) -> [Finding] {
    let context = SuppressionContext(knownRules: known, respectsNoqa: respectsNoqa)
    return file.findings(of: rules, suppressedBy: comments, context).map { finding in
      guard let level = levels[finding.rule] else { return finding }
      var finding = finding
      finding.level = level
      return finding
    }
  }
}

/// The policies of files, by what the command line and the configuration say.
struct Policies {
  private let settings: RunSettings
  private let rules: [any Rule]
  private var search: ConfigurationSearch
  private var known: [PathKey: (policy: FilePolicy, configuration: Configuration)] = [:]

  init(_ settings: RunSettings, _ rules: [any Rule], _ search: ConfigurationSearch) {
    self.settings = settings
    self.rules = rules
    self.search = search
  }

  /// Returns the policy for a file, which is resolved.
  mutating func policy(of file: FilePath) throws -> FilePolicy {
    let (policy, configuration) = try policy(in: file.removingLastComponent())
    let ignored = configuration.ignored(in: file)
    guard !ignored.isEmpty else { return policy }
    var own = policy
    own.rules.removeAll { ignored.contains($0.id) }
    return own
  }

  private mutating func policy(
    in directory: FilePath
  ) throws -> (policy: FilePolicy, configuration: Configuration) {
    let key = PathKey(directory)
    if let known = known[key] { return known }
    let configuration = try search.configuration(of: directory)
    let policy = FilePolicy(
      rules: try settings.rules(of: rules, under: configuration), levels: configuration.levels,
      respectsNoqa: configuration.respectsNoqa)
    known[key] = (policy, configuration)
    return (policy, configuration)
  }
}
