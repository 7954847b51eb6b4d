internal import PythonSyntax

/// The underline of an annotation on the line where it begins.
struct Mark {
  /// Where it is drawn; never empty.
  var columns: Range<Int>
  var label: String
  var isPrimary: Bool

  var character: Unicode.Scalar { isPrimary ? "^" : "-" }
}

/// A line of source with its marks, cut to the width of a frame.
struct MarkedLine {
  /// The columns of source that a frame shows.
  private static let widthMax = 120
  /// The columns that stay in sight before a mark.
  private static let leadMax = 20

  let source: ScreenLine
  /// Sorted by where they start; of those that start together the longest first.
  let marks: [Mark]

  init(_ line: Int, of text: SourceText, annotations: [Annotation]) {
    let range = text.lineRange(line)
    let whole = ScreenLine(line: text.bytes[Int(range.start)..<Int(range.end)])
    let marks = annotations.map { annotation in
      let end = min(annotation.range.end, trimmedEnd(of: range, in: text))
      let start = whole.column(ofByte: Int(annotation.range.start) - Int(range.start))
      let columnEnd = whole.column(ofByte: Int(end) - Int(range.start))
      return Mark(
        columns: start..<max(start + 1, columnEnd), label: annotation.label,
        isPrimary: annotation.isPrimary)
    }
    let window = Self.window(on: whole, around: marks)
    source = whole.cut(to: window)
    // Behind the last character there is room for a caret, but not behind an ellipsis.
    let columnLast = min(window.count - 1, source.width)
    self.marks = marks.map { $0.clipped(to: window, columnLast: columnLast) }
      .sorted(by: Mark.isDrawnBefore)
  }

  /// Returns the columns to show of a line: its head, unless the finding itself lies behind.
  private static func window(on line: ScreenLine, around marks: [Mark]) -> Range<Int> {
    let last = marks.map(\.columns.upperBound).max() ?? 0
    guard line.width > widthMax, last >= widthMax else { return 0..<widthMax }
    let anchor = marks.first(where: \.isPrimary) ?? marks.first
    let wanted = (anchor?.columns.lowerBound ?? 0) - leadMax
    let start = max(0, min(wanted, line.width - widthMax))
    return start..<(start + widthMax)
  }
}

extension Mark {
  fileprivate func clipped(to window: Range<Int>, columnLast: Int) -> Mark {
    let start = min(max(columns.lowerBound - window.lowerBound, 0), columnLast)
    let end = min(columns.upperBound - window.lowerBound, columnLast + 1)
    var clipped = self
    clipped.columns = start..<max(end, start + 1)
    return clipped
  }

  fileprivate static func isDrawnBefore(_ left: Mark, _ right: Mark) -> Bool {
    if left.columns.lowerBound != right.columns.lowerBound {
      return left.columns.lowerBound < right.columns.lowerBound
    }
    if left.columns.count != right.columns.count {
      return left.columns.count > right.columns.count
    }
    // Here: both cover the same. The finding itself comes to the top.
    return !left.isPrimary && right.isPrimary
  }
}

/// Returns the end of a line without the blanks there, for ranges that go on below.
private func trimmedEnd(of line: ByteRange, in text: SourceText) -> UInt32 {
  var end = line.end
  while end > line.start, text.bytes[Int(end) - 1] <= 0x20 { end -= 1 }
  return end
}
