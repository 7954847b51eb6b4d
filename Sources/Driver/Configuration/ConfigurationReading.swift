import LeakAnalysis
import SystemPackage

/// Why a configuration cannot be used.
package struct ConfigurationProblem: Trouble, Hashable {
  package var sentence: String
}

/// A configuration file, before anything is known of its contents.
struct ConfigurationFile {
  var path: FilePath
  /// The path as people see it.
  var shown: String
  /// What its paths and patterns are relative to.
  var base: FilePath

  /// The table that holds the settings.
  var table: [String] {
    path.lastComponent?.string == "pyproject.toml" ? ["tool", "caulk"] : []
  }

  /// Returns what the file says, in the order of the keys; nil for a `pyproject.toml` that says nothing.
  func settings(
    knowing rules: [String]
  ) throws(ConfigurationProblem) -> [ConfigurationSetting]? {
    let bytes = try bytes()
    let document: TOMLDocument
    do throws(MalformedTOML) {
      document = try TOMLDocument(bytes)
    } catch {
      // Whoever has not heard of Caulk may have any file of that name.
      guard table.isEmpty || mentionsTable(bytes) else { return nil }
      let place = TOMLDocument.position(at: error.offset, in: bytes)
      throw ConfigurationProblem(
        sentence: "\(shown):\(place.line):\(place.column): \(error.reason)")
    }
    let entries = document.entries.filter { $0.path.starts(with: table) }
    guard !entries.isEmpty || table.isEmpty else { return nil }
    let reader = SettingReader(file: self, document: document, rules: rules)
    return try reader.settings(from: entries)
  }

  private func bytes() throws(ConfigurationProblem) -> [UInt8] {
    do throws(UnreadableFile) {
      return try readFile(path)
    } catch {
      throw ConfigurationProblem(sentence: "cannot read \(shown): \(error.reason)")
    }
  }

  private func mentionsTable(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("tool.caulk")
  }
}

/// Reads the entries of a table and complains of the first that is wrong.
private struct SettingReader {
  let file: ConfigurationFile
  let document: TOMLDocument
  let rules: [String]

  func settings(
    from entries: [TOMLEntry]
  ) throws(ConfigurationProblem) -> [ConfigurationSetting] {
    let depth = file.table.count
    for entry in entries where entry.path.count > depth { _ = try key(of: entry, depth) }
    var settings: [ConfigurationSetting] = []
    for key in configurationKeys {
      let own = entries.filter { $0.path.count > depth && $0.path[depth] == key.name }
      guard let first = own.first else { continue }
      settings.append(
        ConfigurationSetting(
          key: key, value: try value(of: key, own, depth + 1), base: file.base, file: file.shown,
          line: document.position(at: first.offset).line))
    }
    return settings
  }

  private func key(
    of entry: TOMLEntry, _ depth: Int
  ) throws(ConfigurationProblem) -> ConfigurationKey {
    let name = entry.path[depth]
    let names = configurationKeys.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw problem(
        at: entry.offset,
        "there is no setting `\(name)`" + hint(name, names, otherwise: "`caulk config` lists them"))
    }
    return configurationKeys[index]
  }

  private func value(
    of key: ConfigurationKey, _ entries: [TOMLEntry], _ depth: Int
  ) throws(ConfigurationProblem) -> ConfigurationValue {
    let own = entries[0]
    switch key.type {
    case .boolean:
      guard own.path.count == depth, case .boolean(let value) = own.value.kind else {
        throw wrong(own, key, "`true` or `false`")
      }
      return .boolean(value)
    case .word(let words):
      let word = try string(own, key, depth)
      guard words.contains(word) else {
        throw problem(
          at: own.value.offset,
          "`\(key.name)` cannot be \"\(word)\"" + hint(word, words, otherwise: listed(words)))
      }
      return .word(word)
    case .path:
      return .word(try string(own, key, depth))
    case .paths, .patterns:
      return .words(try strings(own, key, depth).map(\.text))
    case .rules:
      return .words(try ruleNames(own, key, depth))
    case .levels, .rulesByPattern:
      return .table(try table(key, entries, depth))
    }
  }

  private func table(
    _ key: ConfigurationKey, _ entries: [TOMLEntry], _ depth: Int
  ) throws(ConfigurationProblem) -> [ConfigurationValue.NamedWords] {
    var rows: [ConfigurationValue.NamedWords] = []
    for entry in entries {
      guard entry.path.count > depth else {
        guard case .table = entry.value.kind else { throw wrong(entry, key, "a table") }
        continue
      }
      let name = entry.path[depth]
      var words: [String]
      if key.type == .levels {
        try check(rule: name, at: entry.offset)
        let levels = Level.allCases.map(\.name)
        words = [try string(entry, key, depth + 1)]
        guard levels.contains(words[0]) else {
          throw problem(
            at: entry.value.offset,
            "there is no level \"\(words[0])\"" + hint(words[0], levels, otherwise: listed(levels)))
        }
      } else {
        words = try ruleNames(entry, key, depth + 1)
      }
      rows.append(ConfigurationValue.NamedWords(name: name, words: words))
    }
    return rows
  }

  private func ruleNames(
    _ entry: TOMLEntry, _ key: ConfigurationKey, _ depth: Int
  ) throws(ConfigurationProblem) -> [String] {
    let names = try strings(entry, key, depth)
    for name in names { try check(rule: name.text, at: name.offset) }
    return names.map(\.text)
  }

  private func check(rule: String, at offset: Int) throws(ConfigurationProblem) {
    do throws(UnknownRule) {
      _ = try ruleName(rule, of: rules)
    } catch {
      throw problem(at: offset, error.sentence)
    }
  }

  private func string(
    _ entry: TOMLEntry, _ key: ConfigurationKey, _ depth: Int
  ) throws(ConfigurationProblem) -> String {
    guard entry.path.count == depth, case .string(let text) = entry.value.kind else {
      throw wrong(entry, key, "a text in quotes")
    }
    return text
  }

  private func strings(
    _ entry: TOMLEntry, _ key: ConfigurationKey, _ depth: Int
  ) throws(ConfigurationProblem) -> [(text: String, offset: Int)] {
    guard entry.path.count == depth, case .array(let values) = entry.value.kind else {
      throw wrong(entry, key, "an array of texts")
    }
    var texts: [(text: String, offset: Int)] = []
    for value in values {
      guard case .string(let text) = value.kind else {
        throw problem(at: value.offset, "`\(key.name)` needs an array of texts")
      }
      texts.append((text, value.offset))
    }
    return texts
  }

  private func wrong(
    _ entry: TOMLEntry, _ key: ConfigurationKey, _ wanted: String
  ) -> ConfigurationProblem {
    problem(at: entry.value.offset, "`\(key.name)` needs \(wanted)")
  }

  private func problem(at offset: Int, _ what: String) -> ConfigurationProblem {
    let place = document.position(at: offset)
    return ConfigurationProblem(
      sentence: "\(file.shown):\(place.line):\(place.column): \(what)")
  }

  private func hint(_ name: String, _ known: [String], otherwise: String) -> String {
    "; " + (closest(to: name, of: known).map { "did you mean `\($0)`?" } ?? otherwise)
  }

  private func listed(_ words: [String]) -> String {
    "it is one of " + words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
