/// Returns code without what formatters change: blanks, line ends, comments, the kind of quotes, the
/// comma behind a last element; no more than the first 200 bytes.
func normalizedCode(_ code: String) -> String {
  var normalizer = CodeNormalizer(Array(code.utf8))
  let text = normalizer.run()
  let lengthMax = 200
  return String(decoding: text.prefix(lengthMax), as: UTF8.self)
}

private struct CodeNormalizer {
  private let bytes: [UInt8]
  private var next = 0
  private var output: [UInt8] = []
  /// Blanks stand before the next byte; between two words one of them matters.
  private var isApart = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() -> [UInt8] {
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C,
        UInt8(ascii: "\\"):
        isApart = true
        next += 1
      case UInt8(ascii: "#"):
        while next < bytes.count, bytes[next] != UInt8(ascii: "\n") { next += 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        string()
      default:
        append(bytes[next])
        next += 1
      }
    }
    return output
  }

  private mutating func append(_ byte: UInt8) {
    if let last = output.last {
      if isApart, isWord(last), isWord(byte) { output.append(UInt8(ascii: " ")) }
      if last == UInt8(ascii: ","), ")]}".utf8.contains(byte) { output.removeLast() }
    }
    isApart = false
    output.append(byte)
  }

  private mutating func string() {
    let quote = bytes[next]
    let isLong = bytes[next...].starts(with: [quote, quote, quote])
    let end = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    append(UInt8(ascii: "\""))
    next += end.count
    while next < bytes.count, !bytes[next...].starts(with: end) {
      if bytes[next] == UInt8(ascii: "\\"), next + 1 < bytes.count {
        output.append(bytes[next])
        next += 1
      }
      output.append(bytes[next])
      next += 1
    }
    next += end.count
    output.append(UInt8(ascii: "\""))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: byte >= 0x80
    }
  }
}
