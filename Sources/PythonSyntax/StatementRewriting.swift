/// Makes the rewrites that depend on where strings, comments and brackets are.
///
/// IPython's magics and help, the defaults of type parameters, and `:=` in a
/// format string. Where the text is not well-formed it makes fewer of them.
func rewriteStatements(in bytes: inout [UInt8]) {
  var scanner = StatementScanner(bytes: bytes)
  while scanner.offset < scanner.bytes.count { scanner.step() }
  bytes = scanner.bytes
}

/// Returns the bytes with every bracket on one line; nil if some never close or all are already.
///
/// For a second try at a text with errors: the grammar loses its place where
/// a line within brackets is indented less than the block and follows an
/// operator. Comments within brackets become blank.
package func bytesJoiningBrackets(of bytes: [UInt8]) -> [UInt8]? {
  var scanner = StatementScanner(bytes: bytes)
  scanner.joinsLines = true
  while scanner.offset < bytes.count { scanner.step() }
  return scanner.isOutsideOfBrackets && scanner.bytes != bytes ? scanner.bytes : nil
}

/// What the scanner is inside of.
private enum Context {
  case bracket
  /// The brackets behind the name in a `def`, `class` or `type`.
  case typeParameters
  case string(Delimiter)
  /// Braces in a format string.
  case field(Delimiter)
  /// What follows the colon in those braces.
  case specification(Delimiter)
}

/// How a string ends and whether it has fields.
private struct Delimiter {
  var quote: UInt8
  var isTriple: Bool
  var isFormat: Bool
  var isRaw: Bool
}

private struct StatementScanner {
  var bytes: [UInt8]
  var offset = 0
  /// Whether lines within brackets are joined.
  var joinsLines = false
  private var contexts: [Context] = []
  /// Where the statement on this line starts; nil behind a continued line.
  private var statementStart: Int?
  private var isAtLineStart = true
  /// The last byte of code that was not blank, outside of brackets.
  private var lastCode = Byte.lineFeed
  /// Where the default of the current type parameter starts.
  private var defaultStart: Int?

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isOutsideOfBrackets: Bool { contexts.isEmpty }

  private func byte(_ offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[offset] : nil
  }

  mutating func step() {
    switch contexts.last {
    case .string(let delimiter): stepString(delimiter)
    case .specification(let delimiter): stepSpecification(delimiter)
    case nil: stepStatement()
    case .bracket, .typeParameters, .field: stepCode()
    }
  }
}

// MARK: - Statements

extension StatementScanner {
  private mutating func stepStatement() {
    let current = bytes[offset]
    if isLineEndByte(current) {
      isAtLineStart = true
      statementStart = nil
      lastCode = current
      offset += 1
    } else if isBlankByte(current) {
      offset += 1
    } else if isAtLineStart {
      isAtLineStart = false
      statementStart = offset
      if isMagic(current) || current == UInt8(ascii: "?") { return rewriteLine(from: offset) }
      lastCode = current
      stepCode()
    } else if isMagic(current), lastCode == UInt8(ascii: "="), byte(offset + 1) != lastCode {
      rewriteLine(from: offset)
    } else if current == UInt8(ascii: "?"), let start = helpStart(at: offset, in: bytes),
      start == statementStart
    {
      rewriteLine(from: start)
    } else {
      lastCode = current
      stepCode()
    }
  }

  private func isMagic(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "!")
  }

  /// Makes the line from the offset on `0` and a comment, over continued lines too.
  private mutating func rewriteLine(from start: Int) {
    bytes[start] = UInt8(ascii: "0")
    if let next = byte(start + 1), !isLineEndByte(next) { bytes[start + 1] = Byte.hash }
    offset = max(offset, start + 1)
    while let end = bytes[offset...].firstIndex(where: isLineEndByte) {
      let isContinued = end > start + 1 && bytes[end - 1] == UInt8(ascii: "\\")
      offset = end
      guard isContinued else { return }
      skipLineEnd()
      if let next = byte(offset), !isLineEndByte(next) { bytes[offset] = Byte.hash }
    }
    offset = bytes.count
  }

  private mutating func skipLineEnd() {
    if byte(offset) == Byte.carriageReturn, byte(offset + 1) == Byte.lineFeed { offset += 1 }
    offset += 1
  }
}

// MARK: - Code

extension StatementScanner {
  private mutating func stepCode() {
    let current = bytes[offset]
    switch current {
    case Byte.hash:
      return skipComment()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return openString(current)
    case UInt8(ascii: "\\"):
      offset += 1
      if let next = byte(offset), isLineEndByte(next) { skipLineEnd() }
      return
    case UInt8(ascii: "("), UInt8(ascii: "{"):
      contexts.append(.bracket)
    case UInt8(ascii: "["):
      let isGeneric = contexts.isEmpty && isDefinedName(before: offset, in: bytes)
      contexts.append(isGeneric ? .typeParameters : .bracket)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      closeBracket(current)
    case Byte.lineFeed, Byte.carriageReturn:
      if case .field(let delimiter) = contexts.last, !delimiter.isTriple { return leaveString() }
      if joinsLines { bytes[offset] = Byte.space }
    default:
      stepInside(current)
    }
    offset += 1
    if isNameByte(current) { skipName() }
  }

  private mutating func skipComment() {
    let end = bytes[offset...].firstIndex(where: isLineEndByte) ?? bytes.count
    if joinsLines, !contexts.isEmpty {
      for blank in offset..<end { bytes[blank] = Byte.space }
    }
    offset = end
  }

  /// Goes on to the end of a name, or of a word in a string: nothing in it matters.
  private mutating func skipName() {
    while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
  }

  private mutating func closeBracket(_ bracket: UInt8) {
    switch contexts.last {
    case .bracket:
      contexts.removeLast()
    case .typeParameters:
      blankDefault()
      contexts.removeLast()
    case .field:
      if bracket == UInt8(ascii: "}") { contexts.removeLast() }
    case .string, .specification, nil:
      break
    }
  }

  /// Handles a byte that opens and closes nothing.
  private mutating func stepInside(_ current: UInt8) {
    switch contexts.last {
    case .typeParameters:
      if current == UInt8(ascii: ",") { blankDefault() }
      if current == UInt8(ascii: "="), defaultStart == nil { defaultStart = offset }
    case .field(let delimiter):
      guard current == UInt8(ascii: ":") else { return }
      if byte(offset + 1) == UInt8(ascii: "=") { bytes[offset + 1] = UInt8(ascii: ">") }
      contexts.append(.specification(delimiter))
    case .bracket, .string, .specification, nil:
      break
    }
  }

  private mutating func blankDefault() {
    guard let start = defaultStart else { return }
    for blank in start..<offset where !isLineEndByte(bytes[blank]) { bytes[blank] = Byte.space }
    defaultStart = nil
  }
}

// MARK: - Strings

extension StatementScanner {
  private mutating func openString(_ quote: UInt8) {
    let letters = bytes[..<offset].suffix(3).reversed().prefix(while: isNameByte).map { $0 | 0x20 }
    let isPrefix = letters.count <= 2
    let isTriple = byte(offset + 1) == quote && byte(offset + 2) == quote
    let delimiter = Delimiter(
      quote: quote, isTriple: isTriple,
      isFormat: isPrefix && letters.contains(UInt8(ascii: "f")),
      isRaw: isPrefix && letters.contains(UInt8(ascii: "r")))
    contexts.append(.string(delimiter))
    offset += isTriple ? 3 : 1
  }

  private mutating func stepString(_ delimiter: Delimiter) {
    let current = bytes[offset]
    switch current {
    case UInt8(ascii: "\\"):
      return skipEscape(delimiter)
    case delimiter.quote:
      if closes(delimiter) { return leaveString(delimiter) }
    case Byte.lineFeed, Byte.carriageReturn:
      if !delimiter.isTriple { return leaveString() }
    case UInt8(ascii: "{"):
      guard delimiter.isFormat else { break }
      if byte(offset + 1) == current { offset += 1 } else { contexts.append(.field(delimiter)) }
    default:
      break
    }
    offset += 1
    if isNameByte(current) { skipName() }
  }

  private mutating func skipEscape(_ delimiter: Delimiter) {
    offset += 1
    guard let escaped = byte(offset) else { return }
    if isLineEndByte(escaped) {
      skipLineEnd()
    } else if !delimiter.isRaw, escaped == UInt8(ascii: "N"), byte(offset + 1) == UInt8(ascii: "{")
    {
      offset += 2
    } else if delimiter.isRaw, escaped == UInt8(ascii: "{") {
      // In a raw string the backslash escapes no brace.
    } else {
      offset += 1
    }
  }

  private mutating func stepSpecification(_ delimiter: Delimiter) {
    let current = bytes[offset]
    switch current {
    case UInt8(ascii: "{"):
      contexts.append(.field(delimiter))
    case UInt8(ascii: "}"):
      // Ends the field too.
      contexts.removeLast(2)
    case delimiter.quote:
      if closes(delimiter) { return leaveString(delimiter) }
    case Byte.lineFeed, Byte.carriageReturn:
      if !delimiter.isTriple { return leaveString() }
    default:
      break
    }
    offset += 1
  }

  private func closes(_ delimiter: Delimiter) -> Bool {
    !delimiter.isTriple
      || (byte(offset + 1) == delimiter.quote && byte(offset + 2) == delimiter.quote)
  }

  private mutating func leaveString(_ delimiter: Delimiter) {
    leaveString()
    offset += delimiter.isTriple ? 3 : 1
  }

  /// Leaves a string, closed or given up at the end of its line, with the fields that it holds.
  private mutating func leaveString() {
    while let context = contexts.popLast() {
      if case .string = context { return }
    }
  }
}
