/// Returns a path below the root as a relative URI reference.
func relativeURI(_ path: String) -> String {
  var bytes: [UInt8] = []
  // A colon in the first segment would make a scheme of what stands before it.
  var isFirstSegment = true
  for byte in path.utf8 {
    if byte == slash { isFirstSegment = false }
    append(byte, to: &bytes, colonIsPlain: !isFirstSegment)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns an absolute path as a `file:` URI.
func fileURI(_ path: String) -> String {
  var bytes = Array("file://".utf8)
  for byte in path.utf8 { append(byte, to: &bytes, colonIsPlain: true) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns an absolute path as a `file:` URI with a slash at its end.
func folderURI(_ path: String) -> String {
  let uri = fileURI(path)
  return path.utf8.last == slash ? uri : uri + "/"
}

private let slash = UInt8(ascii: "/")

private func append(_ byte: UInt8, to bytes: inout [UInt8], colonIsPlain: Bool) {
  if isPlain(byte) || (byte == UInt8(ascii: ":") && colonIsPlain) {
    bytes.append(byte)
  } else {
    bytes.append(UInt8(ascii: "%"))
    bytes.append(hexDigit(byte >> 4, letters: UInt8(ascii: "A")))
    bytes.append(hexDigit(byte & 0xF, letters: UInt8(ascii: "A")))
  }
}

/// Whether RFC 3986 lets the byte stand for itself in a path; the colon is asked for apart.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), slash:
    true
  default: marks.contains(byte)
  }
}

private let marks = Array("-._~!$&'()*+,;=@".utf8)
