import PythonSyntax
import Testing

/// The table as rules see it; a second repair changes nothing.
func repairedTable(of text: SourceText) -> SyntaxTable {
  var table = SyntaxTable(parsing: text)
  repair(&table, of: text.bytes)
  return table
}

/// The table below the module: `field:kind` with the children in parentheses, names as they are.
private func dump(_ source: String) throws -> String {
  let text = try SourceText(decoding: Array(source.utf8))
  let table = repairedTable(of: text)
  var output = ""
  var ends: [UInt32] = []
  for node in table.descendants(table.root) {
    while let end = ends.last, end <= node.index {
      ends.removeLast()
      output += ")"
    }
    if !output.isEmpty, output.last != "(" { output += " " }
    let field = table.field(node).rawValue
    output += field.isEmpty ? "" : field + ":"
    let kind = table.kind(node)
    output += kind == .identifier ? text.string(table.range(node)) : kind.rawValue
    if table.subtreeEnds[Int(node.index)] > node.index + 1 {
      output += "("
      ends.append(table.subtreeEnds[Int(node.index)])
    }
  }
  return output + String(repeating: ")", count: ends.count)
}

/// The texts of the nodes of a kind.
private func texts(of kind: NodeKind, in source: String) throws -> [String] {
  let text = try SourceText(decoding: Array(source.utf8))
  let table = repairedTable(of: text)
  return table.descendants(table.root).filter { table.kind($0) == kind }
    .map { text.string(table.range($0)) }
}

@Test(arguments: [
  (
    "[*f(x)]",
    "expression_statement(list(list_splat(call(function:f arguments:argument_list(x)))))"
  ),
  (
    "y = *a.b[c], d",
    "expression_statement(assignment(left:y right:expression_list(list_splat(subscript("
      + "value:attribute(object:a attribute:b) subscript:c)) d)))"
  ),
  (
    "a[*b()]",
    "expression_statement(subscript(value:a subscript:list_splat(call(function:b "
      + "arguments:argument_list))))"
  ),
  (
    "f(*a, *(b).c)",
    "expression_statement(call(function:f arguments:argument_list(list_splat(a) "
      + "list_splat(attribute(object:parenthesized_expression(b) attribute:c)))))"
  ),
])
func splatsHoldWhatTheySplice(source: String, expected: String) throws {
  #expect(try dump(source) == expected)
}

@Test func splatsAndTheirHeadsKeepTheirText() throws {
  let source = "print(x, *a(x).b[0](y), *c)"
  #expect(try texts(of: .listSplat, in: source) == ["*a(x).b[0](y)", "*c"])
  #expect(try texts(of: .call, in: source) == [source, "a(x).b[0](y)", "a(x)"])
  #expect(try texts(of: .attribute, in: source) == ["a(x).b"])
}

@Test(arguments: [
  ("A, B", "value:tuple(A B)"),
  ("A, b.C, D", "value:tuple(A attribute(object:b attribute:C) D)"),
  ("A, B as e", "value:as_pattern(tuple(A B) alias:as_pattern_target(e))"),
  ("(A, B)", "value:tuple(A B)"),
  ("A | B", "value:binary_operator(left:A operator:other right:B)"),
])
func typesOfAnExceptAreATuple(types: String, clause: String) throws {
  #expect(
    try dump("try: x\nexcept \(types): y")
      == "try_statement(body:block(expression_statement(x)) "
      + "except_clause(\(clause) block(expression_statement(y))))")
}

@Test func typesOfAnExceptGroupAreATuple() throws {
  #expect(
    try dump("try: x\nexcept* A, B: y")
      == "try_statement(body:block(expression_statement(x)) "
      + "except_group_clause(tuple(A B) block(expression_statement(y))))")
}

@Test func blocksEndWithTheirLastStatement() throws {
  let source = """
    class C:
      def f():
        if a:
          b;
          # of b
        # of a
      # of f
    # of C
    x
    """
  #expect(try texts(of: .block, in: source).map { $0.suffix(2) } == ["b;", "b;", "b;"])
  #expect(try texts(of: .classDefinition, in: source).allSatisfy { $0.hasSuffix("b;") })
}

@Test(arguments: [
  (
    "type(x).y = z",
    "expression_statement(assignment(left:attribute(object:call(function:type "
      + "arguments:argument_list(x)) attribute:y) right:z))"
  ),
  (
    "type[x] = y",
    "expression_statement(assignment(left:subscript(value:type subscript:x) right:y))"
  ),
  ("type A = b", "type_alias_statement(left:type(A) right:type(b))"),
  (
    "print >>f, x",
    "expression_statement(binary_operator(left:print operator:other right:f) x)"
  ),
  (
    "lazy import a",
    "expression_statement(lazy) import_statement(name:dotted_name(a))"
  ),
  (
    "x = t'{y}'",
    "expression_statement(assignment(left:x right:string(interpolation(expression:y))))"
  ),
  ("%matplotlib inline\nx", "expression_statement(integer) expression_statement(x)"),
])
func rewritesGivePythonsShape(source: String, expected: String) throws {
  #expect(try dump(source) == expected)
}

@Test(arguments: [
  "", "\u{0C}\u{0C}x\n\u{0C}\ndef f():\n\u{0C}  pass\n", "x\r\ry\r", "if a:\r\tb\rc", "a\0= 3",
  "def f[T = int, *A = *b](): pass", "f'{x:=^10}'", "lazy from a import b", "?a\nb??",
  "if x:\n  !y",
])
func whatIsRewrittenHasNoErrors(source: String) throws {
  let text = try SourceText(decoding: Array(source.utf8))
  #expect(SyntaxTable(parsing: text).errorOffsets.isEmpty)
}

@Test func anyTextIsRepaired() throws {
  var generator = SystemRandomNumberGenerator()
  let words = [
    "*", "a", "(", ")", "[", "]", ",", ".b", "except ", "try:", "\n", "  ", ":", ";", "=", "|",
    "as ",
    "def ", "class ", "# c\n", "'", "f'", "{", "}", "type ", "print ",
  ]
  for length in 0..<1500 {
    let source = (0..<length % 50).compactMap { _ in words.randomElement(using: &generator) }
    let table = repairedTable(of: try SourceText(decoding: Array(source.joined().utf8)))
    #expect(table.subtreeEnds.allSatisfy { Int($0) <= table.count })
    var again = table
    repair(&again, of: Array(source.joined().utf8))
    #expect(again.kinds == table.kinds && again.ends == table.ends)
  }
}
