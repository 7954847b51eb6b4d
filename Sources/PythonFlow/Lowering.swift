package import PythonSyntax

/// Lowers a parsed module to functions of instructions, in one pass over the table.
///
/// Nothing fails: what cannot be read becomes an unknown value. Expressions
/// nested deeper than CPython accepts are passed over the same way, so the
/// recursion here is bounded by `Lowering.depthMax`.
package func lower(
  _ table: SyntaxTable, of text: SourceText, moduleName: String, isPackage: Bool
) -> ModuleIR {
  var lowering = Lowering(
    table: table, text: text, moduleName: moduleName, isPackage: isPackage)
  lowering.lowerModule()
  return lowering.finish()
}

/// The state of lowering one module.
struct Lowering {
  /// CPython stops at 200 nested parentheses and 100 indentation levels.
  static let depthMax = 200

  let table: SyntaxTable
  let text: SourceText
  let moduleName: String
  let isPackage: Bool

  private(set) var names = NameTable()
  /// By node: the symbol of an identifier; reading the texts again took 2 % of a run (2026-11).
  private var identifiers: [Symbol] = []
  var functions: [FunctionDraft] = []
  var classes: [ClassIR] = []
  var globals: [Symbol: [GlobalBinding]] = [:]
  var aliases: [(alias: Symbol, name: Symbol)] = []
  var annotations: [Symbol: NameExpression] = [:]
  var starImports: [String] = []
  var imports: Set<String> = []
  var scriptRanges: [ByteRange] = []
  /// By function: its variables. Class bodies and the module have none.
  private var variables: [[Symbol: Slot]] = []
  private var pending: [Pending] = []

  /// A function whose body waits to be lowered.
  private struct Pending {
    var id: FunctionID
    var body: Node
    var globals: Set<Symbol>
  }

  init(table: SyntaxTable, text: SourceText, moduleName: String, isPackage: Bool) {
    self.table = table
    self.text = text
    self.moduleName = moduleName
    self.isPackage = isPackage
  }

  mutating func lowerModule() {
    let whole = ByteRange(start: 0, end: UInt32(text.bytes.count))
    let module = declare(
      FunctionDraft(
        kind: .module, name: intern("<module>"), qualifiedName: "", parent: nil, classID: nil,
        range: whole, nameRange: ByteRange(start: 0, end: 0)))
    enqueue(module, body: table.root, scope: Scope(), parameters: [])
    // Here: parents are lowered before the functions inside them, so their variables are known.
    var next = 0
    while next < pending.count {
      let item = pending[next]
      next += 1
      var builder = FunctionBuilder(
        function: functions[Int(item.id.index)], id: item.id,
        variables: variables[Int(item.id.index)], globals: item.globals)
      lowerBody(item.body, of: &builder)
      functions[Int(item.id.index)] = builder.finished()
    }
  }

  consuming func finish() -> ModuleIR {
    propagateCaptures()
    return ModuleIR(self)
  }

  /// What a nested function uses of further out, the function around it uses too.
  private mutating func propagateCaptures() {
    for index in functions.indices.reversed() {
      guard let parent = functions[index].parent else { continue }
      let inherited = functions[index].captures.filter { $0.owner != parent }
      for capture in inherited where !functions[Int(parent.index)].captures.contains(capture) {
        functions[Int(parent.index)].captures.append(capture)
      }
    }
  }
}

// MARK: Names

extension Lowering {
  mutating func intern(_ name: String) -> Symbol { names.intern(name) }

  func string(of node: Node) -> String { text.string(table.range(node)) }

  /// The symbol of an identifier, or of other text that is one by chance.
  func symbol(of node: Node) -> Symbol {
    table.kind(node) == .identifier
      ? identifiers[Int(node.index)] : names.symbol(of: string(of: node)) ?? .none
  }

  mutating func internIdentifiers() {
    identifiers = Array(repeating: .none, count: table.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<table.count where table.kinds[index] == .identifier {
        let range = Int(table.starts[index])..<Int(table.ends[index])
        identifiers[index] = names.intern(UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
  }

  /// How a name is reached from a function.
  enum Reach {
    case local(Slot)
    case captured(FunctionID, Slot)
    case global
  }

  func reach(_ name: Symbol, from builder: FunctionBuilder) -> Reach {
    if builder.globals.contains(name) { return .global }
    if let slot = builder.variables[name] { return .local(slot) }
    var scope = builder.function.parent
    while let id = scope {
      let function = functions[Int(id.index)]
      if let slot = variables[Int(id.index)][name] { return .captured(id, slot) }
      scope = function.parent
    }
    return .global
  }
}

// MARK: Definitions

extension Lowering {
  mutating func declare(_ function: FunctionDraft) -> FunctionID {
    functions.append(function)
    variables.append([:])
    return FunctionID(UInt32(functions.count - 1))
  }

  /// Puts a function in line. Its parameters take the first slots, its other variables the next.
  mutating func enqueue(_ id: FunctionID, body: Node, scope: Scope, parameters: [Symbol]) {
    let index = Int(id.index)
    for name in scope.locals where name != .none {
      guard variables[index][name] == nil else { continue }
      variables[index][name] = Slot(UInt32(functions[index].slotNames.count))
      functions[index].slotNames.append(name)
    }
    functions[index].isGenerator = scope.isGenerator && functions[index].kind == .function
    pending.append(Pending(id: id, body: body, globals: scope.globals))
  }

  private mutating func lowerBody(_ body: Node, of builder: inout FunctionBuilder) {
    switch builder.function.kind {
    case .module:
      internIdentifiers()
      lowerStatements(in: body, &builder)
    case .classBody, .function:
      lowerStatements(in: body, &builder)
    case .lambda:
      let value = lowerExpression(body, &builder)
      builder.terminate(.return(value), table.range(body))
    }
    builder.terminate(
      .return(nil), ByteRange(start: table.ends[Int(body.index)], end: table.ends[Int(body.index)]))
  }

  /// Declares a `def` or lambda and puts its body in line.
  mutating func declareFunction(
    _ node: Node, decorators: [NameExpression], outer: ByteRange, _ builder: inout FunctionBuilder
  ) -> FunctionID {
    let isLambda = table.kind(node) == .lambda
    let nameNode = isLambda ? nil : table.child(node, .name)
    let name = nameNode.map { string(of: $0) } ?? "<lambda>"
    let prefix = builder.function.qualifiedName
    let isInFunction = builder.function.kind == .function || builder.function.kind == .lambda
    let qualified = prefix.isEmpty ? name : prefix + (isInFunction ? ".<locals>." : ".") + name
    var function = FunctionDraft(
      kind: isLambda ? .lambda : .function, name: intern(name), qualifiedName: qualified,
      parent: builder.id,
      classID: builder.function.kind == .classBody ? builder.function.classID : nil,
      range: outer, nameRange: nameNode.map { table.range($0) } ?? table.range(node))
    function.isAsync = table.child(node, ofKind: .asyncKeyword) != nil
    function.decorators = decorators
    function.returnAnnotation = table.child(node, .returnType).map { nameExpression($0) }
    var parameterNames: [Symbol] = []
    if let list = table.child(node, .parameters) {
      function.parameters = parameters(of: list)
      parameterNames = function.parameters.map(\.name)
    }
    let id = declare(function)
    if let body = table.child(node, .body) {
      let scope = scope(ofBody: body, parameters: parameterNames)
      enqueue(id, body: body, scope: scope, parameters: parameterNames)
    }
    if let classID = function.classID { classes[Int(classID.index)].methods.append(id) }
    return id
  }

  /// Parameters take slots in order, so `slot` is the position.
  private mutating func parameters(of list: Node) -> [Parameter] {
    var result: [Parameter] = []
    var seen: Set<Symbol> = []
    var isKeywordOnly = false
    for node in table.children(list) {
      var nameNode: Node? = node
      var kind = isKeywordOnly ? Parameter.Kind.keywordOnly : .positional
      var annotation: Node?
      var value: Node?
      switch table.kind(node) {
      case .identifier:
        break
      case .defaultParameter, .typedDefaultParameter:
        nameNode = table.child(node, .name)
        annotation = table.child(node, .type)
        value = table.child(node, .value)
      case .typedParameter:
        nameNode = table.children(node).first { _ in true }
        annotation = table.child(node, .type)
      case .keywordSeparator:
        isKeywordOnly = true
        continue
      case .listSplatPattern, .dictionarySplatPattern:
        break
      default:
        continue
      }
      if let splat = nameNode, table.kind(splat) != .identifier {
        kind = table.kind(splat) == .dictionarySplatPattern ? .dictionary : .list
        if kind == .list { isKeywordOnly = true }
        nameNode = table.children(splat).first { _ in true }
      }
      guard let identifier = nameNode, table.kind(identifier) == .identifier else { continue }
      let name = intern(string(of: identifier))
      guard seen.insert(name).inserted else { continue }
      result.append(
        Parameter(
          name: name, slot: Slot(UInt32(result.count)), kind: kind,
          annotation: annotation.map { nameExpression($0) },
          defaultValue: value.map { table.range($0) },
          defaultIsContainer: value.map { isContainerExpression($0) } ?? false,
          range: table.range(identifier)))
    }
    return result
  }

  private func isContainerExpression(_ node: Node) -> Bool {
    switch table.kind(node) {
    case .list, .dictionary, .set: true
    case .call:
      table.child(node, .function).map {
        ["list", "dict", "set", "defaultdict", "OrderedDict", "deque", "Counter"]
          .contains(string(of: $0).split(separator: ".").last.map(String.init) ?? "")
      } ?? false
    default: false
    }
  }

  /// Declares a class and puts its body in line.
  mutating func declareClass(
    _ node: Node, decorators: [NameExpression], outer: ByteRange, _ builder: inout FunctionBuilder
  ) -> ClassID {
    let nameNode = table.child(node, .name)
    let name = nameNode.map { string(of: $0) } ?? ""
    let prefix = builder.function.qualifiedName
    let isInFunction = builder.function.kind == .function || builder.function.kind == .lambda
    let qualified = prefix.isEmpty ? name : prefix + (isInFunction ? ".<locals>." : ".") + name
    let range = nameNode.map { table.range($0) } ?? table.range(node)
    let classID = ClassID(UInt32(classes.count))
    let body = declare(
      FunctionDraft(
        kind: .classBody, name: intern(name), qualifiedName: qualified, parent: builder.id,
        classID: classID, range: outer, nameRange: range))
    var bases: [NameExpression] = []
    if let list = table.child(node, .superclasses) {
      for base in table.children(list) where table.kind(base) != .keywordArgument {
        bases.append(nameExpression(base))
      }
    }
    classes.append(
      ClassIR(
        name: intern(name), qualifiedName: qualified, bases: bases, decorators: decorators,
        body: body, parent: builder.id, nameRange: range))
    if let block = table.child(node, .body) {
      enqueue(body, body: block, scope: Scope(), parameters: [])
    }
    return classID
  }
}
