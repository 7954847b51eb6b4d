package import PythonSyntax

/// A class statement.
package struct ClassIR: Sendable {
  package var name: Symbol
  package var qualifiedName: String
  package var bases: [NameExpression]
  package var decorators: [NameExpression]
  package var body: FunctionID
  package var methods: [FunctionID] = []
  /// `name: T` and `name: T = …` in the body, in order.
  package var annotations: [AttributeAnnotation] = []
  /// The function around the class statement; the module body for most.
  package var parent: FunctionID
  package var nameRange: ByteRange
}

/// A variable annotation in a class body.
package struct AttributeAnnotation: Sendable {
  package var name: Symbol
  package var annotation: NameExpression
}

/// How a module-level name gets a value.
package enum GlobalBinding: Hashable, Sendable {
  case function(FunctionID)
  case `class`(ClassID)
  /// The module of that dotted name, or the thing of that name in a module.
  case module(Symbol)
  case member(module: Symbol, name: Symbol)
  /// An assignment of a slot of that function.
  case value(FunctionID, Slot, ByteRange)
}

/// How the names of a module get their values. A dictionary of arrays would take four times as much,
/// a tenth of all memory (2026-11).
package struct GlobalBindings: Sendable {
  /// Sorted; a name that is bound more than once stands there as often, in source order.
  private let names: [Symbol]
  private let bindings: [GlobalBinding]

  init(_ byName: [Symbol: [GlobalBinding]]) {
    let sorted = byName.sorted { $0.key < $1.key }
    names = sorted.flatMap { name, bindings in bindings.map { _ in name } }
    bindings = sorted.flatMap(\.value)
  }

  /// The bindings of a name in source order; none for a name that is not bound. O(log names)
  package subscript(name: Symbol) -> ArraySlice<GlobalBinding> {
    let start = names.place(of: name)
    return bindings[start..<(names[start...].firstIndex { $0 != name } ?? names.count)]
  }

  /// The bound names, sorted, once each.
  package var boundNames: [Symbol] {
    names.indices.filter { $0 == 0 || names[$0] != names[$0 - 1] }.map { names[$0] }
  }
}

/// One module, lowered: what every analysis above reads; no syntax is left.
package final class ModuleIR: Sendable {
  package let moduleName: String
  package let isPackage: Bool
  private let table: NameTable
  package let functions: [FunctionIR]
  package let classes: [ClassIR]
  /// In source order; a name may be bound more than once.
  package let globals: GlobalBindings
  /// The names that `from m import name as alias` binds at module level, with what they stand for.
  package let aliases: [(alias: Symbol, name: Symbol)]
  /// `name: T` and `name: T = …` at module level.
  package let annotations: [Symbol: NameExpression]
  /// Modules whose names `import *` brings in.
  package let starImports: [String]
  /// Dotted names, sorted, once each.
  package let imports: [String]
  /// The `__name__ == "__main__"` blocks of the module.
  package let scriptRanges: [ByteRange]

  init(_ lowering: consuming Lowering) {
    moduleName = lowering.moduleName
    isPackage = lowering.isPackage
    table = lowering.names.fitted()
    functions = lowering.functions.map { FunctionIR($0) }
    classes = lowering.classes
    globals = GlobalBindings(lowering.globals)
    aliases = lowering.aliases
    annotations = lowering.annotations
    starImports = lowering.starImports
    imports = lowering.imports.sorted()
    scriptRanges = lowering.scriptRanges
  }

  /// By symbol.
  package var names: [String] { table.names }
  package func name(_ symbol: Symbol) -> String { table.names[Int(symbol.index)] }
  /// Returns the symbol of a name that stands somewhere in the module.
  package func symbol(named name: String) -> Symbol? { table.symbol(of: name) }

  package subscript(id: FunctionID) -> FunctionIR { functions[Int(id.index)] }
  package subscript(id: ClassID) -> ClassIR { classes[Int(id.index)] }
}
