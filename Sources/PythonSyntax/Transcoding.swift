/// Returns the offset of the first byte that begins no well-formed UTF-8 character.
func malformedOffset(inUTF8 bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while true {
      offset = asciiEnd(in: buffer, from: offset)
      guard offset < buffer.count else { return nil }
      let length = characterLength(in: buffer, at: offset)
      guard length > 0 else { return offset }
      offset &+= length
    }
  }
}

/// Returns the end of the run of ASCII bytes, eight bytes a step where it is long.
private func asciiEnd(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
  var offset = start
  while offset &+ 8 <= buffer.count {
    let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    guard word & 0x8080_8080_8080_8080 == 0 else { break }
    offset &+= 8
  }
  while offset < buffer.count, buffer[offset] < 0x80 { offset &+= 1 }
  return offset
}

/// Returns the length of the character that begins at the offset; 0 where it is malformed.
///
/// Surrogates, overlong forms and what lies beyond U+10FFFF are malformed.
private func characterLength(in buffer: UnsafeRawBufferPointer, at offset: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch buffer[offset] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard offset &+ length <= buffer.count, second.contains(buffer[offset &+ 1]) else { return 0 }
  var next = offset &+ 2
  while next < offset &+ length {
    guard buffer[next] & 0xC0 == 0x80 else { return 0 }
    next &+= 1
  }
  return length
}

/// Returns the text of Latin-1 bytes in UTF-8.
func utf8Bytes(fromLatin1 raw: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(raw.count + raw.count / 8)
  for byte in raw {
    if byte < 0x80 {
      bytes.append(byte)
    } else {
      bytes.append(0xC0 | byte >> 6)
      bytes.append(0x80 | byte & 0x3F)
    }
  }
  return bytes
}

/// Returns the Latin-1 bytes of a text that `utf8Bytes(fromLatin1:)` gave.
func latin1Bytes(fromUTF8 bytes: [UInt8]) -> [UInt8] {
  var raw: [UInt8] = []
  raw.reserveCapacity(bytes.count)
  var lead: UInt8 = 0
  for byte in bytes {
    if byte < 0x80 {
      raw.append(byte)
    } else if byte >= 0xC0 {
      lead = byte
    } else {
      raw.append(lead << 6 | byte & 0x3F)
    }
  }
  return raw
}
