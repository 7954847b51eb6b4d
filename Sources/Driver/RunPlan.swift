import LeakAnalysis
import SystemPackage

/// What a run is to do, by its settings and by the configuration where it begins.
struct RunPlan {
  private(set) var paths: [String]
  /// What paths in the report are relative to.
  private(set) var root: FilePath
  let failOn: FailureLevel
  let showsNotes: Bool
  let models: [UserModel]
  /// Nil where nothing of earlier runs counts.
  let cache: Cache?
  /// The names of the rules that may run, sorted.
  let ruleNames: [String]
  private(set) var exclusions: Exclusions
  /// The file of what is known, and what people call it.
  let baseline: (path: FilePath, name: String)?
  private(set) var settings: RunSettings
  let rules: [any Rule]
  private var search: ConfigurationSearch

  init(_ settings: RunSettings, _ rules: [any Rule]) throws {
    self.settings = settings
    self.rules = rules
    let directory = settings.workingDirectory
    var search = try ConfigurationSearch(
      settings.configuration, in: directory, knowing: rules.map(\.id))
    // A file of standard input need not exist; its directory does.
    let places =
      settings.standardInput.map {
        [$0.file(in: directory).resolved.removingLastComponent().string]
      } ?? settings.paths
    let configuration = try search.configuration(of: startingDirectory(of: places, in: directory))
    paths =
      settings.paths.isEmpty
      ? configuration.paths?.map(\.string) ?? ["."] : settings.paths
    root = reportRoot(of: settings.standardInput == nil ? paths : places, in: directory)
    baseline = try baselineFile(settings, configuration)
    failOn = settings.failOn ?? configuration.failOn ?? .warning
    showsNotes = configuration.showsNotes
    models = try userModels(in: configuration.models, shownIn: directory)
    cache = settings.cache.folder(below: root, in: directory).flatMap(Cache.init)
    ruleNames = try settings.rules(of: rules, under: configuration).map(\.id)
      .sorted(by: precedes)
    exclusions = Exclusions(
      settings.exclude.map { PathPattern($0, relativeTo: directory) }, search)
    self.search = search
  }

  /// Returns the policy of each file.
  func policies(of sources: [Source]) throws -> [FilePolicy] {
    var policies = Policies(settings, rules, search)
    return try sources.map { try policies.policy(of: $0.path) }
  }

  /// The plan for some files that lie below another root; every rule judges them.
  func moved(to root: FilePath, checking paths: [String]) throws -> RunPlan {
    var plan = self
    plan.settings.workingDirectory = root
    plan.settings.showsProgress = false
    plan.settings.forceExclude = false
    plan.root = root
    plan.paths = paths
    plan.exclusions = Exclusions([])
    plan.search = try ConfigurationSearch(.none, in: root, knowing: ruleNames)
    return plan
  }
}

private func baselineFile(
  _ settings: RunSettings, _ configuration: Configuration
) throws(UnusableBaseline) -> (path: FilePath, name: String)? {
  let directory = settings.workingDirectory
  let configured = configuration.baseline.map { ($0, $0.shown(in: directory)) }
  let file: (path: FilePath, name: String)? =
    switch settings.baseline {
    case .configured: configured
    case .file(let name): (FilePath(name).absolute(in: directory), name)
    case .none: nil
    }
  if settings.prunesBaseline, file == nil {
    throw UnusableBaseline(sentence: "there is no baseline to prune")
  }
  return file
}
