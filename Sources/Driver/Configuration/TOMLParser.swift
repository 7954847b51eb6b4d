/// Reads a TOML text from left to right.
struct TOMLParser {
  /// Arrays and inline tables inside each other; nobody writes more.
  private static let depthMax = 64

  private var scanner: TOMLScanner
  private var entries: [TOMLEntry] = []
  /// Everything that has a value; defining it again is a mistake.
  private var defined: Set<[String]> = []
  private var arrayCounts: [[String]: Int] = [:]

  init(_ bytes: [UInt8]) { scanner = TOMLScanner(bytes) }

  mutating func document() throws(MalformedTOML) -> [TOMLEntry] {
    var table: [String] = []
    while true {
      scanner.skipBlankLines()
      guard let byte = scanner.peek else { return entries }
      if byte == UInt8(ascii: "[") {
        table = try header()
      } else {
        try pair(in: table, depth: 0)
      }
      try scanner.endLine()
    }
  }

  /// Takes `[a.b]` or `[[a.b]]` and returns the path of the table that follows.
  private mutating func header() throws(MalformedTOML) -> [String] {
    scanner.advance()
    let isArray = scanner.take("[")
    let offset = scanner.offset
    var path: [String] = []
    for part in try key() { path = descend(path, into: part.name) }
    guard scanner.take("]"), !isArray || scanner.take("]") else {
      throw scanner.failure("the name of the table does not end in `]`")
    }
    if isArray {
      let number = arrayCounts[path, default: 0]
      arrayCounts[path] = number + 1
      path.append(String(number))
    }
    try define(path, at: offset, TOMLValue(kind: .table, offset: offset))
    return path
  }

  /// Returns the path of a table inside another; of an array of tables the last is meant.
  private func descend(_ path: [String], into name: String) -> [String] {
    var inner = path
    if let count = arrayCounts[path] { inner.append(String(count - 1)) }
    return inner + [name]
  }

  private mutating func pair(in table: [String], depth: Int) throws(MalformedTOML) {
    let parts = try key()
    guard scanner.take("=") else { throw scanner.failure("`=` is missing behind the key") }
    scanner.skipBlanks()
    let path = table + parts.map(\.name)
    let value = try value(at: path, depth: depth)
    try define(path, at: parts[parts.count - 1].offset, value)
  }

  private mutating func define(
    _ path: [String], at offset: Int, _ value: TOMLValue
  ) throws(MalformedTOML) {
    guard defined.insert(path).inserted else {
      throw MalformedTOML(
        offset: offset, reason: "`\(path.joined(separator: "."))` is defined twice")
    }
    entries.append(TOMLEntry(path: path, offset: offset, value: value))
  }

  /// Takes a key, which is one part or several with dots between; never empty.
  private mutating func key() throws(MalformedTOML) -> [(name: String, offset: Int)] {
    var parts: [(name: String, offset: Int)] = []
    repeat {
      scanner.skipBlanks()
      let offset = scanner.offset
      parts.append((try scanner.keyPart(), offset))
      scanner.skipBlanks()
    } while scanner.take(".")
    return parts
  }

  private mutating func value(
    at path: [String], depth: Int
  ) throws(MalformedTOML) -> TOMLValue {
    let offset = scanner.offset
    guard depth < Self.depthMax else { throw scanner.failure("the value is nested too deeply") }
    let kind: TOMLValue.Kind
    switch scanner.peek {
    case UInt8(ascii: "\"")?, UInt8(ascii: "'")?:
      kind = .string(try scanner.string())
    case UInt8(ascii: "[")?:
      kind = .array(try array(at: path, depth: depth))
    case UInt8(ascii: "{")?:
      try inlineTable(at: path, depth: depth)
      kind = .table
    default:
      kind = try scanner.plainValue()
    }
    return TOMLValue(kind: kind, offset: offset)
  }

  private mutating func array(
    at path: [String], depth: Int
  ) throws(MalformedTOML) -> [TOMLValue] {
    scanner.advance()
    var values: [TOMLValue] = []
    while true {
      scanner.skipBlankLines()
      if scanner.take("]") { return values }
      values.append(try value(at: path + [String(values.count)], depth: depth + 1))
      scanner.skipBlankLines()
      if scanner.take(",") { continue }
      guard scanner.take("]") else {
        throw scanner.failure("the array has neither `,` nor `]` here")
      }
      return values
    }
  }

  private mutating func inlineTable(at path: [String], depth: Int) throws(MalformedTOML) {
    scanner.advance()
    while true {
      scanner.skipBlankLines()
      if scanner.take("}") { return }
      try pair(in: path, depth: depth + 1)
      scanner.skipBlankLines()
      if scanner.take(",") { continue }
      guard scanner.take("}") else {
        throw scanner.failure("the inline table has neither `,` nor `}` here")
      }
      return
    }
  }
}
