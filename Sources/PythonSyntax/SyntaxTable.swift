internal import CTreeSitter
internal import CTreeSitterPython

/// The number of a node in the pre-order of its `SyntaxTable`.
package struct Node: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  package static func < (left: Node, right: Node) -> Bool { left.index < right.index }
}

/// A syntax tree flattened in pre-order: the named nodes and the tokens that carry meaning.
///
/// Line continuations and the insides of plain strings are left out, comments
/// stand in a list of their own. The children of node `i` begin at `i + 1`; a subtree is a range.
package struct SyntaxTable: Sendable {
  package internal(set) var kinds: [NodeKind] = []
  package internal(set) var fields: [NodeField] = []
  /// Byte offsets at which the nodes start.
  package internal(set) var starts: [UInt32] = []
  /// Byte offsets one past the ends of the nodes.
  package internal(set) var ends: [UInt32] = []
  /// For each node, the index one past its last descendant.
  package internal(set) var subtreeEnds: [UInt32] = []
  /// The offsets at which text was passed over, ascending.
  package internal(set) var errorOffsets: [UInt32] = []
  /// Where the comments stand, ascending; each begins with its `#`.
  package internal(set) var comments: [ByteRange] = []

  /// Parses the text. Bytes that are no Python give nodes of kind `error`, never a failure.
  ///
  /// A text that the parser cannot finish in `secondsMax` gives an empty
  /// table with one error at offset 0.
  package init(parsing text: SourceText, secondsMax: Int = 20) {
    let bytes = parserBytes(of: text.bytes)
    fill(from: bytes, secondsMax: secondsMax)
    // One file in two thousand continues a bracket at a smaller indent and loses its end.
    if !errorOffsets.isEmpty, let joined = bytesJoiningBrackets(of: bytes) {
      var second = SyntaxTable()
      second.fill(from: joined, secondsMax: secondsMax)
      if !second.kinds.isEmpty, second.errorOffsets.count < errorOffsets.count { self = second }
    }
    repair(&self, of: text.bytes)
    if kinds.isEmpty {
      append(.module, .none, start: 0, end: 0)
      errorOffsets = [0]
    }
  }

  private init() {}

  package var root: Node { Node(0) }
  package var count: Int { kinds.count }

  package func kind(_ node: Node) -> NodeKind { kinds[Int(node.index)] }
  package func field(_ node: Node) -> NodeField { fields[Int(node.index)] }
  package func range(_ node: Node) -> ByteRange {
    ByteRange(start: starts[Int(node.index)], end: ends[Int(node.index)])
  }

  /// The children of a node in source order.
  package func children(_ node: Node) -> Children {
    Children(subtreeEnds: subtreeEnds, parent: node)
  }

  /// Returns the first child with the field.
  package func child(_ node: Node, _ field: NodeField) -> Node? {
    for child in children(node) where self.field(child) == field { return child }
    return nil
  }

  /// Returns the first child of the kind.
  package func child(_ node: Node, ofKind kind: NodeKind) -> Node? {
    for child in children(node) where self.kind(child) == kind { return child }
    return nil
  }

  /// The nodes below a node, itself left out, in pre-order.
  package func descendants(_ node: Node) -> some Sequence<Node> {
    ((node.index + 1)..<max(node.index + 1, subtreeEnds[Int(node.index)])).lazy.map { Node($0) }
  }
}

/// The direct children of a node.
package struct Children: Sequence, IteratorProtocol {
  /// Of the table; a copy of the whole table would count six references.
  private let subtreeEnds: [UInt32]
  private var following: UInt32
  private let end: UInt32

  init(subtreeEnds: [UInt32], parent: Node) {
    self.subtreeEnds = subtreeEnds
    following = parent.index + 1
    end = subtreeEnds[Int(parent.index)]
  }

  package mutating func next() -> Node? {
    guard following < end else { return nil }
    defer { following = subtreeEnds[Int(following)] }
    return Node(following)
  }
}

extension SyntaxTable {
  private mutating func append(_ kind: NodeKind, _ field: NodeField, start: UInt32, end: UInt32) {
    kinds.append(kind)
    fields.append(field)
    starts.append(start)
    ends.append(end)
    subtreeEnds.append(UInt32(kinds.count))
  }

  /// One cursor pass over the C tree, which is freed here: 200 ns a node through C, 6 ns afterwards.
  private mutating func fill(from bytes: [UInt8], secondsMax: Int) {
    _ = arenaIsSet

    // Frees the C tree too: all of it lies in the arena.
    defer { parser_arena_reset() }

    guard bytes.count < Int(UInt32.max), let parser = ts_parser_new() else { return }

    // The scanner's own memory lies elsewhere.
    defer { ts_parser_delete(parser) }

    guard ts_parser_set_language(parser, tree_sitter_python()) else { return }
    ts_parser_set_timeout_micros(parser, UInt64(secondsMax) * 1_000_000)
    let parsed = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        ts_parser_parse_string(parser, nil, $0.baseAddress, UInt32($0.count))
      }
    }
    guard let tree = parsed else { return }

    reserve(nodes: bytes.count / 6)
    var cursor = ts_tree_cursor_new(ts_tree_root_node(tree))
    walk(&cursor)
  }

  private mutating func reserve(nodes: Int) {
    kinds.reserveCapacity(nodes)
    fields.reserveCapacity(nodes)
    starts.reserveCapacity(nodes)
    ends.reserveCapacity(nodes)
    subtreeEnds.reserveCapacity(nodes)
  }

  private mutating func walk(_ cursor: inout TSTreeCursor) {
    var open: [UInt32] = []
    var entering = true
    while true {
      if entering {
        switch visit(&cursor) {
        case .keep:
          open.append(UInt32(kinds.count - 1))
          if ts_tree_cursor_goto_first_child(&cursor) { continue }
          open.removeLast()
        case .skip:
          break
        }
      }
      if ts_tree_cursor_goto_next_sibling(&cursor) {
        entering = true
      } else {
        guard ts_tree_cursor_goto_parent(&cursor), let parent = open.popLast() else { break }
        subtreeEnds[Int(parent)] = UInt32(kinds.count)
        entering = false
      }
    }
    while let parent = open.popLast() { subtreeEnds[Int(parent)] = UInt32(kinds.count) }
  }

  private enum Visit { case keep, skip }

  private mutating func visit(_ cursor: inout TSTreeCursor) -> Visit {
    let node = ts_tree_cursor_current_node(&cursor)
    let treatment = grammar.treatment(of: ts_node_symbol(node))
    // The field is asked for where it matters: the runtime looks for it in a list.
    let field =
      treatment == .leaveOut ? .none : grammar.field(ts_tree_cursor_current_field_id(&cursor))
    let kind = treatment.kind(in: field)
    let isMissing = ts_node_is_missing(node)
    if isMissing || kind == .error { errorOffsets.append(ts_node_start_byte(node)) }
    if treatment == .leaveOut, ts_node_symbol(node) == grammar.comment {
      comments.append(ByteRange(start: ts_node_start_byte(node), end: ts_node_end_byte(node)))
    }
    guard let kind else { return .skip }
    append(kind, field, start: ts_node_start_byte(node), end: ts_node_end_byte(node))
    return .keep
  }
}

/// Done once, before the first parser is made.
private let arenaIsSet: Void = ts_set_allocator(
  parser_arena_malloc, parser_arena_calloc, parser_arena_realloc, parser_arena_free)

/// The grammar's symbol and field numbers as kinds and fields.
private struct Grammar: Sendable {
  /// By symbol.
  private var treatments: [Treatment] = []
  private var fieldOfID: [NodeField] = []
  private(set) var comment: UInt16?

  private static let leftOut: Set<String> = [
    "comment", "line_continuation", "string_start", "string_content", "string_end",
    "escape_sequence", "escape_interpolation",
    // Tokens that are never operators, which are half of all tokens.
    "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=",
  ]
  private static let keywords: Set<NodeKind> = [.asyncKeyword, .fromKeyword]

  /// What becomes of the nodes of a symbol.
  enum Treatment: Equatable {
    case leaveOut
    case keep(NodeKind)
    case keepOperators(NodeKind)

    func kind(in field: NodeField) -> NodeKind? {
      switch self {
      case .leaveOut: nil
      case .keep(let kind): kind
      case .keepOperators(let kind): field == .operator || field == .operators ? kind : nil
      }
    }
  }

  init() {
    let language = tree_sitter_python()
    for symbol in 0..<UInt16(ts_language_symbol_count(language)) {
      let name = String(cString: ts_language_symbol_name(language, symbol))
      let kind = NodeKind(rawValue: name) ?? .other
      let isNamed = ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular
      if isNamed, name == "comment" { comment = symbol }
      if Self.leftOut.contains(name) {
        treatments.append(.leaveOut)
      } else {
        let isKept = isNamed || Self.keywords.contains(kind)
        treatments.append(isKept ? .keep(kind) : .keepOperators(kind))
      }
    }
    fieldOfID.append(.none)
    for id in 1..<max(2, UInt16(ts_language_field_count(language) + 1)) {
      let name = ts_language_field_name_for_id(language, id).map { String(cString: $0) }
      fieldOfID.append(NodeField(rawValue: name ?? "") ?? .none)
    }
  }

  func field(_ id: TSFieldId) -> NodeField {
    Int(id) < fieldOfID.count ? fieldOfID[Int(id)] : .none
  }

  func treatment(of symbol: TSSymbol) -> Treatment {
    Int(symbol) < treatments.count ? treatments[Int(symbol)] : .keep(.error)
  }
}

private let grammar = Grammar()
