package import LeakAnalysis
package import SystemPackage

/// What a user asks of a run.
package struct RunSettings: Sendable {
  /// The files and directories to check.
  package var paths = ["."]
  /// The names of the rules to run, also several with commas between; empty for every rule.
  package var select: [String] = []
  /// The names of the rules not to run, in the same form.
  package var ignore: [String] = []
  /// Shell patterns for what is left out of directories.
  package var exclude: [String] = []
  /// Whether `exclude` is also for files and directories that are named themselves.
  package var forceExclude = false
  package var fixes = FixUse.none
  /// Whether fixes count that may change what the code does where nothing leaks.
  package var allowsUnsafeFixes = false
  /// How many files are in work at once.
  package var jobs: Int
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
  /// Returns the rules that the run is to apply.
  package func rules(of all: [any Rule]) throws(UnknownRule) -> [any Rule] {
    let known = all.map(\.id)
    let selected = try names(in: select, known: known)
    let ignored = try names(in: ignore, known: known)
    return all.filter { (select.isEmpty || selected.contains($0.id)) && !ignored.contains($0.id) }
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
