internal import LeakAnalysis
internal import PythonSyntax

/// A place in source that is underlined and labelled.
struct Annotation: Hashable {
  var range: ByteRange
  var label: String
  /// Whether it is the place of the finding itself.
  var isPrimary: Bool

  /// The lines of context above and below.
  fileprivate var context: Int { isPrimary ? 2 : 1 }
}

/// A part of one file with its annotations.
struct Frame {
  var file: FileID
  /// The first one names the place of the frame.
  var annotations: [Annotation]

  /// Returns the 1-based line on which an annotation is drawn, with all that are drawn there.
  func annotations(onLine line: Int, of text: SourceText) -> [Annotation] {
    annotations.filter { text.position(at: $0.range.start).line == line }
  }

  /// Returns the lines to show: runs in order, with two lines or more between them.
  func shownLines(of text: SourceText) -> [ClosedRange<Int>] {
    let annotated = annotations.map { text.position(at: $0.range.start).line }
    let wanted = zip(annotated, annotations).map { line, annotation in
      max(1, line - annotation.context)...min(text.lineCount, line + annotation.context)
    }
    var runs: [ClosedRange<Int>] = []
    for lines in wanted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      // An ellipsis would take as much room as one line.
      if let last = runs.last, lines.lowerBound <= last.upperBound + 2 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, lines.upperBound)
      } else {
        runs.append(lines)
      }
    }
    let kept = Set(annotated)
    return runs.map { withoutBlankEnds($0, of: text, keeping: kept) }
  }
}

/// Returns the frames of a proof: the finding's file, then others in the order of the steps.
func frames(of finding: Finding) -> [Frame] {
  let primary = Annotation(range: finding.range, label: finding.label, isPrimary: true)
  var frames = [Frame(file: finding.file, annotations: [primary])]
  var stepsHoldPrimary = true
  for step in finding.steps {
    if stepsHoldPrimary, step.file == finding.file, step.range == finding.range {
      // The label says it already.
      stepsHoldPrimary = false
      continue
    }
    let annotation = Annotation(range: step.range, label: step.message, isPrimary: false)
    if let index = frames.firstIndex(where: { $0.file == step.file }) {
      guard !frames[index].annotations.contains(annotation) else { continue }
      frames[index].annotations.append(annotation)
    } else {
      frames.append(Frame(file: step.file, annotations: [annotation]))
    }
  }
  return frames
}

/// Returns a run of lines without blank context at its ends.
private func withoutBlankEnds(
  _ lines: ClosedRange<Int>, of text: SourceText, keeping kept: Set<Int>
) -> ClosedRange<Int> {
  func isBlankContext(_ line: Int) -> Bool {
    let range = text.lineRange(line)
    return !kept.contains(line)
      && text.bytes[Int(range.start)..<Int(range.end)].allSatisfy { $0 <= 0x20 }
  }
  var first = lines.lowerBound
  var last = lines.upperBound
  while first < last, isBlankContext(first) { first += 1 }
  while first < last, isBlankContext(last) { last -= 1 }
  return first...last
}
