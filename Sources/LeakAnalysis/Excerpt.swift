/// Returns code on one line: comments go, and what a line break left inside brackets; other blanks are
/// one space.
func codeOnOneLine(_ code: String) -> String {
  var writer = OneLineWriter()
  for scalar in code.unicodeScalars { writer.write(scalar) }
  return writer.line
}

private struct OneLineWriter {
  private var text = String.UnicodeScalarView()
  private var blanks: (count: Int, holdLineEnd: Bool) = (0, false)
  private var isInComment = false
  /// The quote of the string that is open. Three of them open, close and open one, so that a string of
  /// several lines needs no more than this.
  private var quote: Unicode.Scalar?
  private var isEscaped = false

  var line: String { String(text) }

  mutating func write(_ scalar: Unicode.Scalar) {
    if isInComment {
      isInComment = scalar != "\n" && scalar != "\r"
      if isInComment { return }
    }
    if quote == nil, scalar == "#" {
      isInComment = true
      return
    }
    follow(scalar)
    if [" ", "\t", "\n", "\r"].contains(scalar) {
      blanks = (blanks.count + 1, blanks.holdLineEnd || scalar == "\n" || scalar == "\r")
      return
    }
    let isInBrackets =
      blanks.holdLineEnd
      && (text.last.map { ["(", "[", "{"].contains($0) } ?? true
        || [")", "]", "}"].contains(scalar))
    if blanks.count > 0, !text.isEmpty, !isInBrackets { text.append(" ") }
    blanks = (0, false)
    text.append(scalar)
  }

  private mutating func follow(_ scalar: Unicode.Scalar) {
    if isEscaped {
      isEscaped = false
    } else if quote != nil, scalar == "\\" {
      isEscaped = true
    } else if let open = quote {
      if scalar == open { quote = nil }
    } else if scalar == "'" || scalar == "\"" {
      quote = scalar
    }
  }
}
