package import PythonSyntax

/// A text in which comments ignore some of its findings.
package struct IgnoringText: Sendable {
  package var bytes: [UInt8]
  /// How many of the findings are ignored now.
  package var ignoredCount: Int
}

/// Adds comments that ignore findings, each at the last line of the statement.
///
/// A finding stays where no comment can stand, as when that line ends inside a string.
package func ignoring(_ findings: [Finding], in text: SourceText) -> IgnoringText {
  var editor = IgnoreEditor(text)
  var left = findings
  while true {
    let edited = editor.edited(ignoring: left)
    let failed = left.filter { !edited.ignores($0) }
    guard !failed.isEmpty else {
      return IgnoringText(bytes: edited.bytes, ignoredCount: left.count)
    }
    // A comment that does not help may have done harm: none is added to its line.
    editor.avoid(failed)
    left.removeAll { editor.avoidedLines.contains(editor.line(of: $0)) }
  }
}

private struct IgnoreEditor {
  private let text: SourceText
  private let statements: [ByteRange]
  private let comments: [SuppressionComment]
  private(set) var avoidedLines: Set<Int> = []

  init(_ text: SourceText) {
    self.text = text
    let table = SyntaxTable(parsing: text)
    statements = table.statementRanges
    comments = suppressionComments(in: table, of: text)
  }

  mutating func avoid(_ findings: [Finding]) {
    for finding in findings { avoidedLines.insert(line(of: finding)) }
  }

  /// Returns the last line of the innermost statement around a finding.
  func line(of finding: Finding) -> Int {
    let around = statements.filter {
      $0.start <= finding.range.start && finding.range.start < $0.end
    }
    let innermost = around.min { $0.end - $0.start < $1.end - $1.start }
    return text.position(at: max(1, (innermost ?? finding.range).end) - 1).line
  }

  func edited(ignoring findings: [Finding]) -> EditedText {
    var rules: [Int: [String]] = [:]
    for finding in findings {
      let line = line(of: finding)
      if !rules[line, default: []].contains(finding.rule) {
        rules[line, default: []].append(finding.rule)
      }
    }
    return EditedText(
      text, inserting: rules.sorted { $0.key < $1.key }.map { insertion(of: $1, atLine: $0) })
  }

  private func insertion(of rules: [String], atLine line: Int) -> Insertion {
    let range = text.lineRange(line)
    let names = rules.sorted().joined(separator: ", ")
    for comment in comments where range.start <= comment.range.start {
      if case .ignore(let known) = comment.request, comment.range.end <= range.end,
        let last = known.last
      {
        return Insertion(offset: last.range.end, text: ", \(names)")
      }
    }
    return Insertion(offset: range.end, text: "  # caulk: ignore[\(names)]")
  }
}

private struct Insertion {
  var offset: UInt32
  var text: String
}

/// A text with insertions, which are sorted by offset.
private struct EditedText {
  private let insertions: [Insertion]
  let bytes: [UInt8]
  private let comments: [SuppressionComment]

  init(_ text: SourceText, inserting insertions: [Insertion]) {
    self.insertions = insertions
    var bytes: [UInt8] = []
    var copied = 0
    for insertion in insertions {
      bytes += text.bytes[copied..<Int(insertion.offset)]
      bytes += insertion.text.utf8
      copied = Int(insertion.offset)
    }
    bytes += text.bytes[copied...]
    self.bytes = bytes
    // Here: the text was decoded before, and ASCII was added.
    let edited = try? SourceText(decoding: bytes)
    comments = edited.map { suppressionComments(in: SyntaxTable(parsing: $0), of: $0) } ?? []
  }

  /// Returns whether a finding of the old text is ignored in this one.
  func ignores(_ finding: Finding) -> Bool {
    let before = insertions.filter { $0.offset <= finding.range.start }
    let shift = before.map { UInt32($0.text.utf8.count) }.reduce(0, +)
    let place = ByteRange(start: finding.range.start + shift, end: finding.range.end + shift)
    return comments.contains { $0.suppresses(finding.rule, at: place) }
  }
}
