internal import LeakAnalysis

extension StepKind {
  /// The word for it in JSON.
  var name: String {
    switch self {
    case .acquire: "acquire"
    case .bind: "bind"
    case .handOver: "hand-over"
    case .mayRaise: "may-raise"
    case .branch: "branch"
    case .release: "release"
    case .lost: "lost"
    case .grow: "grow"
    case .reference: "reference"
    case .declare: "declare"
    }
  }
}

extension StringProtocol {
  /// The fragment as a sentence of its own.
  var withFullStop: String {
    hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? String(self) : self + "."
  }

  /// The fragment as a sentence with a capital letter.
  var asSentence: String { prefix(1).uppercased() + dropFirst().withFullStop }
}

extension String {
  /// The lines without their line feeds; a final line feed begins no line.
  var lines: [String] {
    var lines = utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension StringProtocol where SubSequence == Substring {
  /// Returns the text without spaces at its ends.
  func trimmingSpaces() -> Substring {
    var rest = self[...]
    while rest.utf8.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.utf8.last == UInt8(ascii: " ") { rest.removeLast() }
    return rest
  }
}

/// Returns `1 leak` or `2 leaks`.
func count(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
