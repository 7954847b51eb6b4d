import Testing

/// The reader of the annotations is itself tested: a mark that is not seen promises nothing.
@Suite struct CorpusMarkTests {
  @Test func marksAreReadAtTheEndOfALine() throws {
    let found = marks(in: "x = 1\ny = open(p)  # expect: rule-a, rule-b \"`y`\"\n")
    let mark = try #require(found.first)
    #expect(found.count == 1)
    #expect(mark.promise == .expect)
    #expect(mark.rules == ["rule-a", "rule-b"])
    #expect(mark.text == "`y`")
    #expect(mark.line == 2)
  }

  @Test func marksEndWithTheLevel() throws {
    let found = marks(in: "y = open(p)  # expect: rule-a \"`y`\" (note)\n")
    let mark = try #require(found.first)
    #expect(mark.text == "`y`")
    #expect(mark.level == "note")
    #expect(marks(in: "y = open(p)  # expect: rule-a\n").first?.level == nil)
  }

  @Test func marksAloneSpeakOfTheNextLineOfCode() throws {
    let found = marks(
      in: """
        def f():
            # todo-ok: rule-a known for long
            # a remark

            return open(p)
        """)
    let mark = try #require(found.first)
    #expect(mark.promise == .todoOk)
    #expect(mark.reason == "known for long")
    #expect(mark.line == 5)
  }

  @Test func twoMarksOnALine() {
    let found = marks(in: "x = open(p)  # expect: rule-a  # ok: rule-b\n")
    #expect(found.map(\.promise) == [.expect, .ok])
    #expect(found.map(\.rules) == [["rule-a"], ["rule-b"]])
  }

  @Test func remarksAreNoMarks() {
    #expect(marks(in: "x = 1  # we expect: nothing\n# okay: no\n").isEmpty)
  }

  @Test func everyMarkOfTheCorpusIsRead() throws {
    for file in corpusFiles {
      let text = String(decoding: try Project.bytes(of: file.absolutePath), as: UTF8.self)
      let written = Promise.allCases.map { promise in
        text.split(separator: "# \(promise.rawValue):", omittingEmptySubsequences: false).count - 1
      }
      #expect(try file.marks().count == written.reduce(0, +), "\(file.path)")
    }
  }
}
