/// The hash by which code scanning recognises a line after edits elsewhere.
///
/// It covers the line's first hundred UTF-16 units that are no blanks, and
/// spills into the lines that follow. The values must be those of GitHub's
/// own action, which computes them over the raw bytes as UTF-8: a byte order
/// mark counts, malformed bytes are U+FFFD, and PEP 263 is not asked.
struct LineHash: Hashable {
  /// The rolling hash of the line's window.
  var value: UInt64
  /// How many lines up to this one have the hash.
  var ordinal: Int

  /// The spelling in SARIF.
  var text: String { String(value, radix: 16) + ":" + String(ordinal) }
}

/// Returns the hashes of all lines; line 1 is at index 0.
func lineHashes(of rawBytes: [UInt8]) -> [LineHash] {
  var window = RollingWindow()
  var hashes: [LineHash] = []
  var startsLine = true
  var followsCarriageReturn = false
  func take(_ unit: UInt16) {
    if unit == space || unit == tab || (followsCarriageReturn && unit == lineFeed) {
      followsCarriageReturn = false
      return
    }
    followsCarriageReturn = unit == carriageReturn
    let unit = followsCarriageReturn ? lineFeed : unit
    window.finishOldest(into: &hashes)
    if startsLine { window.startLine() }
    startsLine = unit == lineFeed
    window.append(unit)
  }
  if rawBytes.allSatisfy({ $0 < 0x80 }) {
    for byte in rawBytes { take(UInt16(byte)) }
  } else {
    // The same repair as JavaScript's: one U+FFFD for each maximal malformed part.
    for scalar in String(decoding: rawBytes, as: UTF8.self).unicodeScalars {
      if let unit = UInt16(exactly: scalar.value) {
        take(unit)
      } else {
        take(UTF16.leadSurrogate(scalar))
        take(UTF16.trailSurrogate(scalar))
      }
    }
  }
  take(endMark)
  window.finishAll(into: &hashes)
  return hashes
}

private let space: UInt16 = 0x20
private let tab: UInt16 = 0x09
private let lineFeed: UInt16 = 0x0A
private let carriageReturn: UInt16 = 0x0D
/// Stands behind the last unit of every file.
private let endMark: UInt16 = 0xFFFF

/// The last hundred units with their hash, and the lines that begin among them.
private struct RollingWindow {
  private static let length = 100
  private static let base: UInt64 = 37
  /// `base` to the power of `length`: what a unit weighs when it leaves.
  private let leavingWeight = (0..<length).reduce(1) { power, _ in power &* base }

  private var units = [UInt16](repeating: 0, count: length)
  private var begins = [Bool](repeating: false, count: length)
  private var index = 0
  private var hash: UInt64 = 0
  private var counts: [UInt64: Int] = [:]

  /// Marks the next unit as the first of a line.
  mutating func startLine() { begins[index] = true }

  /// Gives the line that leaves the window its hash.
  ///
  /// Lines leave in the order in which they came in.
  mutating func finishOldest(into hashes: inout [LineHash]) {
    guard begins[index] else { return }
    begins[index] = false
    counts[hash, default: 0] += 1
    hashes.append(LineHash(value: hash, ordinal: counts[hash, default: 1]))
  }

  mutating func append(_ unit: UInt16) {
    let leaving = UInt64(units[index])
    units[index] = unit
    hash = Self.base &* hash &+ UInt64(unit) &- leavingWeight &* leaving
    index = index + 1 == Self.length ? 0 : index + 1
  }

  mutating func finishAll(into hashes: inout [LineHash]) {
    for _ in 0..<Self.length {
      finishOldest(into: &hashes)
      append(0)
    }
  }
}
