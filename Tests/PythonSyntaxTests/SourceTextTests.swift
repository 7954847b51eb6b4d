import PythonSyntax
import Testing

/// The mark that a UTF-8 file may begin with.
private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

private func text(_ string: String) throws -> SourceText {
  try SourceText(decoding: Array(string.utf8))
}

private func lines(_ text: SourceText) -> [String] {
  (1...text.lineCount).map { text.string(text.lineRange($0)) }
}

// MARK: - Lines

@Test(arguments: [
  ("", [""]),
  ("a", ["a"]),
  ("a\n", ["a", ""]),
  ("a\nb", ["a", "b"]),
  ("a\r\nb", ["a", "b"]),
  ("a\rb", ["a", "b"]),
  ("a\r\rb\r\n\nc\n\rd", ["a", "", "b", "", "c", "", "d"]),
  ("\r", ["", ""]),
  ("\r\n", ["", ""]),
  ("\n\r\n\r", ["", "", "", ""]),
  ("1234567\r\n9", ["1234567", "9"]),
  ("123456\r\r\n\r9", ["123456", "", "", "9"]),
  ("a\u{0C}b\u{2028}c\u{2029}d\u{85}e\u{0B}f", ["a\u{0C}b\u{2028}c\u{2029}d\u{85}e\u{0B}f"]),
])
func linesEndAtLineFeedAndCarriageReturn(source: String, expected: [String]) throws {
  #expect(lines(try text(source)) == expected)
}

@Test func linesAgreeWithASlowCountAtEveryAlignment() throws {
  let pieces = ["", "\n", "\r", "\r\n", "x", "é"]
  for length in 0...24 {
    for piece in pieces {
      for next in pieces {
        let source = String(repeating: "a", count: length) + piece + next + "b"
        // In Swift CR LF is one character, which is what is asked here.
        let ends = source.filter { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.count
        #expect(try text(source).lineCount == ends + 1)
      }
    }
  }
}

@Test func linesOutsideTheTextAreEmpty() throws {
  let source = try text("ab\nc")
  #expect(source.lineRange(0) == ByteRange(start: 0, end: 0))
  #expect(source.lineRange(-7) == ByteRange(start: 0, end: 0))
  #expect(source.lineRange(3) == ByteRange(start: 4, end: 4))
  #expect(source.string(ByteRange(start: 3, end: 900)) == "c")
  #expect(source.string(ByteRange(start: 900, end: 3)) == "")
}

// MARK: - Positions

@Test func positionsAreCountedFromOne() throws {
  let source = try text("a\nbc\r\nd")
  #expect(source.position(at: 0).line == 1)
  #expect(source.position(at: 1).byteColumn == 2)
  #expect(source.position(at: 2).line == 2)
  #expect(source.position(at: 2).byteColumn == 1)
  // Between CR and LF is still line 2.
  #expect(source.position(at: 5).line == 2)
  #expect(source.position(at: 5).byteColumn == 4)
  #expect(source.position(at: 6).line == 3)
  #expect(source.position(at: 7).utf16Column == 2)
  #expect(source.position(at: .max) == source.position(at: 7))
}

@Test func columnsDifferByUnit() throws {
  let source = try text("x\ns = \"é😀\"; f")
  let offset = UInt32(source.bytes.count - 1)
  let position = source.position(at: offset)
  #expect(position.line == 2)
  #expect(position.byteColumn == 15)
  #expect(position.codePointColumn == 11)
  #expect(position.utf16Column == 12)
  #expect(source.position(at: 2).utf16Column == 1)
}

@Test func columnsAreOfTheDecodedText() throws {
  let raw = Array("# coding: latin-1\ns = '".utf8) + [0xE9] + Array("'; f".utf8)
  let source = try SourceText(decoding: raw)
  let position = source.position(at: UInt32(source.bytes.count - 1))
  #expect(position.byteColumn == 11)
  #expect(position.codePointColumn == 10)
  #expect(position.utf16Column == 10)
  #expect(source.string(source.lineRange(2)) == "s = 'é'; f")
}

@Test func byteOrderMarkIsNoColumn() throws {
  let source = try SourceText(decoding: mark + Array("f".utf8))
  #expect(source.bytes == Array("f".utf8))
  #expect(source.position(at: 0).byteColumn == 1)
  #expect(source.lineRange(1) == ByteRange(start: 0, end: 1))
}
