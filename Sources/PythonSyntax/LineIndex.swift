/// Where the lines of a text are: counts for every 4,096 bytes, between which the bytes are looked at.
/// The start of each line took 2 % of all memory, and most are never asked for (2026-11).
struct LineIndex: Sendable {
  private static let blockLength = 4096

  /// By block: the line ends before it.
  private var endsBefore: [UInt32] = []
  /// The line ends of the text.
  private(set) var endCount = 0

  /// Adds the next block.
  fileprivate mutating func append(_ count: Int) {
    endsBefore.append(UInt32(endCount))
    endCount += count
  }

  /// Returns the number of line ends before an offset: the index of the line that holds it.
  func endCount(before offset: Int, in bytes: [UInt8]) -> Int {
    guard !endsBefore.isEmpty else { return 0 }
    let block = min(offset / Self.blockLength, endsBefore.count - 1)
    return bytes.withUnsafeBufferPointer { bytes in
      (block * Self.blockLength..<offset).reduce(Int(endsBefore[block])) {
        isLineEnd(at: $1, in: bytes) ? $0 + 1 : $0
      }
    }
  }

  /// Returns the offset at which a line starts, by its index, which must be at most `endCount`.
  func start(ofLine line: Int, in bytes: [UInt8]) -> Int {
    guard line > 0 else { return 0 }
    var (low, high) = (0, endsBefore.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if endsBefore[middle] < line { low = middle } else { high = middle }
    }
    guard low < high else { return 0 }
    var count = Int(endsBefore[low])
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in low * Self.blockLength..<bytes.count where isLineEnd(at: offset, in: bytes) {
        count += 1
        if count == line { return offset + 1 }
      }
      return bytes.count
    }
  }

  /// Makes the index of a text, and tells whether all its bytes are ASCII.
  static func of(_ bytes: [UInt8]) -> (index: LineIndex, isASCII: Bool) {
    var index = LineIndex()
    var highBits: UInt8 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: blockLength) {
        let range = start..<min(start + blockLength, bytes.count)
        // Counters of two bytes, which the compiler makes vectors of.
        var (feeds, returns): (UInt16, UInt16) = (0, 0)
        for byte in UnsafeBufferPointer(rebasing: bytes[range]) {
          feeds &+= byte == Byte.lineFeed ? 1 : 0
          returns &+= byte == Byte.carriageReturn ? 1 : 0
          highBits |= byte
        }
        index.append(
          returns == 0 ? Int(feeds) : range.count(where: { isLineEnd(at: $0, in: bytes) }))
      }
    }
    return (index, highBits < 0x80)
  }
}

/// Whether a line ends with the byte: `\n`, or an `\r` before anything else.
private func isLineEnd(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  switch bytes[offset] {
  case Byte.lineFeed: true
  case Byte.carriageReturn: offset + 1 == bytes.count || bytes[offset + 1] != Byte.lineFeed
  default: false
  }
}
