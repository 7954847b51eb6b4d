/// A half-open range of byte offsets into a `SourceText`.
package struct ByteRange: Hashable, Sendable, Codable {
  package var start: UInt32
  package var end: UInt32

  package init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  package func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
}

/// A place in a text as people and machines count it; everything is 1-based.
package struct TextPosition: Hashable, Sendable {
  package var line: Int
  /// The column in UTF-8 bytes.
  package var byteColumn: Int
  /// The column in Unicode code points.
  package var codePointColumn: Int
  /// The column in UTF-16 code units.
  package var utf16Column: Int
}

/// Why the bytes of a file cannot be read as Python text.
package enum UndecodableText: Error, Hashable, Sendable {
  /// The PEP 263 cookie names a codec that is not supported.
  case unsupportedEncoding(String)
  /// The PEP 263 cookie names another codec than the byte order mark does.
  case contradictoryEncoding(String)
  /// The bytes at this offset of the file are no text in the file's encoding.
  case malformedBytes(encoding: String, offset: Int)
  /// The text has more bytes than a `ByteRange` can count.
  case tooLong
}

/// The text of one Python file as UTF-8, with its lines.
///
/// Offsets are byte offsets into `bytes`. A line ends at `\n`, `\r\n` or a
/// lone `\r`, as CPython has it; a byte order mark is no part of `bytes`.
package struct SourceText: Sendable {
  /// The decoded text in UTF-8, without byte order mark, line ends unchanged.
  package let bytes: [UInt8]
  /// How the file holds the text.
  package let encoding: SourceEncoding
  /// Whether every byte of the text is ASCII, so that all columns agree.
  package let isASCII: Bool
  private let lines: LineIndex

  /// Decodes the bytes of a file by its byte order mark or PEP 263 cookie.
  package init(decoding raw: [UInt8]) throws(UndecodableText) {
    let encoding = try SourceEncoding(declaredIn: raw)
    bytes = try encoding.decode(raw)
    self.encoding = encoding
    guard bytes.count < Int(UInt32.max) else { throw .tooLong }
    (lines, isASCII) = LineIndex.of(bytes)
  }

  /// The bytes of the file as read.
  ///
  /// Nothing is stored for them: O(1) for plain UTF-8, else O(n).
  package var rawBytes: [UInt8] { rawBytes(of: bytes) }

  /// Returns the bytes of a file that holds another text in the same encoding, which must have room for it.
  package func rawBytes(of other: [UInt8]) -> [UInt8] { encoding.encode(other) }

  /// The number of lines; an empty text has one, and one follows a final line end.
  package var lineCount: Int { lines.endCount + 1 }

  /// Returns the position of an offset; one past the end is the end.
  /// O(log lines), and O(line length) where the text is not ASCII.
  package func position(at offset: UInt32) -> TextPosition {
    let offset = min(offset, UInt32(bytes.count))
    let line = lines.endCount(before: Int(offset), in: bytes)
    let start = lines.start(ofLine: line, in: bytes)
    let byteColumn = Int(offset) - start + 1
    var position = TextPosition(
      line: line + 1, byteColumn: byteColumn, codePointColumn: byteColumn, utf16Column: byteColumn)
    guard !isASCII else { return position }
    for byte in bytes[start..<Int(offset)] where byte >= 0x80 {
      // A lead byte stands for its character, which has a surrogate pair from four bytes on.
      if byte < 0xC0 {
        position.codePointColumn -= 1
        position.utf16Column -= 1
      } else if byte >= 0xF0 {
        position.utf16Column += 1
      }
    }
    return position
  }

  /// Returns the bytes of a 1-based line without its line end; outside the text it is empty. O(log lines)
  package func lineRange(_ line: Int) -> ByteRange {
    guard line >= 1 else { return ByteRange(start: 0, end: 0) }
    guard line <= lineCount else {
      return ByteRange(start: UInt32(bytes.count), end: UInt32(bytes.count))
    }
    let start = lines.start(ofLine: line - 1, in: bytes)
    guard line < lineCount else {
      return ByteRange(start: UInt32(start), end: UInt32(bytes.count))
    }
    var end = lines.start(ofLine: line, in: bytes) - 1
    if end > start, bytes[end] == Byte.lineFeed, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return ByteRange(start: UInt32(start), end: UInt32(end))
  }

  /// Returns the text of a range, malformed parts repaired.
  package func string(_ range: ByteRange) -> String {
    let end = min(Int(range.end), bytes.count)
    return String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
  }
}

/// Bytes with a meaning of their own in Python source.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let formFeed: UInt8 = 0x0C
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let hash: UInt8 = 0x23
}
