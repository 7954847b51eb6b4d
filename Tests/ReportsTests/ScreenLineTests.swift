import Testing

@testable import Reports

private func shown(_ line: ScreenLine) -> String { String(decoding: line.bytes, as: UTF8.self) }

@Test(arguments: [
  ("plain", "plain", 5),
  ("\tx\t", "    x    ", 9),
  ("naïve", "naïve", 5),
  ("nai\u{308}ve", "nai\u{308}ve", 5),
  ("漢字", "漢字", 4),
  ("ﾊﾝ ＡＢ", "ﾊﾝ ＡＢ", 7),
  ("한글 \u{1112}\u{1161}\u{11AB}", "한글 \u{1112}\u{1161}\u{11AB}", 7),
  ("😀!", "😀!", 3),
  ("a\u{200D}b", "a\u{200D}b", 2),
  ("\u{1B}[31m\u{0}\u{7F}\u{9B}", "␛[31m␀␡\u{FFFD}", 8),
  ("\u{202E}x\u{2028}", "\u{FFFD}x\u{FFFD}", 3),
])
func widthsAreThoseOfATerminal(_ text: String, _ expected: String, _ width: Int) {
  let line = ScreenLine(text)
  #expect(Array(line.bytes) == Array(expected.utf8))
  #expect(line.width == width)
}

@Test func columnsOfBytes() {
  let text = Array("\té漢x".utf8)
  let line = ScreenLine(line: text[...])
  #expect((0...text.count).map { line.column(ofByte: $0) } == [0, 4, 4, 5, 5, 5, 7, 8])
  #expect(line.column(ofByte: 99) == 8)
}

@Test func longLinesAreCut() {
  let digits = ScreenLine("0123456789")
  #expect(shown(digits.cut(to: 0..<10)) == "0123456789")
  #expect(shown(digits.cut(to: 0..<6)) == "01234…")
  #expect(shown(digits.cut(to: 2..<8)) == "…3456…")
  #expect(shown(digits.cut(to: 4..<10)) == "…56789")
}

@Test func halvesOfWideCharactersAreBlank() {
  let wide = ScreenLine("漢字漢字漢")
  for window in [1..<7, 2..<8, 3..<9, 0..<5, 0..<6] {
    #expect(wide.cut(to: window).width == window.count)
  }
  #expect(shown(wide.cut(to: 1..<7)) == "…字漢…")
  #expect(shown(wide.cut(to: 2..<8)) == "… 漢 …")
}
