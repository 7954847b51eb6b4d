import SystemPackage

/// What is left out of directories, by the command line and by configuration.
package struct Exclusions: Sendable {
  private let patterns: [PathPattern]
  private var search: ConfigurationSearch?
  private var known: [PathKey: [PathPattern]] = [:]

  package init(_ patterns: [PathPattern]) { self.patterns = patterns }

  init(_ patterns: [PathPattern], _ search: ConfigurationSearch) {
    self.patterns = patterns
    self.search = search
  }

  /// Returns whether a path is left out, or a directory between it and the other one.
  mutating func cover(_ path: FilePath, isDirectory: Bool, below directory: FilePath) -> Bool {
    let patterns = patterns(in: path.removingLastComponent())
    guard !patterns.isEmpty else { return false }
    var path = path
    var isDirectory = isDirectory
    while path != directory, path.lastComponent != nil {
      if patterns.contains(where: { $0.matches(path, isDirectory: isDirectory) }) { return true }
      path.removeLastComponent()
      isDirectory = true
    }
    return false
  }

  private mutating func patterns(in directory: FilePath) -> [PathPattern] {
    let key = PathKey(directory)
    if let known = known[key] { return known }
    // A file with a broken configuration is found, so that the run can say what is wrong.
    let configured = (try? search?.configuration(of: directory))?.excluded ?? []
    known[key] = patterns + configured
    return patterns + configured
  }
}
