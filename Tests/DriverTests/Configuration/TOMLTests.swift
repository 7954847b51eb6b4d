import Testing

@testable import Driver

/// The reader of TOML; what it makes of each kind of value.
@Suite struct TOMLTests {
  @Test func valuesAreRead() throws {
    let text = #"""
      # a comment
      title = "a \"b\" \u00e9" # behind
      'quoted key'.inner = 'c:\d'
      long = """
      one \
         two
      three"""""
      raw = '''
      'x'
      '''
      numbers = [1, -2.5e3, 0xFF, 1_000, inf, -nan, [],]
      dates = [1979-05-27T07:32:00Z, 1979-05-27 07:32:00.5-07:00, 07:32:00, 1979-05-27]
      yes = true
      inline = {a.b = 1, "c" = [ {d = false} ]}

      [table . "sub table"]
      x = false
      [[array]]
      name = "first"
      [[array]]
      name = "second"
      [array.part]
      y = 1

      """#
    let document = try TOMLDocument(Array(text.utf8))
    #expect(try string("title", document) == "a \"b\" é")
    #expect(try string("quoted key/inner", document) == "c:\\d")
    #expect(try string("long", document) == "one two\nthree\"\"")
    #expect(try string("raw", document) == "'x'\n")
    #expect(try array("numbers", document).count == 7)
    #expect(try array("dates", document).count == 4)
    #expect(try string("array/0/name", document) == "first")
    #expect(try string("array/1/name", document) == "second")
    let paths = document.entries.map { $0.path.joined(separator: "/") }
    for path in ["inline/a/b", "table/sub table/x", "array/1/part/y", "yes", "inline/c/0/d"] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test(arguments: [
    ("a", "1:2"), ("a =", "1:4"), ("= 1", "1:1"), ("a = 1 b = 2", "1:7"), ("a = \"\n\"", "1:5"),
    ("a = 1\na = 2", "2:1"), ("[a]\n[a]", "2:2"), ("[a", "1:3"), ("a = [1 2]", "1:8"),
    ("a = {b = 1", "1:11"), ("a = \"\\q\"", "1:6"), ("é = 1", "1:1"), ("a = 'b'\n\nc = yes", "3:5"),
    ("a = \"\"\"\nx", "1:5"),
  ])
  func mistakesHaveAPlace(text: String, place: String) throws {
    let error = try #require(throws: MalformedTOML.self) { try TOMLDocument(Array(text.utf8)) }
    let found = TOMLDocument.position(at: error.offset, in: Array(text.utf8))
    #expect("\(found.line):\(found.column)" == place, "\(error.reason)")
  }

  @Test func deepNestingIsNoTrap() {
    let deep = "a = " + String(repeating: "[", count: 100_000)
    #expect(throws: MalformedTOML.self) { try TOMLDocument(Array(deep.utf8)) }
    let tables = "a = " + String(repeating: "{b = ", count: 100_000)
    #expect(throws: MalformedTOML.self) { try TOMLDocument(Array(tables.utf8)) }
  }

  @Test func anyPrefixGivesAnAnswer() {
    let text = Array("[a.'b c']\nx = [\"\\u00e9\", {y = 1.5}] # c\n'''z''' = \"\"\"q\"\"\"\n".utf8)
    for count in text.indices { _ = try? TOMLDocument(Array(text[..<count])) }
  }

  private func value(_ path: String, _ document: TOMLDocument) throws -> TOMLValue.Kind {
    try #require(document.entries.first { $0.path.joined(separator: "/") == path }).value.kind
  }

  private func string(_ path: String, _ document: TOMLDocument) throws -> String? {
    guard case .string(let text) = try value(path, document) else { return nil }
    return text
  }

  private func array(_ path: String, _ document: TOMLDocument) throws -> [TOMLValue] {
    guard case .array(let values) = try value(path, document) else { return [] }
    return values
  }
}
