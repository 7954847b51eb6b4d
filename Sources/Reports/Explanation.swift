internal import LeakAnalysis

/// Returns a rule page for a terminal.
package func explain(_ page: RulePage, isColored: Bool) -> [UInt8] {
  var output = TerminalText(isColored: isColored)
  output.append(page.id, .rule)
  output.endLine()
  output.appendProse(page.summary.withFullStop, .bold)
  output.endLine()
  output.endLine()
  let facts = [
    ("Level", page.level.name), ("Precision", page.precision.rawValue),
    ("Tags", page.tags.joined(separator: ", ")),
  ]
  for (name, value) in facts {
    output.append(name, .separator)
    output.pad(to: 11)
    output.append(value)
    output.endLine()
  }
  for section in page.sections {
    output.endLine()
    output.append(section.title, .bold)
    output.endLine()
    output.markdown(section.body)
  }
  return output.bytes
}

/// Returns one line per rule: id, level and summary.
package func rulesList(_ pages: RulePages, isColored: Bool) -> [UInt8] {
  var output = TerminalText(isColored: isColored)
  let idWidth = pages.pages.map(\.id.utf8.count).max() ?? 0
  for page in pages.pages {
    output.append(page.id, .rule)
    output.pad(to: idWidth + 2)
    output.append(page.level.name, TextStyle(page.level))
    // The longest level is "warning".
    output.pad(to: idWidth + 11)
    output.appendProse(page.summary)
    output.endLine()
  }
  return output.bytes
}

extension TerminalText {
  /// Appends Markdown, lightly: fences become indentation, inner headings and code get a style.
  mutating func markdown(_ text: String) {
    var isFenced = false
    for line in text.lines {
      if line.hasPrefix("```") {
        isFenced.toggle()
        continue
      }
      if isFenced {
        pad(to: 6)
        append(line)
      } else if line.hasPrefix("#") {
        append(String(line.drop { $0 == "#" }.trimmingSpaces()), .bold)
      } else {
        pad(to: 2)
        appendProse(line.withoutStars)
      }
      endLine()
    }
  }
}

extension String {
  /// The line without the `**` of strong emphasis, which is left where it stands in code.
  fileprivate var withoutStars: String {
    var bytes: [UInt8] = []
    var isCode = false
    for byte in utf8 {
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      let star = UInt8(ascii: "*")
      if byte == star, !isCode, bytes.last == star {
        bytes.removeLast()
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
