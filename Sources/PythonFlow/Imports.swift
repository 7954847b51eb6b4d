internal import PythonSyntax

extension Lowering {
  mutating func lowerImport(_ node: Node, _ builder: inout FunctionBuilder) {
    for name in table.children(node) where table.field(name) == .name {
      let range = table.range(name)
      let slot = builder.makeSlot()
      if table.kind(name) == .aliasedImport {
        guard let dotted = table.child(name, .name), let alias = table.child(name, .alias) else {
          continue
        }
        let module = dottedName(dotted)
        imports.insert(module)
        builder.emit(.importModule(slot, intern(module)), range)
        bindImport(symbol(of: alias), .module(intern(module)), slot, range, &builder)
      } else {
        let module = dottedName(name)
        imports.insert(module)
        let first = intern(String(module.prefix { $0 != "." }))
        builder.emit(.importModule(slot, first), range)
        bindImport(first, .module(first), slot, range, &builder)
      }
    }
  }

  mutating func lowerImportFrom(_ node: Node, _ builder: inout FunctionBuilder) {
    guard let source = table.child(node, .moduleName), let module = absoluteModule(source) else {
      return
    }
    imports.insert(module)
    if table.child(node, ofKind: .wildcardImport) != nil {
      starImports.append(module)
      return
    }
    for name in table.children(node) where table.field(name) == .name {
      let range = table.range(name)
      let isAliased = table.kind(name) == .aliasedImport
      guard let dotted = isAliased ? table.child(name, .name) : name else { continue }
      let written = dottedName(dotted)
      imports.insert(module + "." + written)
      let (source, member) = (intern(module), intern(written))
      let bound = isAliased ? table.child(name, .alias).map { symbol(of: $0) } : member
      let slot = builder.makeSlot()
      builder.emit(.importMember(slot, module: source, name: member), range)
      if let bound {
        bindImport(bound, .member(module: source, name: member), slot, range, &builder)
      }
    }
  }

  private mutating func bindImport(
    _ name: Symbol, _ binding: GlobalBinding, _ slot: Slot, _ range: ByteRange,
    _ builder: inout FunctionBuilder
  ) {
    switch reach(name, from: builder) {
    case .local(let variable):
      builder.emit(.assign(variable, from: slot), range)
    case .captured(let owner, let variable):
      builder.emit(.storeCaptured(owner: owner, variable: variable, value: slot), range)
    case .global:
      builder.emit(.storeName(name, slot), range)
      guard builder.function.kind != .classBody else { return }
      globals[name, default: []].append(binding)
      if case .member(_, let member) = binding, member != name {
        aliases.append((name, member))
      }
    }
  }

  private func dottedName(_ node: Node) -> String {
    table.children(node).map { string(of: $0) }.joined(separator: ".")
  }

  /// Resolves `from ..a import b` against this module's name; nil where it leads out of the package.
  private func absoluteModule(_ node: Node) -> String? {
    guard table.kind(node) == .relativeImport else { return dottedName(node) }
    var base = moduleName.split(separator: ".").map(String.init)
    let dots =
      table.child(node, ofKind: .importPrefix).map { string(of: $0).utf8.count { $0 == 46 } } ?? 1
    let up = isPackage ? dots - 1 : dots
    guard up <= base.count else { return nil }
    base.removeLast(up)
    if let rest = table.child(node, ofKind: .dottedName) { base.append(dottedName(rest)) }
    return base.isEmpty ? nil : base.joined(separator: ".")
  }
}
