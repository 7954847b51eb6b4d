extension SyntaxTable {
  /// Where statements stand, in the order in which they begin: simple statements whole, of compound
  /// ones and their clauses the head; each decorator is one by itself, too.
  package var statementRanges: [ByteRange] {
    var ranges: [ByteRange] = []
    for index in kinds.indices {
      let node = Node(UInt32(index))
      if kind(node).holdsBlocks {
        ranges.append(head(of: node))
      } else if kind(node) == .decorator {
        ranges.append(range(node))
      } else if kind(node) == .block || kind(node) == .module {
        ranges += children(node).filter { kind($0).isSimpleStatement }.map(range)
      }
    }
    return ranges
  }

  /// Returns what stands before the first block of a compound statement.
  private func head(of node: Node) -> ByteRange {
    var head = ByteRange(start: starts[Int(node.index)], end: starts[Int(node.index)] + 1)
    for child in children(node) {
      if kind(child) == .block { break }
      if kind(child).holdsBlocks {
        // Here: a clause without a block before it is broken code, but a definition has decorators.
        if kind(node) == .decoratedDefinition { head.end = self.head(of: child).end }
        break
      }
      head.end = ends[Int(child.index)]
    }
    return head
  }
}

extension NodeKind {
  /// Whether a child of a block is a statement by itself; what the parser cannot read is none.
  fileprivate var isSimpleStatement: Bool { !holdsBlocks && self != .error }
}
