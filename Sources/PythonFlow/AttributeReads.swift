internal import PythonSyntax

extension Lowering {
  mutating func lowerAttribute(_ node: Node, _ builder: inout FunctionBuilder) -> Slot {
    let slot = builder.makeSlot()
    guard let object = table.child(node, .object), let name = table.child(node, .attribute) else {
      return slot
    }
    let base = lowerExpression(object, &builder)
    builder.emit(.loadAttribute(slot, base: base, symbol(of: name)), table.range(node))
    return slot
  }

  /// `getattr(x, "name")` and `getattr(x, "name", default)` read the attribute, or give the default;
  /// nil for any other call.
  mutating func lowerNamedRead(_ node: Node, _ builder: inout FunctionBuilder) -> Slot? {
    guard let callee = table.child(node, .function), table.kind(callee) == .identifier,
      string(of: callee) == "getattr", case .global = reach(symbol(of: callee), from: builder),
      let list = table.child(node, .arguments)
    else { return nil }
    let parts = Array(table.children(list))
    let unusual: Set<NodeKind> = [.keywordArgument, .listSplat, .dictionarySplat]
    guard 2...3 ~= parts.count, table.kind(parts[1]) == .string,
      let name = stringContent(table.range(parts[1])), isIdentifier(name),
      parts.allSatisfy({ !unusual.contains(table.kind($0)) })
    else { return nil }
    let range = table.range(node)
    let result = builder.makeSlot()
    let base = lowerExpression(parts[0], &builder)
    guard parts.count == 3, !isConstant(parts[2]) else {
      builder.emit(.loadAttribute(result, base: base, intern(name)), range)
      return result
    }
    let fallback = lowerExpression(parts[2], &builder)
    let present = builder.makeBlock()
    let missing = builder.makeBlock()
    let after = builder.makeBlock()
    builder.terminate(.choose([present, missing]), range)
    builder.begin(present)
    let read = builder.makeSlot()
    builder.emit(.loadAttribute(read, base: base, intern(name)), range)
    builder.emit(.assign(result, from: read), range)
    builder.terminate(.jump(after), range)
    builder.begin(missing)
    builder.emit(.assign(result, from: fallback), range)
    builder.flow(to: after, range)
    return result
  }

  private func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  private func isConstant(_ node: Node) -> Bool {
    switch table.kind(node) {
    case .none, .true, .false, .integer, .float, .string: true
    default: false
    }
  }
}
