import PythonSyntax
import Testing

private func rewritten(_ source: String) -> String {
  String(decoding: parserBytes(of: Array(source.utf8)), as: UTF8.self)
}

/// Whether the very same array came back.
private func isUntouched(_ source: String) -> Bool {
  let bytes = Array(source.utf8)
  let result = parserBytes(of: bytes)
  return bytes.withUnsafeBufferPointer { before in
    result.withUnsafeBufferPointer { $0.baseAddress == before.baseAddress }
  }
}

@Test(arguments: [
  ("a\rb\r\nc\r\r\n\r", "a\nb\r\nc\n\r\n\n"),
  ("a\0b\n", "a b\n"),
  ("x = '\0\r'\n", "x = ' \n'\n"),
])
func lineEndsAndNullBytesAreMadeReadable(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  ("t'{x}'", "f'{x}'"),
  ("x = T\"{x}\"", "x = F\"{x}\""),
  ("f(rt'{x}', tR\"\"\"{x}\"\"\")", "f(rf'{x}', fR\"\"\"{x}\"\"\")"),
  ("RT''", "RF''"),
])
func templateStringsAreFormatStrings(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  ("except A, B:", "except A| B:"),
  ("\texcept A, b.c , D :", "\texcept A| b.c | D :"),
  ("except* A, B:", "except* A| B:"),
  ("except A, B,:", "except A| B :"),
  ("except A, B , :", "except A| B   :"),
  ("except (A, B), f(c, d):", "except (A, B)| f(c, d):"),
  ("except A, e: f(a, b)", "except A| e: f(a, b)"),
])
func bareExceptTypesAreJoined(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  ("lazy import a", "lazy;import a"),
  ("x; lazy  from a import b", "x; lazy; from a import b"),
  ("type(x).y = z", "typ_(x).y = z"),
  ("  type [x] = 1", "  typ_ [x] = 1"),
  ("print >>f, x", "prin_ >>f, x"),
  ("if a: print>>f", "if a: prin_>>f"),
])
func wordsThatAreNoKeywordsHereAreHidden(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  ("%matplotlib inline\nx", "0#atplotlib inline\nx"),
  ("if a:\n  !ls\nx", "if a:\n  0#s\nx"),
  ("?", "0"),
  ("!\n?x\n%%time\r\n%\r\n", "0\n0#\n0#time\r\n0\r\n"),
  ("a.b?\nc??  \nd", "0#b?\n0#?  \nd"),
  ("x?", "0#"),
  ("x = !ls\ny =%time f(1, 2)", "x = 0#s\ny =0#ime f(1, 2)"),
  ("!ls \\\n  a \\\r\nb\nc", "0#s \\\n# a \\\r\n#\nc"),
  ("!ls \\", "0#s \\"),
  ("x = '''\n%a\n'''\n%b", "x = '''\n%a\n'''\n0#"),
  ("f(a\n% b)\n%c d", "f(a\n% b)\n0# d"),
  ("a = b \\\n% c\n%d e", "a = b \\\n% c\n0# e"),
  ("# f(\n%c d", "# f(\n0# d"),
  ("x = 'f(\n%c d", "x = 'f(\n0# d"),
  ("x = f'{a'\n%c d", "x = f'{a'\n0# d"),
  ("x = f'{a:b'\n%c d", "x = f'{a:b'\n0# d"),
  ("x = f'{a[\"{\"]}{{' f'''{b\n!r:\n}'''\n%c d", "x = f'{a[\"{\"]}{{' f'''{b\n!r:\n}'''\n0# d"),
  ("x = f'\\N{DASH}(' rf'\\{a}('\n%c d", "x = f'\\N{DASH}(' rf'\\{a}('\n0# d"),
])
func magicsAreComments(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  ("class C[T = int]: x = 1", "class C[T      ]: x = 1"),
  (
    "def f[T: (a, b) = g(1, 2), *U = *v[x, y]](a=b): x",
    "def f[T: (a, b)          , *U           ](a=b): x"
  ),
  ("type A[\n  T = # ]\n    'x',\n] = T", "type A[\n  T      \n       ,\n] = T"),
  ("class C [T = int]: x = 1", "class C [T      ]: x = 1"),
])
func defaultsOfTypeParametersAreBlank(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  ("f'{x:=^10}'", "f'{x:>^10}'"),
  ("f'{{{x:={y:=2}}}}'", "f'{{{x:>{y:>2}}}}'"),
  ("f'''{\nx:=2}'''", "f'''{\nx:>2}'''"),
  ("f'{x}' + g(y:=2)", "f'{x}' + g(y:=2)"),
  ("f'{(x:=2)}'", "f'{(x:=2)}'"),
  ("{a: (b := c), 'd': f'{e:=3}'}", "{a: (b := c), 'd': f'{e:>3}'}"),
])
func formatSpecificationsAreNoAssignments(source: String, expected: String) {
  #expect(rewritten(source) == expected)
}

@Test(arguments: [
  "", "x", "a\r\nb", "\u{0C}\nx = 1\n\u{0C}def f(): pass",
  "don't\"", "at'x'", "str'x'", "é_t'x'", "rbt'x'", "x = r'', f\"\", b't'[0]",
  "except (A, B):", "except A as b: f(a, b)", "except: a, b", "except A:\n  a, b", "x.except_, b:",
  "raise lazy from e", "lazy_import a", "lazy = a", "lazyimport a", "x = lazy",
  "type A = int", "type = f(x)", "x = type(y)", "mytype(x)", "type: int", "typed(x)",
  "print(x)", "x = print >> y", "a >> b", "blueprint >> y", "print > y",
  "x % y", "x %= y", "x != y", "x = (a\n  % b)", "x = [\n!a]", "# %a\n#!b\n# c?",
  "'''\n%a\n?b\nc?\n'''",
  "x = a \\\n  % b", "x = '?'\ny = 1 # why?\n", "f'{x!r}'",
  "x[a]", "def f(a=b[c]): d = e", "class C(D[T]): pass", "class C[T]: x = [y]",
  "if (x := y): pass", "f'{x}'; {a: (b := c)}", "f(a:=1)", "x[a:=b]", "{y: (x:=1)}", "'{x:=3}'",
])
func cleanTextIsUntouched(source: String) {
  #expect(isUntouched(source))
}

@Test(
  arguments: [
    ("f(a, # (b\n  c)\nd", "f(a,        c)\nd"),
    ("x = (a.\nb)", "x = (a. b)"),
    ("{'''\n''': f'{a}'\r\n}", "{'''\n''': f'{a}'  }"),
    ("f(a)\n", nil),
    ("f(a\nb", nil),
    ("# (\n'('\n", nil),
  ] as [(String, String?)])
func bracketsAreJoinedIfTheyClose(source: String, expected: String?) {
  let joined = bytesJoiningBrackets(of: Array(source.utf8))
  #expect(joined.map { String(decoding: $0, as: UTF8.self) } == expected)
}

@Test func charactersCutByARewriteAreStillParsed() throws {
  for source in ["!é\nf()", "é?\nf()", "😀?\nf()", "!a \\\né\nf()"] {
    let table = SyntaxTable(parsing: try SourceText(decoding: Array(source.utf8)))
    #expect(table.errorOffsets.isEmpty)
    #expect(table.kinds.contains(.call))
  }
}

@Test func anyBytesKeepTheirLength() {
  var generator = SystemRandomNumberGenerator()
  let words: [[UInt8]] =
    [
      "except ", "lazy ", "import", "type", "print ", ">>", "class a[", "=", ":=", "{", "}", "f'",
      "\"", "'''",
    ]
    .map { Array($0.utf8) }
    + Array("\\\n\r?!%#([)], :;x t".utf8).map { [$0] } + [[0], [0xFF], [0xC3]]
  for length in 0..<3000 {
    let bytes = (0..<length % 60).flatMap { _ in words.randomElement(using: &generator) ?? [] }
    let result = parserBytes(of: bytes)
    #expect(result.count == bytes.count)
  }
}

@Test(
  arguments: [
    ":=", "? ", "?", "except (", ";except ", "! ", "a[", "f'{", "f'''{x:", "class a[", "(", "type ",
    "lazy ",
    "print >", ">", "t'", "\\", "x?\n", "'''", "def a[b=",
  ])
func longTextKeepsItsLength(piece: String) {
  let bytes = Array(String(repeating: piece, count: 60_000).utf8)
  #expect(parserBytes(of: bytes).count == bytes.count)
}
