/// How a file holds its text: the codecs that Caulk reads.
package enum SourceEncoding: Hashable, Sendable {
  case utf8
  /// UTF-8 behind a byte order mark.
  case utf8WithMark
  case latin1
  case ascii

  /// Reads the byte order mark and the PEP 263 cookie, as CPython does.
  init(declaredIn raw: [UInt8]) throws(UndecodableText) {
    if let name = foreignMark(of: raw) { throw .unsupportedEncoding(name) }
    let hasMark = raw.starts(with: byteOrderMark)
    guard let name = cookie(in: raw[(hasMark ? byteOrderMark.count : 0)...]) else {
      self = hasMark ? .utf8WithMark : .utf8
      return
    }
    if hasMark {
      // CPython compares the normal names: after a mark even `utf8` is a contradiction.
      guard normalName(name) == "utf-8" else { throw .contradictoryEncoding(name) }
      self = .utf8WithMark
      return
    }
    switch normalName(name) {
    case "utf-8": self = .utf8
    case "iso-8859-1": self = .latin1
    default:
      if let alias = codecAliases[codecName(name)] {
        self = alias
      } else if extendsASCII(codecName(name)), !raw.contains(where: { $0 >= 0x80 }) {
        self = .ascii
      } else {
        throw .unsupportedEncoding(name)
      }
    }
  }

  /// Returns the text in UTF-8 without byte order mark.
  func decode(_ raw: [UInt8]) throws(UndecodableText) -> [UInt8] {
    switch self {
    case .utf8:
      if let offset = malformedOffset(inUTF8: raw) {
        throw .malformedBytes(encoding: "utf-8", offset: offset)
      }
      return raw
    case .utf8WithMark:
      if let offset = malformedOffset(inUTF8: raw) {
        throw .malformedBytes(encoding: "utf-8", offset: offset)
      }
      return Array(raw.dropFirst(byteOrderMark.count))
    case .latin1:
      return raw.contains { $0 >= 0x80 } ? utf8Bytes(fromLatin1: raw) : raw
    case .ascii:
      if let offset = raw.firstIndex(where: { $0 >= 0x80 }) {
        throw .malformedBytes(encoding: "ascii", offset: offset)
      }
      return raw
    }
  }

  /// Returns the bytes of a file whose text was decoded to these: the inverse of `decode`.
  package func encode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8, .ascii: bytes
    case .utf8WithMark: byteOrderMark + bytes
    case .latin1: bytes.contains { $0 >= 0x80 } ? latin1Bytes(fromUTF8: bytes) : bytes
    }
  }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Returns whether ASCII text is the same in the codec; many files name one and need none.
private func extendsASCII(_ codec: String) -> Bool {
  let families = [
    "big5", "cp125", "cp437", "cp85", "cp932", "cp949", "cp950", "euc_", "gb", "iso8859_",
    "iso_8859_", "koi8_", "mac_", "shift_jis", "windows_125",
  ]
  return families.contains { codec.hasPrefix($0) }
}

/// Returns the encoding that a byte order mark of another width announces.
private func foreignMark(of raw: [UInt8]) -> String? {
  if raw.starts(with: [0xFF, 0xFE, 0, 0]) || raw.starts(with: [0, 0, 0xFE, 0xFF]) {
    return "utf-32"
  }
  return raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) ? "utf-16" : nil
}

/// Returns the codec name that line 1 or, below a blank or comment line, line 2 declares.
private func cookie(in text: ArraySlice<UInt8>) -> String? {
  let first = text.prefix { !isLineEnd($0) }
  if let name = cookie(inLine: first) { return name }
  guard isBlankOrComment(first) else { return nil }
  var rest = text[first.endIndex...]
  // The line end is one byte, or two where it is CR LF.
  guard let end = rest.popFirst() else { return nil }
  if end == Byte.carriageReturn, rest.first == Byte.lineFeed { rest.removeFirst() }
  return cookie(inLine: rest.prefix { !isLineEnd($0) })
}

/// Matches `^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)`.
private func cookie(inLine line: ArraySlice<UInt8>) -> String? {
  let comment = line.drop(while: isBlank)
  guard comment.first == Byte.hash else { return nil }
  let word = Array("coding".utf8)
  var rest = comment.dropFirst()
  while rest.count > word.count {
    if rest.starts(with: word), let sign = rest.dropFirst(word.count).first,
      sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=")
    {
      let value = rest.dropFirst(word.count + 1).drop { $0 == Byte.space || $0 == Byte.tab }
      let name = value.prefix(while: isCodecCharacter)
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    rest = rest.dropFirst()
  }
  return nil
}

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == Byte.lineFeed || byte == Byte.carriageReturn
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == Byte.space || byte == Byte.tab || byte == Byte.formFeed
}

private func isBlankOrComment(_ line: ArraySlice<UInt8>) -> Bool {
  let rest = line.drop(while: isBlank)
  return rest.isEmpty || rest.first == Byte.hash
}

private func isCodecCharacter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
    true
  default: false
  }
}

/// Returns the name as CPython's tokenizer normalises it: `utf-8`, `iso-8859-1`, or unchanged.
private func normalName(_ name: String) -> String {
  // Only the first 12 characters count, there as here.
  let short = String(decoding: name.utf8.prefix(12).map(lowercase).map(hyphenate), as: UTF8.self)
  if short == "utf-8" || short.hasPrefix("utf-8-") { return "utf-8" }
  for latin in ["latin-1", "iso-8859-1", "iso-latin-1"]
  where short == latin || short.hasPrefix(latin + "-") {
    return "iso-8859-1"
  }
  return name
}

/// Returns the name as CPython's codec registry looks it up.
private func codecName(_ name: String) -> String {
  String(
    decoding: name.utf8.map(lowercase).map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 },
    as: UTF8.self)
}

private func lowercase(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

private func hyphenate(_ byte: UInt8) -> UInt8 {
  byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : byte
}

/// The other names under which CPython's `encodings.aliases` has the codecs.
private let codecAliases: [String: SourceEncoding] = {
  let names: [(SourceEncoding, [String])] = [
    (.utf8, ["u8", "utf", "utf8", "utf8_ucs2", "utf8_ucs4", "cp65001"]),
    (
      .latin1,
      [
        "8859", "cp819", "csisolatin1", "ibm819", "iso8859", "iso8859_1", "iso_8859_1_1987",
        "iso_ir_100", "l1", "latin", "latin1",
      ]
    ),
    (
      .ascii,
      [
        "646", "ansi_x3.4_1968", "ansi_x3_4_1968", "ansi_x3.4_1986", "ascii", "cp367", "csascii",
        "ibm367", "iso646_us", "iso_646.irv_1991", "iso_ir_6", "us", "us_ascii",
      ]
    ),
  ]
  var aliases: [String: SourceEncoding] = [:]
  for (encoding, list) in names { for name in list { aliases[name] = encoding } }
  return aliases
}()
