package import SystemPackage

/// A shell pattern for paths: `*`, `?`, `[a-z]`, `[!a-z]`, `\` and, as a whole component, `**`.
///
/// A pattern without `/` is for a name at any depth, any other is relative to
/// a directory. A final `/` asks for a directory.
package struct PathPattern: Sendable {
  private enum Component: Hashable {
    /// `**`: any number of components.
    case anyDepth
    case name([UInt8])
  }

  private var components: [Component] = []
  private var asksForDirectory = false

  package init(_ text: String, relativeTo directory: FilePath) {
    var pattern = Array(text.utf8)
    if pattern.last == .slash, pattern.count > 1 {
      asksForDirectory = true
      pattern.removeLast()
    }
    if !pattern.contains(.slash) {
      components = [.anyDepth, .name(pattern)]
      return
    }
    if pattern.first != .slash { components = directory.components.map(literal) }
    for part in pattern.split(separator: .slash) { append(part) }
    if components.last == .anyDepth { components.append(.name([.star])) }
  }

  private mutating func append(_ part: ArraySlice<UInt8>) {
    switch String(decoding: part, as: UTF8.self) {
    case ".": break
    case "..": _ = components.popLast()
    case "**": if components.last != .anyDepth { components.append(.anyDepth) }
    default: components.append(.name(Array(part)))
    }
  }

  /// Returns whether the pattern is for this absolute path. O(pattern × path).
  package func matches(_ path: FilePath, isDirectory: Bool) -> Bool {
    if asksForDirectory && !isDirectory { return false }
    return matches(path.bytes.split(separator: .slash))
  }

  /// Only the last `**` needs a second try: whatever an earlier one takes, the last can take more.
  private func matches(_ names: [ArraySlice<UInt8>]) -> Bool {
    var component = 0
    var name = 0
    var retry: (component: Int, name: Int)?
    while name < names.count {
      if component < components.count {
        switch components[component] {
        case .anyDepth:
          retry = (component + 1, name)
          component += 1
          continue
        case .name(let pattern):
          if wildcard(pattern[...], matches: names[name]) {
            component += 1
            name += 1
            continue
          }
        }
      }
      guard let last = retry else { return false }
      retry = (last.component, last.name + 1)
      component = last.component
      name = last.name + 1
    }
    return components[component...].allSatisfy { $0 == .anyDepth }
  }

  private func literal(_ component: FilePath.Component) -> Component {
    let path = FilePath(root: nil, [component])
    return .name(path.bytes.flatMap { [.backslash, $0] })
  }
}

/// Returns whether a pattern without `/` is for a whole name.
private func wildcard(_ pattern: ArraySlice<UInt8>, matches name: ArraySlice<UInt8>) -> Bool {
  var rest = pattern
  var left = name
  var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
  while let byte = left.first {
    if rest.first == .star {
      rest = rest.dropFirst()
      retry = (rest, left)
    } else if let after = oneByte(of: rest, matching: byte) {
      rest = after
      left = left.dropFirst()
    } else if let last = retry {
      left = last.name.dropFirst()
      rest = last.pattern
      retry = (rest, left)
    } else {
      return false
    }
  }
  return rest.allSatisfy { $0 == .star }
}

/// Returns the pattern behind its first element when that is for the byte, else nil.
private func oneByte(of pattern: ArraySlice<UInt8>, matching byte: UInt8) -> ArraySlice<UInt8>? {
  guard let first = pattern.first else { return nil }
  let rest = pattern.dropFirst()
  switch first {
  case UInt8(ascii: "?"):
    return rest
  case UInt8(ascii: "["):
    return byteClass(rest, matching: byte)
  case .backslash:
    return rest.first == byte ? rest.dropFirst() : nil
  default:
    return first == byte ? rest : nil
  }
}

/// The same for what follows `[`; a class that never ends is for nothing.
private func byteClass(_ pattern: ArraySlice<UInt8>, matching byte: UInt8) -> ArraySlice<UInt8>? {
  var rest = pattern
  let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
  if isNegated { rest = rest.dropFirst() }
  var isFound = false
  var isFirst = true
  while let lower = nextOfClass(&rest, isFirst: isFirst) {
    isFirst = false
    var upper = lower
    if rest.first == UInt8(ascii: "-"), rest.count > 1, rest.dropFirst().first != .closing {
      rest = rest.dropFirst()
      guard let end = nextOfClass(&rest, isFirst: true) else { return nil }
      upper = end
    }
    if lower <= byte && byte <= upper { isFound = true }
  }
  guard rest.first == .closing else { return nil }
  return isFound != isNegated ? rest.dropFirst() : nil
}

/// Takes the next byte of a class; nil at its end. A `]` in the first place is itself.
private func nextOfClass(_ rest: inout ArraySlice<UInt8>, isFirst: Bool) -> UInt8? {
  guard let byte = rest.first, isFirst || byte != .closing else { return nil }
  rest = rest.dropFirst()
  return byte == .backslash ? rest.popFirst() : byte
}

extension UInt8 {
  static let slash = UInt8(ascii: "/")
  fileprivate static let star = UInt8(ascii: "*")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let closing = UInt8(ascii: "]")
}
