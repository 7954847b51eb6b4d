import PythonSyntax
import Testing

/// The mark that a UTF-8 file may begin with.
private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// The name of the encoding, or what is wrong with the bytes.
private func encoding(_ raw: [UInt8]) -> String {
  do {
    return "\(try SourceText(decoding: raw).encoding)"
  } catch {
    switch error {
    case .unsupportedEncoding(let name): return "unsupported \(name)"
    case .contradictoryEncoding(let name): return "contradictory \(name)"
    case .malformedBytes(let encoding, let offset): return "malformed \(encoding) at \(offset)"
    case .tooLong: return "too long"
    }
  }
}

@Test(arguments: [
  ("", "utf8"),
  ("x = 1", "utf8"),
  ("# coding: utf-8", "utf8"),
  ("# -*- coding: UTF_8 -*-", "utf8"),
  ("# vim: set fileencoding=utf-8-unix :", "utf8"),
  ("# coding: utf8", "utf8"),
  ("# coding:\t U8", "utf8"),
  ("\u{0C} \t# coding=latin-1", "latin1"),
  ("# coding: Latin_1-unix", "latin1"),
  ("# coding: iso-8859-1", "latin1"),
  ("# coding: ISO8859-1", "latin1"),
  ("# coding: iso_latin_1", "latin1"),
  ("# coding: latin1", "latin1"),
  ("# coding: us-ascii", "ascii"),
  ("#coding:latin-1#", "latin1"),
  ("# coding  coding=latin-1", "latin1"),
  ("# coding:  ;coding=latin-1", "latin1"),
  ("# coding: coding: latin-1", "unsupported coding"),
  ("# Coding: latin-1", "utf8"),
  ("# coding : latin-1", "utf8"),
  ("# coding:", "utf8"),
  ("# coding: koi8-r", "ascii"),
  ("# coding: koi8-r é", "unsupported koi8-r"),
  ("\n#coding: Windows-1252", "ascii"),
  ("\n#coding: iso-8859-15\né", "unsupported iso-8859-15"),
  ("# coding: utf-7", "unsupported utf-7"),
  ("# coding: utf-8sig", "unsupported utf-8sig"),
  ("# coding: utf-16", "unsupported utf-16"),
])
func cookieNamesTheEncoding(source: String, expected: String) {
  #expect(encoding(Array(source.utf8)) == expected)
}

@Test(arguments: [
  ("#\n# coding: latin-1", "latin1"),
  ("\r# coding: latin-1", "latin1"),
  ("\u{0C}\r\n# coding: latin-1", "latin1"),
  ("#!/usr/bin/python\n# coding: latin-1\n", "latin1"),
  ("\n\n# coding: latin-1", "utf8"),
  ("\r\r\n# coding: latin-1", "utf8"),
  ("x = 1\n# coding: latin-1", "utf8"),
  ("'''\n# coding: latin-1\n'''", "utf8"),
  ("x = 1 # coding: latin-1", "utf8"),
  ("# coding: utf-8\n# coding: latin-1", "utf8"),
])
func cookieStandsOnTheFirstTwoLines(source: String, expected: String) {
  #expect(encoding(Array(source.utf8)) == expected)
}

@Test(arguments: [
  ("", "utf8WithMark"),
  ("x", "utf8WithMark"),
  ("# coding: utf-8", "utf8WithMark"),
  ("\n# coding: UTF_8-sig", "utf8WithMark"),
  ("# coding: utf8", "contradictory utf8"),
  ("# coding: latin-1", "contradictory latin-1"),
  ("#\n# coding: ascii", "contradictory ascii"),
  ("x\n# coding: latin-1", "utf8WithMark"),
])
func cookieMayNotContradictTheMark(source: String, expected: String) {
  #expect(encoding(mark + Array(source.utf8)) == expected)
}

@Test(
  arguments: [
    ([0xFF, 0xFE, 0x78, 0x00], "unsupported utf-16"),
    ([0xFE, 0xFF, 0x00, 0x78], "unsupported utf-16"),
    ([0xFF, 0xFE, 0x00, 0x00], "unsupported utf-32"),
    ([0x00, 0x00, 0xFE, 0xFF], "unsupported utf-32"),
    ([0xFF], "malformed utf-8 at 0"),
    ([0x61, 0x80], "malformed utf-8 at 1"),
    ([0x61, 0xC3], "malformed utf-8 at 1"),
    ([0xC3, 0xA9, 0xC3, 0x61], "malformed utf-8 at 2"),
    ([0xC0, 0x80], "malformed utf-8 at 0"),
    ([0xE0, 0x9F, 0xBF], "malformed utf-8 at 0"),
    ([0xED, 0xA0, 0x80], "malformed utf-8 at 0"),
    ([0xF0, 0x8F, 0xBF, 0xBF], "malformed utf-8 at 0"),
    ([0xF4, 0x90, 0x80, 0x80], "malformed utf-8 at 0"),
    ([0xF5, 0x80, 0x80, 0x80], "malformed utf-8 at 0"),
    ([0xF0, 0x9F, 0x98], "malformed utf-8 at 0"),
    ([0xEF, 0xBB, 0xBF, 0xFF], "malformed utf-8 at 3"),
    ([0xEF, 0xBB], "malformed utf-8 at 0"),
    ([0xEF, 0xBB, 0xBF], "utf8WithMark"),
    ([0xF4, 0x8F, 0xBF, 0xBF], "utf8"),
    ([0xED, 0x9F, 0xBF, 0xEE, 0x80, 0x80], "utf8"),
  ] as [([UInt8], String)])
func malformedBytesAreFoundWhereTheyBegin(raw: [UInt8], expected: String) {
  #expect(encoding(raw) == expected)
}

@Test func malformedOffsetIsRightAtEveryAlignment() {
  for length in 0...40 {
    let raw = Array(repeating: UInt8(ascii: "a"), count: length) + [0xC3, 0xA9, 0xA9, 0x61]
    #expect(encoding(raw) == "malformed utf-8 at \(length + 2)")
  }
}

@Test func asciiFilesHoldNothingElse() {
  #expect(encoding(Array("# coding: ascii\né".utf8)) == "malformed ascii at 16")
}

@Test func everyByteIsLatin1AndComesBack() throws {
  let raw = Array("#coding:l1\n".utf8) + (0...255).map { UInt8($0) }
  let source = try SourceText(decoding: raw)
  #expect(
    source.string(ByteRange(start: 0, end: .max)).unicodeScalars.map(\.value)
      == raw.map { UInt32($0) })
  #expect(source.rawBytes == raw)
}

@Test func rawBytesAreTheFile() throws {
  for raw in [[], mark, mark + mark, Array("é\r\n".utf8), mark + Array("é".utf8)] {
    #expect(try SourceText(decoding: raw).rawBytes == raw)
  }
}

@Test func anyBytesAreReadOrRefused() {
  var generator = SystemRandomNumberGenerator()
  let alphabet = Array("# coding:=utf-8latin1\r\n\u{0C}\t é😀".utf8) + [0, 0xFF, 0xEF, 0xBB, 0xBF]
  for length in 0..<400 {
    let raw = (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
    guard let source = try? SourceText(decoding: raw) else { continue }
    #expect(source.rawBytes == raw)
    #expect(source.position(at: .max).line == source.lineCount)
  }
}
