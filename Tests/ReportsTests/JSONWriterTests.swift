import Testing

@testable import Reports

private func written(_ content: (inout JSONWriter) -> Void) -> String {
  var json = JSONWriter()
  content(&json)
  return String(decoding: json.bytes, as: UTF8.self)
}

@Test(arguments: [
  ("plain", #""plain""#),
  ("", #""""#),
  ("a\"b\\c/d", #""a\"b\\c/d""#),
  ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
  ("\0\u{1}\u{B}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u000b\\u001f\u{7F}\""),
  ("ü 😀 \u{2028}", "\"ü 😀 \u{2028}\""),
])
func stringsAreEscaped(_ text: String, _ expected: String) {
  // By bytes: `==` on strings is by canonical equivalence.
  #expect(Array(written { $0.string(text) }.utf8) == Array(expected.utf8))
}

@Test func commasStandBetweenValues() {
  let text = written { json in
    json.object { json in
      json.member("text", "a")
      json.member("number", -1)
      json.member("truth", true)
      json.nullMember("nothing")
      json.member("list", ["x", "y"])
      json.objectMember("object") { _ in }
      json.arrayMember("array") { json in
        json.object { _ in }
        json.array { _ in }
        json.number(2)
      }
    }
  }
  #expect(
    text == #"{"text":"a","number":-1,"truth":true,"nothing":null,"list":["x","y"],"#
      + #""object":{},"array":[{},[],2]}"#)
}

@Test func linesBreakBehindTheComma() {
  let text = written { json in
    json.array { json in
      for number in 1...2 {
        json.lineBreak()
        json.number(number)
      }
      json.endLine()
    }
    json.endLine()
  }
  #expect(text == "[\n1,\n2\n]\n")
}
