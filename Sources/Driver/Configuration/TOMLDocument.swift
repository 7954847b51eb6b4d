/// A value in a TOML file, and where it begins.
struct TOMLValue: Sendable {
  enum Kind: Sendable {
    case string(String)
    case boolean(Bool)
    case number
    case date
    case array([TOMLValue])
    /// What is in a table are entries of the document; in an array nobody asks.
    case table
  }

  var kind: Kind
  var offset: Int
}

/// A key with all the tables around it, and its value.
struct TOMLEntry: Sendable {
  /// The elements of an array of tables have their number as a name.
  var path: [String]
  /// Where the last part of the key begins.
  var offset: Int
  var value: TOMLValue
}

/// Why a text is no TOML.
struct MalformedTOML: Error {
  var offset: Int
  /// The end of a sentence.
  var reason: String
}

/// A TOML file as the list of everything that it defines, in its order.
///
/// Reads TOML 1.0; of what that forbids it lets pass what cannot be misread,
/// such as line breaks in inline tables.
struct TOMLDocument: Sendable {
  private let bytes: [UInt8]
  private(set) var entries: [TOMLEntry] = []

  init(_ bytes: [UInt8]) throws(MalformedTOML) {
    self.bytes = bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw MalformedTOML(offset: 0, reason: "the file is not UTF-8")
    }
    var parser = TOMLParser(bytes)
    entries = try parser.document()
  }

  /// Returns the line and the column of an offset, both from 1, columns in code points.
  func position(at offset: Int) -> (line: Int, column: Int) {
    TOMLDocument.position(at: offset, in: bytes)
  }

  static func position(at offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let start = before.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let line = before.count { $0 == .lineFeed } + 1
    return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
}
