import LeakAnalysis
import LeakRules
package import SystemPackage

/// Returns what is in force for a path and from where, as TOML with comments.
package func configurationText(
  for path: String, in workingDirectory: FilePath, by choice: ConfigurationChoice
) throws -> [UInt8] {
  var search = try ConfigurationSearch(
    choice, in: workingDirectory, knowing: allRules.map(\.id))
  let absolute = FilePath(path).absolute(in: workingDirectory)
  let directory = absolute.isDirectory ? absolute : absolute.removingLastComponent()
  let configuration = try search.configuration(of: directory)
  let rows = configurationKeys.filter { $0.name != "extend" }.flatMap { key in
    let settings = configuration.all(key.name)
    guard settings.isEmpty else {
      return settings.map { ("\(key.name) = \(toml($0))", "\($0.file):\($0.line)") }
    }
    return [(key.defaultValue.map { "\(key.name) = \($0)" } ?? "# \(key.name)", "default")]
  }
  let width = rows.map(\.0.count).max() ?? 0
  return rows.flatMap { text, origin in
    let padding = String(repeating: " ", count: width - text.count)
    return Array("\(text)\(padding)  # \(origin)\n".utf8)
  }
}

/// Returns a value on one line.
private func toml(_ setting: ConfigurationSetting) -> String {
  switch setting.value {
  case .boolean(let value): return value ? "true" : "false"
  case .word(let word): return quoted(word)
  case .words(let words): return quoted(words)
  case .table(let rows):
    let members = rows.map { row in
      let value = setting.key.type == .levels ? quoted(row.words[0]) : quoted(row.words)
      return "\(quoted(row.name)) = \(value)"
    }
    return "{" + members.joined(separator: ", ") + "}"
  }
}

/// Returns the JSON Schema of a configuration.
package func configurationSchema() -> [UInt8] {
  let properties = configurationKeys.map { key in
    let preset = key.defaultValue.map { ", \"default\": \($0)" } ?? ""
    return "    \(quoted(key.name)): {\"description\": \(quoted(key.summary)), "
      + "\(schema(of: key.type))\(preset)}"
  }
  return Array(
    """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Configuration of Caulk",
      "type": "object",
      "additionalProperties": false,
      "properties": {
    \(properties.joined(separator: ",\n"))
      }
    }

    """.utf8)
}

/// Returns the members of a schema that say what fits a type.
private func schema(of type: ConfigurationType) -> String {
  let rules = "{\"enum\": \(quoted(allRules.map(\.id)))}"
  let texts = "{\"type\": \"string\"}"
  switch type {
  case .boolean: return "\"type\": \"boolean\""
  case .word(let words): return "\"enum\": \(quoted(words))"
  case .path: return "\"type\": \"string\""
  case .paths, .patterns: return "\"type\": \"array\", \"items\": \(texts)"
  case .rules: return "\"type\": \"array\", \"items\": \(rules)"
  case .levels:
    let levels = "{\"enum\": \(quoted(Level.allCases.map(\.name)))}"
    return "\"type\": \"object\", \"propertyNames\": \(rules), "
      + "\"additionalProperties\": \(levels)"
  case .rulesByPattern:
    return "\"type\": \"object\", "
      + "\"additionalProperties\": {\"type\": \"array\", \"items\": \(rules)}"
  }
}
