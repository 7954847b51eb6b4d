internal import LeakAnalysis
internal import PythonSyntax

/// How the frames of one finding look.
struct FrameLook {
  /// The digits of the largest line number.
  var gutterWidth: Int
  /// The style of the primary marks.
  var primaryStyle: TextStyle

  fileprivate func style(of mark: Mark) -> TextStyle { mark.isPrimary ? primaryStyle : .accent }
}

extension TerminalText {
  /// Draws ` --> path:line:column` and the source below it.
  mutating func draw(
    _ frame: Frame, arrow: String, of file: ReportedFile, _ look: FrameLook
  ) {
    guard let first = frame.annotations.first else { return }
    let position = file.text.position(at: first.range.start)
    fill(" ", look.gutterWidth)
    append(arrow, .accent)
    append(" ")
    append("\(file.path):\(position.line):\(position.codePointColumn)")
    endLine()
    gutter(look)
    endLine()
    for (index, lines) in frame.shownLines(of: file.text).enumerated() {
      if index > 0 {
        append("...", .accent)
        endLine()
      }
      for line in lines { draw(line, of: file.text, frame, look) }
    }
  }

  /// Ends the gutter of a frame before another one.
  mutating func gutter(_ look: FrameLook) {
    fill(" ", look.gutterWidth + 1)
    append("|", .accent)
  }

  private mutating func draw(
    _ line: Int, of text: SourceText, _ frame: Frame, _ look: FrameLook
  ) {
    let marked = MarkedLine(line, of: text, annotations: frame.annotations(onLine: line, of: text))
    let number = String(line)
    fill(" ", look.gutterWidth - number.utf8.count)
    append(number + " |", .accent)
    append(" ")
    append(marked.source)
    endLine()
    if !marked.marks.isEmpty { draw(marked.marks, look) }
  }

  /// Draws the underlines, one label behind them and the others below, hanging on bars.
  private mutating func draw(_ marks: [Mark], _ look: FrameLook) {
    var hanging = marks
    gutter(look)
    append(" ")
    let margin = column
    drawUnderlines(marks, look)
    let end = marks.map(\.columns.upperBound).max() ?? 0
    // Behind the underlines a label belongs to the mark that starts last, if that ends last too.
    if let last = marks.last, last.columns.upperBound == end {
      hanging.removeLast()
      append(" ")
      appendProse(last.label, look.style(of: last))
    }
    endLine()
    if !hanging.isEmpty {
      gutter(look)
      drawBars(hanging, margin, look)
      endLine()
    }
    while let mark = hanging.popLast() {
      gutter(look)
      drawBars(hanging.filter { $0.columns.lowerBound < mark.columns.lowerBound }, margin, look)
      pad(to: margin + mark.columns.lowerBound)
      appendProse(mark.label, look.style(of: mark))
      endLine()
    }
  }

  /// Draws all underlines in one row, the shorter over the longer ones.
  private mutating func drawUnderlines(_ marks: [Mark], _ look: FrameLook) {
    let end = marks.map(\.columns.upperBound).max() ?? 0
    var owners = [Int?](repeating: nil, count: end)
    let longestFirst = marks.indices.sorted {
      (marks[$0].columns.count, $1) > (marks[$1].columns.count, $0)
    }
    for index in longestFirst {
      for column in marks[index].columns { owners[column] = index }
    }
    let margin = column
    for run in owners.indices.split(whereSeparator: { owners[$0] == nil }) {
      pad(to: margin + run.lowerBound)
      var rest = run
      while let first = rest.first, let owner = owners[first] {
        let sameOwner = rest.prefix { owners[$0] == owner }
        fill(marks[owner].character, sameOwner.count, look.style(of: marks[owner]))
        rest = rest.dropFirst(sameOwner.count)
      }
    }
  }

  private mutating func drawBars(_ marks: [Mark], _ margin: Int, _ look: FrameLook) {
    for mark in marks where margin + mark.columns.lowerBound >= column {
      pad(to: margin + mark.columns.lowerBound)
      append("|", look.style(of: mark))
    }
  }
}
