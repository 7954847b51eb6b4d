internal import LeakAnalysis

/// The looks of text in a terminal.
enum TextStyle {
  case plain
  case bold
  case error
  case warning
  case note
  /// The gutter, line numbers and secondary marks.
  case accent
  case separator
  /// The id of a rule.
  case rule
  /// Python in running text.
  case code

  init(_ level: Level) {
    switch level {
    case .note: self = .note
    case .warning: self = .warning
    case .error: self = .error
    }
  }

  /// The parameters of the escape sequence that begins the style.
  var escapeParameters: String {
    switch self {
    case .plain: ""
    case .bold: "1"
    case .error: "1;91"
    case .warning: "1;33"
    case .note: "1;92"
    case .accent: "1;94"
    case .separator: "36"
    case .rule: "1;31"
    case .code: "96"
    }
  }
}

/// Text for a terminal, built from the left, which knows its column.
struct TerminalText {
  let isColored: Bool
  private(set) var bytes: [UInt8] = []
  /// The columns that the current line takes.
  private(set) var column = 0

  init(isColored: Bool) { self.isColored = isColored }

  /// Appends text; what could steer the terminal is made visible.
  mutating func append(_ text: String, _ style: TextStyle = .plain) {
    append(ScreenLine(text), style)
  }

  mutating func append(_ line: ScreenLine, _ style: TextStyle = .plain) {
    styled(style, isEmpty: line.bytes.isEmpty) { $0.bytes += line.bytes }
    column += line.width
  }

  /// Appends what a program is to read: nothing is made visible or left out.
  mutating func verbatim(_ text: some Collection<UInt8>, _ style: TextStyle = .plain) {
    styled(style, isEmpty: text.isEmpty) { $0.bytes += text }
  }

  /// Appends an ASCII character several times.
  mutating func fill(_ character: Unicode.Scalar, _ count: Int, _ style: TextStyle = .plain) {
    guard count > 0 else { return }
    let byte = UInt8(ascii: character)
    styled(style, isEmpty: false) { $0.bytes += repeatElement(byte, count: count) }
    column += count
  }

  /// Appends spaces up to a column.
  mutating func pad(to column: Int) { fill(" ", column - self.column) }

  /// Appends a fragment in which code stands in backticks; the code alone has the code's style.
  mutating func appendProse(_ text: String, _ style: TextStyle = .plain) {
    guard isColored else {
      append(text, style)
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
    // An odd number of backticks is no code.
    guard parts.count % 2 == 1 else {
      append(text, style)
      return
    }
    for (index, part) in parts.enumerated() {
      let isCode = index % 2 == 1
      append(isCode ? "`\(Substring(part))`" : String(Substring(part)), isCode ? .code : style)
    }
  }

  mutating func endLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  private mutating func styled(
    _ style: TextStyle, isEmpty: Bool, _ content: (inout TerminalText) -> Void
  ) {
    guard !isEmpty else { return }
    guard isColored, !style.escapeParameters.isEmpty else {
      content(&self)
      return
    }
    bytes += "\u{1B}[\(style.escapeParameters)m".utf8
    content(&self)
    bytes += "\u{1B}[0m".utf8
  }
}
