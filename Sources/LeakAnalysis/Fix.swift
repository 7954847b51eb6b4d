package import PythonSyntax

/// A change of source that takes a finding away.
package struct Fix: Hashable, Sendable, Codable {
  /// What to do, as a fragment: lower case, code in backticks, no full stop.
  package var title: String
  /// Whether the code does what it did wherever nothing leaked.
  package var isSafe: Bool
  /// In the finding's file, in order, without overlap.
  package var edits: [Edit]

  package init(title: String, isSafe: Bool, edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// From the first edit to the last.
  package var range: ByteRange {
    ByteRange(start: edits.first?.range.start ?? 0, end: edits.last?.range.end ?? 0)
  }
}

/// A text in place of a range.
package struct Edit: Hashable, Sendable, Codable {
  package var range: ByteRange
  package var text: String

  package init(_ range: ByteRange, _ text: String) {
    self.range = range
    self.text = text
  }

  /// Inserts before an offset.
  package init(at offset: UInt32, _ text: String) {
    self.init(ByteRange(start: offset, end: offset), text)
  }
}

extension SourceText {
  /// Returns the bytes of a part of the text after edits in it, which are in order.
  package func bytes(in part: ByteRange, after edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var next = Int(part.start)
    for edit in edits {
      result += bytes[next..<Int(edit.range.start)]
      result += edit.text.utf8
      next = Int(edit.range.end)
    }
    result += bytes[next..<Int(part.end)]
    return result
  }
}
