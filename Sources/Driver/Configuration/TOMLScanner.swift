/// The words of a TOML text.
struct TOMLScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func advance() { offset += 1 }

  mutating func take(_ word: String) -> Bool {
    guard bytes[min(offset, bytes.count)...].starts(with: word.utf8) else { return false }
    offset += word.utf8.count
    return true
  }

  func failure(_ reason: String) -> MalformedTOML { MalformedTOML(offset: offset, reason: reason) }

  mutating func skipBlanks() {
    while let byte = peek, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { advance() }
  }

  /// Passes over blanks, line ends and comments.
  mutating func skipBlankLines() {
    while true {
      skipBlanks()
      switch peek {
      case UInt8.lineFeed?, UInt8(ascii: "\r")?: advance()
      case UInt8(ascii: "#")?: skipComment()
      default: return
      }
    }
  }

  /// Passes over what may stand behind a value or a table's name.
  mutating func endLine() throws(MalformedTOML) {
    skipBlanks()
    if peek == UInt8(ascii: "#") { skipComment() }
    _ = take("\r")
    guard peek == nil || take("\n") else {
      throw failure("the line goes on where it should end")
    }
  }

  private mutating func skipComment() {
    while let byte = peek, byte != .lineFeed { advance() }
  }

  mutating func keyPart() throws(MalformedTOML) -> String {
    if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") { return try string() }
    let word = takeWord(isBareKeyByte)
    guard !word.isEmpty else { throw failure("a key is missing") }
    return word
  }

  /// Takes `true`, a number or a date.
  mutating func plainValue() throws(MalformedTOML) -> TOMLValue.Kind {
    let start = offset
    let word = takeWord { isBareKeyByte($0) || "+.:".utf8.contains($0) }
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw failure("a value is missing")
    default: break
    }
    let digits = word.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let isDate =
      digits.contains(UInt8(ascii: ":")) || digits.dropFirst(4).first == UInt8(ascii: "-")
    if let first = digits.first, isDigit(first) {
      if isDate { takeTimeOfDay() }
      return isDate ? .date : .number
    }
    if digits.elementsEqual("inf".utf8) || digits.elementsEqual("nan".utf8) { return .number }
    throw MalformedTOML(offset: start, reason: "`\(word)` is no value; texts stand in quotes")
  }

  /// A date and a time may have a space between them.
  private mutating func takeTimeOfDay() {
    guard peek == UInt8(ascii: " "), offset + 1 < bytes.count, isDigit(bytes[offset + 1]) else {
      return
    }
    advance()
    _ = takeWord { isBareKeyByte($0) || "+.:".utf8.contains($0) }
  }

  private mutating func takeWord(_ belongs: (UInt8) -> Bool) -> String {
    let start = offset
    while let byte = peek, belongs(byte) { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  // MARK: Strings

  /// Takes a string of any of the four kinds.
  mutating func string() throws(MalformedTOML) -> String {
    let quote = bytes[offset] == UInt8(ascii: "\"") ? "\"" : "'"
    let start = offset
    let isLong = take(quote + quote + quote)
    if isLong {
      if take("\r\n") || take("\n") {}
    } else {
      advance()
    }
    let end = isLong ? quote + quote + quote : quote
    var text: [UInt8] = []
    while let byte = peek {
      if take(end) {
        // Two more quotes before the last three belong to the text.
        while isLong, take(quote) { text += quote.utf8 }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == .lineFeed, !isLong { break }
      if byte == UInt8(ascii: "\\"), quote == "\"" {
        try takeEscape(into: &text)
      } else {
        text.append(byte)
        advance()
      }
    }
    throw MalformedTOML(offset: start, reason: "the string does not end")
  }

  private mutating func takeEscape(into text: inout [UInt8]) throws(MalformedTOML) {
    let start = offset
    advance()
    guard let letter = peek else { return }
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "e"): 0x1B,
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
    ]
    if let byte = plain[letter] {
      text.append(byte)
      advance()
      return
    }
    let lengths: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
    if let length = lengths[letter], offset + length < bytes.count {
      let digits = String(decoding: bytes[(offset + 1)...(offset + length)], as: UTF8.self)
      if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
        text += String(Character(scalar)).utf8
        offset += length + 1
        return
      }
    }
    // At the end of a line it takes away the line end and the blanks of the next lines.
    var rest = self
    rest.skipBlanks()
    guard rest.peek == .lineFeed || rest.peek == UInt8(ascii: "\r") else {
      throw MalformedTOML(offset: start, reason: "the string has an unknown escape")
    }
    while let byte = peek, byte == .lineFeed || " \t\r".utf8.contains(byte) { advance() }
  }
}

private func isBareKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: isDigit(byte)
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
