/// Returns whether the byte can stand in a name; bytes of non-ASCII characters can.
func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
    true
  default: false
  }
}

/// Returns whether the byte is white space inside a line.
func isBlankByte(_ byte: UInt8) -> Bool {
  byte == Byte.space || byte == Byte.tab || byte == Byte.formFeed
}

/// Returns whether the byte ends a line.
func isLineEndByte(_ byte: UInt8) -> Bool {
  byte == Byte.lineFeed || byte == Byte.carriageReturn
}

/// Returns the end of the word if it stands at the offset, whole.
func wordEnd(_ word: StaticString, from start: Int, in bytes: [UInt8]) -> Int? {
  let end = start + word.utf8CodeUnitCount
  guard start >= 0, end <= bytes.count else { return nil }
  let isThere = word.withUTF8Buffer { bytes[start..<end].elementsEqual($0) }
  guard isThere, start == 0 || !isNameByte(bytes[start - 1]),
    end == bytes.count || !isNameByte(bytes[end])
  else { return nil }
  return end
}

/// Returns whether nothing but the end of another statement stands before the offset on its line.
func startsStatement(_ offset: Int, in bytes: [UInt8]) -> Bool {
  guard let last = bytes[..<offset].last(where: { !isBlankByte($0) }) else { return true }
  return isLineEndByte(last) || last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
}

/// Returns where the line starts that asks IPython for help with the `?` at the offset.
///
/// Such a line is a name and one or two `?`.
func helpStart(at offset: Int, in bytes: [UInt8]) -> Int? {
  let start = (bytes[..<offset].lastIndex { !isHelpByte($0) } ?? -1) + 1
  guard start < offset, startsStatement(start, in: bytes) else { return nil }
  let next = bytes[offset...].drop { $0 == UInt8(ascii: "?") }.first { !isBlankByte($0) }
  return next.map(isLineEndByte) ?? true ? start : nil
}

/// Returns whether the byte can stand in a name that IPython gives help for.
private func isHelpByte(_ byte: UInt8) -> Bool {
  isNameByte(byte) || ".*%[]".utf8.contains(byte)
}

/// Returns whether a `%` or `!` stands where IPython looks for a magic: at the start of a line or after `=`.
func mayBeMagic(at offset: Int, in bytes: [UInt8]) -> Bool {
  guard let last = bytes[..<offset].last(where: { !isBlankByte($0) }) else { return true }
  return isLineEndByte(last) || last == UInt8(ascii: "=")
}

/// Returns whether a name that `def`, `class` or `type` defines stands before the offset.
func isDefinedName(before offset: Int, in bytes: [UInt8]) -> Bool {
  let name = bytes[..<offset].reversed().drop(while: isBlankByte).drop(while: isNameByte)
  guard let blank = name.first, isBlankByte(blank) else { return false }
  guard let last = name.firstIndex(where: { !isBlankByte($0) })?.base else { return false }
  return wordEnd("def", from: last - 3, in: bytes) ?? wordEnd("class", from: last - 5, in: bytes)
    ?? wordEnd("type", from: last - 4, in: bytes) != nil
}
