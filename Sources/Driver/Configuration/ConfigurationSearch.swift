import SystemPackage

/// Where the configuration comes from.
package enum ConfigurationChoice: Hashable, Sendable {
  /// For each file from the nearest directory above that has one.
  case nearest
  /// For every file from this one, in which paths are relative to the working directory.
  case file(String)
  case none
}

/// The configurations of directories; each file is read once.
struct ConfigurationSearch {
  private let workingDirectory: FilePath
  private let rules: [String]
  /// The configuration for every directory, where one was named or none is wanted.
  private var fixed: Configuration?
  private var known: [PathKey: Configuration] = [:]

  init(
    _ choice: ConfigurationChoice, in workingDirectory: FilePath, knowing rules: [String]
  ) throws(ConfigurationProblem) {
    self.workingDirectory = workingDirectory
    self.rules = rules
    switch choice {
    case .nearest: break
    case .none: fixed = Configuration()
    case .file(let name):
      let path = FilePath(name).absolute(in: workingDirectory)
      fixed = try configuration(
        in: ConfigurationFile(path: path, shown: name, base: workingDirectory), isRequired: true)
    }
  }

  /// Returns what is in force in a directory, which is resolved.
  mutating func configuration(
    of directory: FilePath
  ) throws(ConfigurationProblem) -> Configuration {
    if let fixed { return fixed }
    var inner: [FilePath] = []
    var found: Configuration?
    var directory = directory
    while found == nil {
      if let known = known[PathKey(directory)] {
        found = known
        break
      }
      inner.append(directory)
      found = try configuration(in: directory)
      if found == nil, !directory.removeLastComponent() { break }
    }
    let configuration = found ?? Configuration()
    for directory in inner { known[PathKey(directory)] = configuration }
    return configuration
  }

  /// Returns what the file of a directory says; nil where there is none.
  private func configuration(
    in directory: FilePath
  ) throws(ConfigurationProblem) -> Configuration? {
    for name in [".caulk.toml", "caulk.toml", "pyproject.toml"] {
      let path = directory.appending(name)
      guard path.exists else { continue }
      let file = ConfigurationFile(
        path: path, shown: path.shown(in: workingDirectory), base: directory)
      if let found = try configuration(in: file, isRequired: false) { return found }
    }
    return nil
  }

  /// Returns what a file says, together with what it extends.
  private func configuration(
    in file: ConfigurationFile, isRequired: Bool
  ) throws(ConfigurationProblem) -> Configuration? {
    guard let settings = try file.settings(knowing: rules) else {
      if !isRequired { return nil }
      throw ConfigurationProblem(sentence: "\(file.shown) has no table `tool.caulk`")
    }
    var configuration = Configuration(settings)
    var visited = [file.path]
    var next = configuration.extended
    while let (path, setting) = next {
      let path = path.lexicallyNormalized()
      guard !visited.contains(path) else {
        throw ConfigurationProblem(
          sentence: "\(setting.file):\(setting.line): the file extends itself")
      }
      visited.append(path)
      let parent = ConfigurationFile(
        path: path, shown: path.shown(in: workingDirectory), base: path.removingLastComponent())
      guard let settings = try parent.settings(knowing: rules) else {
        throw ConfigurationProblem(
          sentence: "\(setting.file):\(setting.line): \(parent.shown) has no table `tool.caulk`")
      }
      let extended = Configuration(settings)
      next = extended.extended
      configuration = configuration.extending(extended)
    }
    return configuration
  }
}
