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
  /// The offset at which each line starts.
  private let lineStarts: [UInt32]

  /// Decodes the bytes of a file by its byte order mark or PEP 263 cookie.
  package init(decoding raw: [UInt8]) throws(UndecodableText) {
    let encoding = try SourceEncoding(declaredIn: raw)
    bytes = try encoding.decode(raw)
    self.encoding = encoding
    guard bytes.count < Int(UInt32.max) else { throw .tooLong }
    (lineStarts, isASCII) = scanLines(bytes)
  }

  /// The bytes of the file as read.
  ///
  /// Nothing is stored for them: O(1) for plain UTF-8, else O(n).
  package var rawBytes: [UInt8] { rawBytes(of: bytes) }

  /// Returns the bytes of a file that holds another text in the same encoding, which must have room for it.
  package func rawBytes(of other: [UInt8]) -> [UInt8] { encoding.encode(other) }

  /// The number of lines; an empty text has one, and one follows a final line end.
  package var lineCount: Int { lineStarts.count }

  /// Returns the position of an offset; one past the end is the end. O(log lines + line length).
  package func position(at offset: UInt32) -> TextPosition {
    let offset = min(offset, UInt32(bytes.count))
    let line = lineIndex(at: offset)
    let start = lineStarts[line]
    let byteColumn = Int(offset - start) + 1
    var position = TextPosition(
      line: line + 1, byteColumn: byteColumn, codePointColumn: byteColumn, utf16Column: byteColumn)
    guard !isASCII else { return position }
    for byte in bytes[Int(start)..<Int(offset)] where byte >= 0x80 {
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

  /// Returns the bytes of a 1-based line without its line end; outside the text it is empty.
  package func lineRange(_ line: Int) -> ByteRange {
    let textEnd = UInt32(bytes.count)
    guard line >= 1 else { return ByteRange(start: 0, end: 0) }
    guard line <= lineStarts.count else { return ByteRange(start: textEnd, end: textEnd) }
    let start = lineStarts[line - 1]
    guard line < lineStarts.count else { return ByteRange(start: start, end: textEnd) }
    var end = lineStarts[line] - 1
    if end > start, bytes[Int(end)] == Byte.lineFeed, bytes[Int(end) - 1] == Byte.carriageReturn {
      end -= 1
    }
    return ByteRange(start: start, end: end)
  }

  /// Returns the text of a range, malformed parts repaired.
  package func string(_ range: ByteRange) -> String {
    let end = min(Int(range.end), bytes.count)
    return String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
  }

  /// Returns the index of the line that holds an offset.
  private func lineIndex(at offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
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

/// Returns the offsets at which lines start, and whether all bytes are ASCII.
///
/// Eight bytes a step; only words that hold a line end are looked into.
private func scanLines(_ bytes: [UInt8]) -> (starts: [UInt32], isASCII: Bool) {
  var starts: [UInt32] = [0]
  starts.reserveCapacity(bytes.count / 32 + 1)
  var highBits: UInt64 = 0
  bytes.withUnsafeBytes { buffer in
    let wordsEnd = buffer.count & ~7
    var offset = 0
    while offset < wordsEnd {
      let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      highBits |= word
      if holds(word, Byte.lineFeed) || holds(word, Byte.carriageReturn) {
        appendLineStarts(in: offset..<(offset + 8), of: buffer, to: &starts)
      }
      offset &+= 8
    }
    for byte in buffer[wordsEnd...] { highBits |= UInt64(byte) }
    appendLineStarts(in: wordsEnd..<buffer.count, of: buffer, to: &starts)
  }
  return (starts, highBits & 0x8080_8080_8080_8080 == 0)
}

/// Returns whether a byte of the word has the value.
@inline(__always)
private func holds(_ word: UInt64, _ value: UInt8) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let zeroed = word ^ (ones &* UInt64(value))
  return (zeroed &- ones) & ~zeroed & (ones << 7) != 0
}

private func appendLineStarts(
  in range: Range<Int>, of buffer: UnsafeRawBufferPointer, to starts: inout [UInt32]
) {
  for offset in range {
    let byte = buffer[offset]
    guard byte == Byte.lineFeed || byte == Byte.carriageReturn else { continue }
    let next = offset &+ 1
    if byte == Byte.carriageReturn, next < buffer.count, buffer[next] == Byte.lineFeed { continue }
    starts.append(UInt32(truncatingIfNeeded: next))
  }
}
