/// Gives the table the shape that Python has where the grammar gives it another.
///
/// `bytes` are those of the text. A second call changes nothing.
///
/// | source | in the tree | in the table |
/// |---|---|---|
/// | `[*f(x)]` | a call of `*f` | a splat of the call |
/// | `except A, B:` | `A \| B`, by `parserBytes` | a tuple |
/// | a block and comments behind it | ends with them | ends with its last statement, `;` included |
package func repair(_ table: inout SyntaxTable, of bytes: [UInt8]) {
  var superfluous: [Int] = []
  for index in table.kinds.indices {
    switch table.kinds[index] {
    case .listSplat: table.raiseSplat(at: index)
    case .exceptClause, .exceptGroupClause:
      superfluous += table.makeTuple(ofTypesIn: index, reading: bytes)
    default: break
    }
  }
  table.remove(superfluous)
  for index in table.kinds.indices.reversed() {
    table.endWithLastStatement(index, reading: bytes)
  }
}

// MARK: - Splats

extension SyntaxTable {
  /// Lifts a splat that is the head of the expression it should hold: `(*a).b()` is `*(a.b())`.
  ///
  /// The chain of nodes from that expression down to the splat lies in
  /// successive places; each moves down by one and the splat to their front.
  fileprivate mutating func raiseSplat(at splat: Int) {
    var head = splat
    while head > 0, kinds[head - 1].isHeadedByOperand, starts[head - 1] == starts[splat],
      Int(subtreeEnds[head - 1]) > head
    {
      head -= 1
    }
    let operand = splat + 1
    guard head < splat, operand < Int(subtreeEnds[splat]) else { return }
    fields[operand] = fields[splat]
    for index in stride(from: splat, to: head, by: -1) {
      kinds[index] = kinds[index - 1]
      fields[index] = fields[index - 1]
      starts[index] = starts[operand]
      ends[index] = ends[index - 1]
      subtreeEnds[index] = subtreeEnds[index - 1]
    }
    kinds[head] = .listSplat
    fields[head + 1] = .none
  }
}

extension NodeKind {
  /// Whether the node begins with an expression that it applies something to.
  fileprivate var isHeadedByOperand: Bool {
    switch self {
    case .call, .attribute, .subscriptExpression, .binaryOperator, .booleanOperator,
      .comparisonOperator,
      .conditionalExpression:
      true
    default: false
    }
  }
}

// MARK: - Tuples

extension SyntaxTable {
  /// Makes the types of a clause a tuple if commas separate them; returns the nodes to remove.
  fileprivate mutating func makeTuple(ofTypesIn clause: Int, reading bytes: [UInt8]) -> [Int] {
    var node = clause + 1
    if node < kinds.count, kinds[node] == .asPattern { node += 1 }
    guard node < Int(subtreeEnds[clause]), var comma = commaOperator(of: node, in: bytes)
    else { return [] }
    kinds[node] = .tuple
    var removed: [Int] = []
    while true {
      // Here: `comma` separates all types before it, which begin at `node + 1`, from the last.
      removed.append(comma)
      if comma + 1 < kinds.count { fields[comma + 1] = .none }
      node += 1
      fields[node] = .none
      guard let next = commaOperator(of: node, in: bytes) else { return removed }
      removed.append(node)
      comma = next
    }
  }

  /// Returns the operator of a binary operation that stands for a comma in the text.
  private func commaOperator(of node: Int, in bytes: [UInt8]) -> Int? {
    guard node < kinds.count, kinds[node] == .binaryOperator, node + 1 < kinds.count else {
      return nil
    }
    let sign = Int(subtreeEnds[node + 1])
    guard sign < Int(subtreeEnds[node]), fields[sign] == .operator, Int(starts[sign]) < bytes.count,
      bytes[Int(starts[sign])] == UInt8(ascii: ",")
    else { return nil }
    return sign
  }

  /// Removes nodes; the children of a removed node become those of its parent.
  fileprivate mutating func remove(_ removed: [Int]) {
    guard !removed.isEmpty else { return }
    var isRemoved = [Bool](repeating: false, count: kinds.count)
    for index in removed { isRemoved[index] = true }
    /// By old index: the new one of the first node kept from there on.
    var places: [UInt32] = []
    places.reserveCapacity(kinds.count + 1)
    var kept = 0
    for index in kinds.indices {
      places.append(UInt32(kept))
      if isRemoved[index] { continue }
      kinds[kept] = kinds[index]
      fields[kept] = fields[index]
      starts[kept] = starts[index]
      ends[kept] = ends[index]
      subtreeEnds[kept] = subtreeEnds[index]
      kept += 1
    }
    places.append(UInt32(kept))
    let superfluous = kinds.count - kept
    kinds.removeLast(superfluous)
    fields.removeLast(superfluous)
    starts.removeLast(superfluous)
    ends.removeLast(superfluous)
    subtreeEnds.removeLast(superfluous)
    for index in 0..<kept { subtreeEnds[index] = places[Int(subtreeEnds[index])] }
  }
}

// MARK: - Ends

extension SyntaxTable {
  /// Ends a block, and what ends with a block, where its last statement ends.
  fileprivate mutating func endWithLastStatement(_ index: Int, reading bytes: [UInt8]) {
    guard kinds[index] == .block || kinds[index].holdsBlocks else { return }
    var last: Int?
    var child = index + 1
    while child < Int(subtreeEnds[index]) {
      last = child
      child = Int(subtreeEnds[child])
    }
    guard let last, kinds[index] == .block || kinds[last] == .block || kinds[last].holdsBlocks
    else { return }
    ends[index] = ends[last]
    guard kinds[index] == .block,
      let rest = bytes.suffix(from: min(Int(ends[last]), bytes.count))
        .firstIndex(where: { !isBlankByte($0) }), bytes[rest] == UInt8(ascii: ";")
    else { return }
    ends[index] = UInt32(truncatingIfNeeded: rest + 1)
  }
}

extension NodeKind {
  /// Whether the node is a compound statement or a clause of one.
  var holdsBlocks: Bool {
    switch self {
    case .functionDefinition, .classDefinition, .decoratedDefinition, .ifStatement, .elifClause,
      .elseClause, .forStatement, .whileStatement, .withStatement, .tryStatement, .exceptClause,
      .exceptGroupClause, .finallyClause, .matchStatement, .caseClause:
      true
    default: false
    }
  }
}
