/// XML, written as bytes in the order of the calls; each element begins a line.
struct XMLWriter {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Writes an element whose children the closure writes.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)],
    _ children: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes += ">\n".utf8
    depth += 1
    children(&self)
    depth -= 1
    indent()
    close(name)
  }

  /// Writes an element without content.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)]
  ) {
    open(name, attributes)
    bytes += "/>\n".utf8
  }

  /// Writes an element with text in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)], text: String
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    appendEscaped(text)
    close(name)
  }

  private mutating func open(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)]
  ) {
    indent()
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      append(attribute.name)
      bytes += "=\"".utf8
      appendEscaped(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ name: StaticString) {
    bytes += "</".utf8
    append(name)
    bytes += ">\n".utf8
  }

  private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: depth * 2) }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func appendEscaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      // Only `]]>` has to be broken up; all of them are less to think about.
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      // As they are, parsers turn them into spaces, or into one line feed.
      case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
      default: bytes += Unicode.UTF8.encode(isXML(scalar) ? scalar : "\u{FFFD}") ?? .init()
      }
    }
  }
}

/// Whether XML 1.0 has the code point at all, escaped or not.
private func isXML(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
}
