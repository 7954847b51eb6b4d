/// What an annotation of the corpus promises.
enum Promise: String, CaseIterable, Sendable {
  /// The rule reports this line.
  case expect
  /// The rule does not report this line, though a reader may think so.
  case ok
  /// The rule should report this line and does not yet.
  case todoExpect = "todo-expect"
  /// The rule reports this line and should not.
  case todoOk = "todo-ok"
}

/// An annotation: `# expect: rule-a, rule-b "text"`, `# todo-ok: rule-a the reason`.
///
/// It holds for its own line, or for the next line of code when it stands
/// alone. After the rules come a text that the message contains, in double
/// quotes, or a reason in plain words, and last the level: `(note)`.
struct CorpusMark: Sendable {
  var promise: Promise
  var rules: [String]
  /// What the messages of the findings contain.
  var text: String?
  /// The level of the findings, where it matters.
  var level: String?
  var reason: String
  /// The 1-based line of code that it speaks of.
  var line: Int
}

/// Returns the annotations of a Python text.
func marks(in text: String) -> [CorpusMark] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  var marks: [CorpusMark] = []
  var waiting: [CorpusMark] = []
  for (index, line) in lines.enumerated() {
    let found = marksOfLine(line, number: index + 1)
    let code = line.drop { $0 == " " || $0 == "\t" }
    if code.isEmpty { continue }
    if code.first == "#" {
      waiting += found
      continue
    }
    marks += waiting.map { mark in
      var mark = mark
      mark.line = index + 1
      return mark
    }
    waiting = []
    marks += found
  }
  return marks + waiting
}

private func marksOfLine(_ line: Substring, number: Int) -> [CorpusMark] {
  line.split(separator: "# ").dropFirst(line.hasPrefix("# ") ? 0 : 1).compactMap { comment in
    for promise in Promise.allCases where comment.hasPrefix(promise.rawValue + ":") {
      return mark(promise, of: comment.dropFirst(promise.rawValue.count + 1), line: number)
    }
    return nil
  }
}

private func mark(_ promise: Promise, of comment: Substring, line: Int) -> CorpusMark {
  var words = comment.split(separator: " ")[...]
  var rules: [String] = []
  var isList = true
  while isList, let word = words.popFirst() {
    isList = word.hasSuffix(",")
    rules.append(String(isList ? word.dropLast() : word))
  }
  let level = words.last.flatMap { word in
    ["(error)", "(warning)", "(note)"].contains(word) ? String(word.dropFirst().dropLast()) : nil
  }
  if level != nil { words.removeLast() }
  let rest = words.joined(separator: " ")
  let quoted = rest.split(separator: "\"", omittingEmptySubsequences: false)
  return CorpusMark(
    promise: promise, rules: rules, text: quoted.count == 3 ? String(quoted[1]) : nil,
    level: level, reason: quoted.count == 3 ? "" : rest, line: line)
}
