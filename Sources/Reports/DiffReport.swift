package import PythonSyntax

/// Returns the difference of two texts of one file in the unified format; empty where there is none.
package func unifiedDiff(
  of path: String, before: SourceText, after: SourceText, isColored: Bool
) -> [UInt8] {
  let hunks = hunks(from: diffLines(before), to: diffLines(after))
  guard !hunks.isEmpty else { return [] }
  var output = TerminalText(isColored: isColored)
  for mark in ["--- ", "+++ "] {
    output.append(mark + path, .bold)
    output.endLine()
  }
  for hunk in hunks { output.hunk(hunk) }
  return output.bytes
}

/// A line of a difference, with its line end.
private struct DiffLine {
  enum Kind {
    case kept
    case removed
    case added
  }

  var kind: Kind
  var line: ArraySlice<UInt8>
}

/// Changed lines with those around them.
private struct Hunk {
  /// The 1-based number of the first line, before and after.
  var start: (before: Int, after: Int)
  var lines: [DiffLine]
}

/// The lines with their line feeds.
private func diffLines(_ text: SourceText) -> [ArraySlice<UInt8>] {
  var lines: [ArraySlice<UInt8>] = []
  var start = 0
  for (index, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") {
    lines.append(text.bytes[start...index])
    start = index + 1
  }
  if start < text.bytes.count { lines.append(text.bytes[start...]) }
  return lines
}

private func hunks(from before: [ArraySlice<UInt8>], to after: [ArraySlice<UInt8>]) -> [Hunk] {
  let context = 3
  let lines = mergedLines(before, after)
  let changed = lines.indices.filter { lines[$0].kind != .kept }
  var ranges: [Range<Int>] = []
  for index in changed {
    let around = max(0, index - context)..<min(lines.count, index + context + 1)
    if let last = ranges.last, around.lowerBound <= last.upperBound {
      ranges[ranges.count - 1] = last.lowerBound..<around.upperBound
    } else {
      ranges.append(around)
    }
  }
  return ranges.map { range in
    let head = lines[..<range.lowerBound]
    return Hunk(
      start: (
        head.count { $0.kind != .added } + 1, head.count { $0.kind != .removed } + 1
      ),
      lines: Array(lines[range]))
  }
}

/// Returns all lines of both texts, of changed ones the removed first.
private func mergedLines(
  _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
) -> [DiffLine] {
  let difference = after.difference(from: before)
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  var lines: [DiffLine] = []
  var (old, new) = (0, 0)
  while old < before.count || new < after.count {
    if old < before.count, removed.contains(old) {
      lines.append(DiffLine(kind: .removed, line: before[old]))
      old += 1
    } else if new < after.count, added.contains(new) {
      lines.append(DiffLine(kind: .added, line: after[new]))
      new += 1
    } else {
      lines.append(DiffLine(kind: .kept, line: after[new]))
      old += 1
      new += 1
    }
  }
  return lines
}

extension TerminalText {
  fileprivate mutating func hunk(_ hunk: Hunk) {
    let before = hunk.lines.count { $0.kind != .added }
    let after = hunk.lines.count { $0.kind != .removed }
    append("@@ -\(hunk.start.before),\(before) +\(hunk.start.after),\(after) @@", .separator)
    endLine()
    for line in hunk.lines {
      switch line.kind {
      case .kept: self.line(" ", line.line, .plain)
      case .removed: self.line("-", line.line, .rule)
      case .added: self.line("+", line.line, .note)
      }
    }
  }

  private mutating func line(_ mark: String, _ line: ArraySlice<UInt8>, _ style: TextStyle) {
    let hasEnd = line.last == UInt8(ascii: "\n")
    verbatim(Array(mark.utf8) + (hasEnd ? line.dropLast() : line), style)
    verbatim(hasEnd ? "\n".utf8 : "\n\\ No newline at end of file\n".utf8)
  }
}
