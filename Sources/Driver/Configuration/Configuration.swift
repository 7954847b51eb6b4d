import LeakAnalysis
import SystemPackage

/// What the configuration files say for some directory.
package struct Configuration: Sendable {
  /// In the order of the keys; of a key that accumulates, what was extended comes first.
  package private(set) var settings: [ConfigurationSetting] = []

  init(_ settings: [ConfigurationSetting] = []) { self.settings = settings }

  /// The configuration where this one has nothing to say.
  func extending(_ other: Configuration) -> Configuration {
    var merged: [ConfigurationSetting] = []
    for key in configurationKeys {
      let own = all(key.name)
      if own.isEmpty || key.accumulates { merged += other.all(key.name) }
      merged += own
    }
    return Configuration(merged)
  }

  /// Returns everything that is said about a key.
  package func all(_ name: String) -> [ConfigurationSetting] {
    settings.filter { $0.key.name == name }
  }
}

extension Configuration {
  var selected: [String]? { words("select") }
  var ignored: [String] { words("ignore") ?? [] }
  var showsNotes: Bool { boolean("notes") ?? false }
  var respectsNoqa: Bool { boolean("respect-noqa") ?? true }
  var failOn: FailureLevel? { word("fail-on").flatMap { FailureLevel(rawValue: $0.text) } }
  var baseline: FilePath? {
    word("baseline").map { $0.setting.base.pushing(FilePath($0.text)).lexicallyNormalized() }
  }
  var models: [FilePath] { paths("models") ?? [] }
  /// What to check when nothing is named.
  var paths: [FilePath]? { paths("paths") }
  var extended: (path: FilePath, setting: ConfigurationSetting)? {
    word("extend").map { ($0.setting.base.pushing(FilePath($0.text)), $0.setting) }
  }

  var excluded: [PathPattern] {
    let settings = all("exclude").suffix(1) + all("extend-exclude")
    return settings.flatMap { setting in
      words(of: setting).map { PathPattern(below: setting.base, $0) }
    }
  }

  var levels: [String: Level] {
    var levels: [String: Level] = [:]
    for row in all("levels").flatMap(rows) {
      levels[row.name] = Level.allCases.first { $0.name == row.words.first }
    }
    return levels
  }

  /// Returns the rules that are not for a file.
  func ignored(in file: FilePath) -> Set<String> {
    var ignored: Set<String> = []
    for setting in all("per-file-ignores") {
      for row in rows(of: setting) {
        let isNegated = row.name.hasPrefix("!")
        let pattern = PathPattern(
          below: setting.base, isNegated ? String(row.name.dropFirst()) : row.name)
        if pattern.matchesFileOrFolder(of: file) != isNegated { ignored.formUnion(row.words) }
      }
    }
    return ignored
  }

  private func boolean(_ name: String) -> Bool? {
    guard case .boolean(let value)? = all(name).last?.value else { return nil }
    return value
  }

  private func word(_ name: String) -> (text: String, setting: ConfigurationSetting)? {
    guard let setting = all(name).last, case .word(let text) = setting.value else { return nil }
    return (text, setting)
  }

  private func words(_ name: String) -> [String]? { all(name).last.map(words) }

  private func words(of setting: ConfigurationSetting) -> [String] {
    guard case .words(let words) = setting.value else { return [] }
    return words
  }

  private func paths(_ name: String) -> [FilePath]? {
    all(name).last.map { setting in
      words(of: setting).map { setting.base.pushing(FilePath($0)).lexicallyNormalized() }
    }
  }

  private func rows(of setting: ConfigurationSetting) -> [ConfigurationValue.NamedWords] {
    guard case .table(let rows) = setting.value else { return [] }
    return rows
  }
}

extension PathPattern {
  /// A pattern that is for nothing outside a directory, be it for a name at any depth.
  fileprivate init(below directory: FilePath, _ text: String) {
    let isName = !text.utf8.dropLast().contains(.slash)
    self.init(isName ? "**/" + text : text, relativeTo: directory)
  }

  /// Returns whether the pattern is for the file, or for a directory around it.
  func matchesFileOrFolder(of file: FilePath) -> Bool {
    var path = file
    var isDirectory = false
    repeat {
      if matches(path, isDirectory: isDirectory) { return true }
      isDirectory = true
    } while path.removeLastComponent() && path.lastComponent != nil
    return false
  }
}
