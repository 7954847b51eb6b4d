package import PythonSyntax

/// A comment that asks for findings not to be reported.
///
/// `# caulk: ignore[rule, rule] reason` at the end of a statement's first or last line, or alone
/// above it; `# caulk: ignore-file[rule] reason` anywhere; `# noqa` without codes, as other tools
/// have it.
package struct SuppressionComment: Hashable, Sendable {
  /// What it asks for.
  package enum Request: Hashable, Sendable {
    case ignore([NamedRule])
    case ignoreFile([NamedRule])
    /// A `# noqa`: every rule.
    case ignoreAll
    /// It begins as a suppression and cannot be read as one.
    case unreadable
  }

  /// The name of a rule, and where it is written.
  package struct NamedRule: Hashable, Sendable {
    package var name: String
    package var range: ByteRange
  }

  package var request: Request
  /// From the `#` on.
  package var range: ByteRange
  package var reason: String
  /// Where the findings lie that it is for: its line, and the statements that begin or end there.
  fileprivate(set) var covered: [ByteRange] = []

  /// The rules that it names.
  package var rules: [NamedRule] {
    switch request {
    case .ignore(let rules), .ignoreFile(let rules): rules
    case .ignoreAll, .unreadable: []
    }
  }

  /// Returns whether it is for what a rule finds at a place.
  func suppresses(_ rule: String, at place: ByteRange) -> Bool {
    switch request {
    case .ignore(let rules): rules.contains { $0.name == rule } && covers(place)
    case .ignoreFile(let rules): rules.contains { $0.name == rule }
    case .ignoreAll: covers(place)
    case .unreadable: false
    }
  }

  private func covers(_ place: ByteRange) -> Bool {
    covered.contains {
      $0.start <= place.start && place.start < $0.end || $0.start < place.end && place.end <= $0.end
    }
  }
}

/// Returns the suppressions of a text, in source order.
func suppressionComments(in table: SyntaxTable, of text: SourceText) -> [SuppressionComment] {
  var found: [SuppressionComment] = []
  for comment in table.comments {
    for part in parts(of: comment, in: text.bytes) {
      var reader = CommentReader(bytes: text.bytes, range: part)
      if let request = reader.request() {
        found.append(
          SuppressionComment(request: request, range: part, reason: reader.rest()))
      }
    }
  }
  if !found.isEmpty { cover(&found, table.statementRanges, of: text) }
  return found
}

/// Returns the parts of a comment that begin with `#`: `# noqa  # caulk: ignore[…]` has two.
private func parts(of comment: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
  let marks = (comment.start..<comment.end).filter { bytes[Int($0)] == UInt8(ascii: "#") }
  return zip(marks, marks.dropFirst() + [comment.end]).map { ByteRange(start: $0, end: $1) }
}

/// Tells each comment which places it is for.
private func cover(
  _ comments: inout [SuppressionComment], _ statements: [ByteRange], of text: SourceText
) {
  let lines = Set(comments.map { targetLine(of: $0.range, in: text) })
  var atLine: [Int: [ByteRange]] = [:]
  for statement in statements {
    let first = text.position(at: statement.start).line
    let last = text.position(at: max(statement.start, statement.end - 1)).line
    for line in Set([first, last]) where lines.contains(line) {
      atLine[line, default: []].append(statement)
    }
  }
  for index in comments.indices {
    let line = targetLine(of: comments[index].range, in: text)
    // Itself, too: it may name the rule that reports useless comments.
    comments[index].covered =
      [comments[index].range, text.lineRange(line)] + atLine[line, default: []]
  }
}

/// Returns the line that a comment speaks of: its own or, when it stands alone, the next with code.
private func targetLine(of comment: ByteRange, in text: SourceText) -> Int {
  let line = text.position(at: comment.start).line
  let start = text.lineRange(line).start
  guard isBlankOrComment(text.bytes[Int(start)..<Int(comment.start)]) else { return line }
  var next = line + 1
  while next <= text.lineCount {
    let range = text.lineRange(next)
    if !isBlankOrComment(text.bytes[Int(range.start)..<Int(range.end)]) { return next }
    next += 1
  }
  return line
}

private func isBlankOrComment(_ line: ArraySlice<UInt8>) -> Bool {
  let first = line.first { !isBlank($0) }
  return first == nil || first == UInt8(ascii: "#")
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0C
}

/// Reads one comment from its `#` to the next or to its end.
private struct CommentReader {
  let bytes: [UInt8]
  private var next: Int
  private let end: Int

  init(bytes: [UInt8], range: ByteRange) {
    self.bytes = bytes
    next = Int(range.start) + 1
    end = Int(range.end)
  }

  /// Returns what the comment asks for; nil when it is any other comment.
  mutating func request() -> SuppressionComment.Request? {
    skipBlanks()
    if isNoqa() { return .ignoreAll }
    guard take("caulk:") else { return nil }
    skipBlanks()
    guard take("ignore") else { return .unreadable }
    let isForFile = take("-file")
    guard let rules = names(), !rules.isEmpty else { return .unreadable }
    return isForFile ? .ignoreFile(rules) : .ignore(rules)
  }

  /// Returns what follows, without the blanks around it.
  mutating func rest() -> String {
    skipBlanks()
    let text = bytes[next..<end]
    let length = text.reversed().drop(while: isBlank).count
    return String(decoding: text.prefix(length), as: UTF8.self)
  }

  /// Takes `[name, name]`; nil when that is not what follows.
  private mutating func names() -> [SuppressionComment.NamedRule]? {
    guard take("["), let close = bytes[next..<end].firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let list = bytes[next..<close]
    next = close + 1
    return list.split(separator: UInt8(ascii: ",")).compactMap { part in
      let name = part.drop(while: isBlank)
      let length = name.reversed().drop(while: isBlank).count
      guard length > 0 else { return nil }
      let range = ByteRange(
        start: UInt32(name.startIndex), end: UInt32(name.startIndex + length))
      return SuppressionComment.NamedRule(
        name: String(decoding: name.prefix(length), as: UTF8.self), range: range)
    }
  }

  /// Whether `noqa` follows without codes; with codes it is for the tool that these belong to.
  private func isNoqa() -> Bool {
    let word = bytes[next..<end].prefix(4)
    guard word.elementsEqual("noqa".utf8, by: { $0 | 0x20 == $1 }) else { return false }
    let rest = bytes[(next + 4)..<end]
    guard let first = rest.first else { return true }
    return isBlank(first) && rest.first { !isBlank($0) } != UInt8(ascii: ":")
  }

  private mutating func skipBlanks() {
    while next < end, isBlank(bytes[next]) { next += 1 }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[next..<end].starts(with: word.utf8) else { return false }
    next += word.utf8.count
    return true
  }
}
