internal import PythonSyntax

extension CheckedFile {
  /// Returns how a comment names the rule that it seems to mean.
  package func fix(for unknown: UnknownName) -> Fix? {
    guard makesFixes, let suggestion = unknown.suggestion else { return nil }
    return Fix(
      title: "name the rule `\(suggestion)`", isSafe: true,
      edits: [Edit(unknown.rule.range, suggestion)])
  }

  /// Returns how a rule goes from a comment that names it in vain, and the comment with its last rule.
  package func fixRemoving(
    _ rule: SuppressionComment.NamedRule, from comment: SuppressionComment
  ) -> Fix? {
    guard makesFixes, let index = comment.rules.firstIndex(of: rule) else { return nil }
    let range: ByteRange
    if comment.rules.count == 1 {
      range = rangeToDelete(of: comment.range)
    } else if index > 0 {
      range = ByteRange(start: comment.rules[index - 1].range.end, end: rule.range.end)
    } else {
      range = ByteRange(start: rule.range.start, end: comment.rules[1].range.start)
    }
    return Fix(
      title: "ignore `\(rule.name)` no longer", isSafe: true, edits: [Edit(range, "")])
  }

  /// A comment with the blanks before it, or its line where it stands alone.
  private func rangeToDelete(of comment: ByteRange) -> ByteRange {
    let line = text.position(at: comment.start).line
    let whole = text.lineRange(line)
    var start = comment.start
    while start > whole.start, [0x20, 0x09].contains(text.bytes[Int(start) - 1]) { start -= 1 }
    guard start == whole.start, comment.end == whole.end else {
      return ByteRange(start: start, end: comment.end)
    }
    return ByteRange(start: whole.start, end: text.lineRange(line + 1).start)
  }
}
