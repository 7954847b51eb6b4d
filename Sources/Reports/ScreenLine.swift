/// A line of text as it stands on a screen.
///
/// A tab is four spaces, a wide character takes two columns and a combining
/// one none; what could steer a terminal is replaced by a picture of it.
struct ScreenLine {
  private(set) var bytes: [UInt8] = []
  /// The columns that it takes.
  private(set) var width = 0
  /// The column at which each byte of the text is shown, and the end's.
  private var columns: [Int] = []

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ScreenLine($0[...], columns: false) }
  }

  /// Shows a line of valid UTF-8 and remembers where each byte of it is.
  init(line: ArraySlice<UInt8>) {
    self = line.withUnsafeBufferPointer { ScreenLine($0[...], columns: true) }
  }

  /// Returns the column, from 0, at which a byte of the line is shown.
  func column(ofByte index: Int) -> Int {
    columns.isEmpty ? 0 : columns[min(max(index, 0), columns.count - 1)]
  }

  private init(_ text: Slice<UnsafeBufferPointer<UInt8>>, columns keepsColumns: Bool) {
    bytes.reserveCapacity(text.count)
    if text.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      bytes += text
      width = text.count
      if keepsColumns { columns = Array(0...width) }
      return
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if keepsColumns {
        columns += repeatElement(width, count: Unicode.UTF8.width(scalar))
      }
      append(scalar)
    }
    if keepsColumns { columns.append(width) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      bytes += repeatElement(UInt8(ascii: " "), count: 4)
      width += 4
      return
    }
    let shown = visible(scalar)
    bytes += String(Character(shown)).utf8
    width += displayWidth(shown)
  }
}

extension ScreenLine {
  /// Returns the part between two columns, with `…` where something is cut off.
  ///
  /// It takes exactly the columns of the window, unless the line ends before.
  func cut(to window: Range<Int>) -> ScreenLine {
    let cutsHead = window.lowerBound > 0
    let cutsTail = width > window.upperBound
    guard cutsHead || cutsTail else { return self }
    var part = ScreenLine(cutsHead ? "…" : "")
    // What is left of the window between the ellipses.
    let kept = (window.lowerBound + part.width)..<(window.upperBound - (cutsTail ? 1 : 0))
    var column = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let start = column
      column += displayWidth(scalar)
      guard start >= kept.lowerBound, column <= kept.upperBound else { continue }
      part.pad(to: start - window.lowerBound)
      part.append(scalar)
    }
    if cutsTail {
      part.pad(to: kept.upperBound - window.lowerBound)
      part.append("…")
    }
    return part
  }

  /// Fills up with spaces: half of a wide character may have been cut off.
  private mutating func pad(to column: Int) {
    while width < column { append(" ") }
  }
}

/// Returns the scalar, or what is shown instead of a control character.
private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
  case 0x7F: "\u{2421}"
  // Further controls, line separators, and what turns the writing direction.
  case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: scalar
  }
}

/// Returns the columns that a visible scalar takes in a terminal.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  // Vowels and final consonants join the Hangul syllable before them.
  if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
    return 0
  }
  if scalar.value < 0x1100 { return 1 }
  if scalar.properties.isEmojiPresentation { return 2 }
  return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
}

/// What Unicode's East Asian Width calls wide or fullwidth and is no emoji.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
]
