import LeakAnalysis
package import SystemPackage

/// What a user asks of a run.
package struct RunSettings: Sendable {
  /// The files and directories to check; empty for what the configuration says.
  package var paths: [String] = []
  /// The one file to check, where its text comes from elsewhere.
  package var standardInput: StandardInput?
  /// The names of the rules to run, also several with commas between; empty for every rule.
  package var select: [String] = []
  /// The names of the rules not to run, in the same form.
  package var ignore: [String] = []
  /// From which level on findings make the run fail; nil for what the configuration says.
  package var failOn: FailureLevel?
  package var configuration = ConfigurationChoice.nearest
  package var baseline = BaselineUse.configured
  /// Whether what is no longer found is taken out of the baseline.
  package var prunesBaseline = false
  /// The git revision whose findings are known.
  package var since: String?
  /// Shell patterns for what is left out of directories.
  package var exclude: [String] = []
  /// Whether `exclude` is also for files and directories that are named themselves.
  package var forceExclude = false
  package var fixes = FixUse.none
  /// Whether fixes count that may change what the code does where nothing leaks.
  package var allowsUnsafeFixes = false
  /// How many files are in work at once.
  package var jobs: Int
  package var cache = CacheUse.none
  /// What paths and patterns are relative to.
  package var workingDirectory: FilePath
  /// Whether somebody watches standard error.
  package var showsProgress = false

  /// The settings for a run where the process works.
  package static func here() throws(UnusableWorkingDirectory) -> RunSettings {
    do throws(Errno) {
      return RunSettings(workingDirectory: try .workingDirectory)
    } catch {
      throw UnusableWorkingDirectory(reason: error.reason)
    }
  }

  package init(workingDirectory: FilePath, jobs: Int = availableProcessors()) {
    self.workingDirectory = workingDirectory.resolved ?? workingDirectory
    self.jobs = jobs
  }
}

/// A file whose text is not on disk, or not yet.
package struct StandardInput: Sendable {
  /// The path that it is said to have.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The path as if it lay there; its directory is resolved where there is one.
  func file(in workingDirectory: FilePath) -> DiscoveredFile {
    let path = FilePath(name).absolute(in: workingDirectory)
    let directory = path.removingLastComponent()
    var resolved = path.resolved ?? directory.resolved ?? directory
    if path.resolved == nil, let last = path.lastComponent { resolved.append(last) }
    return DiscoveredFile(
      path: path, resolved: resolved, shown: path.shown(in: workingDirectory),
      size: Int64(bytes.count), isNamed: true)
  }
}

/// A rule that is selected or ignored and does not exist.
package struct UnknownRule: Trouble, Equatable {
  package var name: String
  /// The rule that may be meant.
  package var suggestion: String?

  package init(name: String, suggestion: String?) {
    self.name = name
    self.suggestion = suggestion
  }

  package var sentence: String {
    let hint = suggestion.map { "did you mean `\($0)`?" } ?? "`caulk rules` lists them"
    return "there is no rule `\(name)`; \(hint)"
  }
}

/// A finding that is asked for and cannot be told from the others, or is not there.
package struct UnknownFinding: Trouble, Equatable {
  package var fingerprint: String
  /// How many findings have a fingerprint that begins so.
  package var count: Int

  package init(fingerprint: String, count: Int) {
    self.fingerprint = fingerprint
    self.count = count
  }

  package var sentence: String {
    count == 0
      ? "there is no finding with the fingerprint `\(fingerprint)`"
      : "\(count) findings have a fingerprint that begins with `\(fingerprint)`"
  }
}

extension RunSettings {
  /// Returns the rules to apply under a configuration, which gives way to what was asked for.
  func rules(
    of all: [any Rule], under configuration: Configuration = Configuration()
  ) throws(UnknownRule) -> [any Rule] {
    let known = all.map(\.id)
    let asked = try names(in: select, known: known)
    let selected = select.isEmpty ? configuration.selected.map(Set.init) : asked
    var ignored = try names(in: ignore, known: known)
    if select.isEmpty { ignored.formUnion(configuration.ignored) }
    return all.filter { (selected?.contains($0.id) ?? true) && !ignored.contains($0.id) }
  }

  private func names(in lists: [String], known: [String]) throws(UnknownRule) -> Set<String> {
    var names: Set<String> = []
    for part in lists.flatMap({ $0.split(separator: ",") }) {
      let name = String(part.filter { !$0.isWhitespace })
      if !name.isEmpty { names.insert(try ruleName(name, of: known)) }
    }
    return names
  }
}

/// Returns the name of a rule when there is a rule of that name.
package func ruleName(_ name: String, of known: [String]) throws(UnknownRule) -> String {
  guard known.contains(name) else {
    throw UnknownRule(name: name, suggestion: closest(to: name, of: known))
  }
  return name
}
