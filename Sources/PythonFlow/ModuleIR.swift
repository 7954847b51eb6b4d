package import PythonSyntax

/// A name of one module, interned.
package struct Symbol: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  /// No name of the module.
  static let none = Symbol(UInt32.max)

  package static func < (left: Symbol, right: Symbol) -> Bool { left.index < right.index }
}

/// A local variable or a temporary of one function.
package struct Slot: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  package static func < (left: Slot, right: Slot) -> Bool { left.index < right.index }
}

/// A basic block of one function.
package struct BlockID: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  package static func < (left: BlockID, right: BlockID) -> Bool { left.index < right.index }
}

/// A function of one module; the module's own body is number 0.
package struct FunctionID: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  package static func < (left: FunctionID, right: FunctionID) -> Bool { left.index < right.index }
}

/// A class of one module.
package struct ClassID: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  package static func < (left: ClassID, right: ClassID) -> Bool { left.index < right.index }
}

/// A constant as far as ownership and growth care.
package enum Constant: Hashable, Sendable {
  case none
  case `true`
  case `false`
  /// An integer of up to 32 bits keeps its value.
  case number(Int32?)
  /// A string or bytes literal; long ones keep no content.
  case string(Symbol?)
  case ellipsis
}

/// The kind of a container display.
package enum DisplayKind: Sendable {
  case tuple
  case list
  case set
  case dictionary
}

/// One step of a function. The first slot, where there is one, is what the step defines.
package enum Instruction: Sendable {
  case assign(Slot, from: Slot)
  case constant(Slot, Constant)
  /// Reads a module-level, builtin or unknown name.
  case loadName(Slot, Symbol)
  /// Binds a name of the module or, in a class body, of the class.
  case storeName(Symbol, Slot)
  case deleteName(Symbol)
  /// Reads or writes a variable of an enclosing function.
  case loadCaptured(Slot, owner: FunctionID, variable: Slot)
  case storeCaptured(owner: FunctionID, variable: Slot, value: Slot)
  /// Gives the module of that dotted name, or the thing of that name in a module.
  case importModule(Slot, Symbol)
  case importMember(Slot, module: Symbol, name: Symbol)
  case loadAttribute(Slot, base: Slot, Symbol)
  case storeAttribute(base: Slot, Symbol, value: Slot)
  case deleteAttribute(base: Slot, Symbol)
  case loadSubscript(Slot, base: Slot, key: Slot)
  case storeSubscript(base: Slot, key: Slot, value: Slot)
  case deleteSubscript(base: Slot, key: Slot)
  /// The call of that number in `FunctionIR.calls`.
  case call(Slot, Int32)
  /// A display that holds the operands of that range of `FunctionIR.operands`.
  case display(Slot, DisplayKind, OperandRange)
  /// Adds to a list, set or dictionary that a comprehension makes.
  case collect(into: Slot, value: Slot)
  /// Part `index` of an unpacked value; -1 from the first starred target on.
  case unpack(Slot, of: Slot, index: Int32)
  /// The next item of an iterable, in the block that a loop's `iterate` leads to.
  case item(Slot, of: Slot)
  /// Operators and formatting: the result holds none of its operands.
  case compute(Slot, OperandRange)
  /// Enters a context manager.
  case enter(Slot, manager: Slot)
  /// Leaves it, on every way out of the block.
  case exit(manager: Slot)
  case await(Slot, Slot)
  case yield(Slot, value: Slot)
  case yieldFrom(Slot, source: Slot)
  case makeFunction(Slot, FunctionID)
  case makeClass(Slot, ClassID)
  /// The exception that an `except` clause binds.
  case caught(Slot)
  case delete(Slot)
  /// `assert`, which raises when the assertion fails.
  case assertion(Slot)
  /// `+=` and its kin: the target is read, changed and bound again.
  case augment(Slot, target: Slot, value: Slot)
}

/// A range of `FunctionIR.operands`.
package struct OperandRange: Hashable, Sendable {
  package var start: UInt32
  package var end: UInt32
}

/// An argument of a call.
package struct Argument: Sendable {
  package enum Kind: Hashable, Sendable {
    case positional
    case keyword(Symbol)
    case listSplat
    case dictionarySplat
  }

  package var kind: Kind
  package var value: Slot
  package var range: ByteRange
}

/// What a call calls.
package enum Callee: Sendable {
  /// A method of the object in the slot.
  case method(receiver: Slot, name: Symbol)
  case value(Slot)
}

/// A call with its arguments in source order.
package struct Call: Sendable {
  package var callee: Callee
  package var arguments: [Argument]
  /// The range of the callee and its argument list.
  package var range: ByteRange
  /// Whether the result is thrown away by the statement.
  package var isStatement: Bool
}

/// A condition that can be remembered along a path.
package struct Atom: Sendable {
  package enum Kind: Hashable, Sendable {
    /// The variable is true in a condition.
    case truthy(Slot)
    /// The variable is `None`.
    case isNone(Slot)
    /// The attribute of the variable is true, as in `f.closed`.
    case attribute(Slot, Symbol)
    /// Both are the same object: `f is sys.stdin`.
    case identical(Slot, Slot)
    /// The variable is less than the number.
    case below(Slot, Int32)
    /// The variable equals the number.
    case equal(Slot, Int32)
    /// The variable is one of 0, 1 and 2, the descriptors of the standard streams.
    case standardStream(Slot)
    /// Any other pure expression, by its text.
    case text(Symbol)
  }

  package var kind: Kind
  /// The local variables that the condition reads.
  package var variables: [Slot]
  /// What an `isinstance` looks at, and the class that it asks for.
  package var tested: TypeTest?
}

/// The arguments of an `isinstance`.
package struct TypeTest: Sendable {
  package var value: Slot
  package var wanted: Slot
}

/// Where a block goes.
package enum Terminator: Sendable {
  case jump(BlockID)
  /// Goes to `then` where the atom (or, without one, an unknown condition) holds.
  case branch(atom: Int32?, then: BlockID, otherwise: BlockID)
  /// Goes to `body` while the iterable gives items.
  case iterate(of: Slot, body: BlockID, exhausted: BlockID)
  /// Any of these.
  case choose([BlockID])
  /// Leaves the function with a value.
  case `return`(Slot?)
  /// `raise` or a re-raise: goes to the block's handler.
  case raise(Slot?)
  /// Leaves the function by an exception.
  case propagate
  /// Never reached.
  case stop
}

/// A straight run of instructions.
package struct Block: Sendable {
  /// Indices into `FunctionIR.instructions`.
  package var start: UInt32
  package var end: UInt32
  package var terminator: Terminator
  package var terminatorRange: ByteRange
  /// Where an exception of this block goes.
  package var handler: BlockID
}

/// A type annotation or decorator as far as it can be a name: `a.b[c, d]`.
package struct NameExpression: Hashable, Sendable {
  /// The dotted name; empty for anything else. A string constant is its content with quotes.
  package var path: String
  package var arguments: [NameExpression]
  /// For a decorator: whether it is called, with these names as arguments.
  package var isCalled: Bool
  package var range: ByteRange
}

/// A parameter of a function.
package struct Parameter: Sendable {
  package enum Kind: Sendable {
    case positional
    case keywordOnly
    case list
    case dictionary
  }

  package var name: Symbol
  package var slot: Slot
  package var kind: Kind
  package var annotation: NameExpression?
  /// The range of the default value.
  package var defaultValue: ByteRange?
  /// The default is a list, dictionary or set made once, when the function is defined.
  package var defaultIsContainer: Bool
  package var range: ByteRange
}

/// A function, lambda, class body or module body with its control flow.
///
/// A class because it is never changed once made and passed around a lot:
/// copies of so many arrays took 4 % of a run (2026-11).
package final class FunctionIR: Sendable {
  package enum Kind: Sendable {
    case module
    case classBody
    case function
    case lambda
  }

  package let kind: Kind
  package let name: Symbol
  /// The dotted name inside the module, as tracebacks print it.
  package let qualifiedName: String
  package let parent: FunctionID?
  /// The class whose body this is, or whose method it is.
  package let classID: ClassID?
  package let isAsync: Bool
  package let isGenerator: Bool
  package let parameters: [Parameter]
  package let decorators: [NameExpression]
  package let returnAnnotation: NameExpression?
  /// The name of each variable; temporaries have none.
  package let slotNames: [Symbol?]
  package let blocks: [Block]
  package let instructions: [Instruction]
  package let ranges: [ByteRange]
  package let operands: [Slot]
  package let calls: [Call]
  package let atoms: [Atom]
  /// The `finally` clauses; each body may have been lowered several times.
  package let finallyClauses: [FinallyClause]
  /// Variables of enclosing functions that this one, or one inside it, uses.
  package let captures: [Capture]
  /// The `except` clauses, in no order.
  package let handlerRanges: [ByteRange]
  /// The variables, and the names that are read, imported or called, sorted, once each.
  private let mentionedNames: [Symbol]
  /// From the first decorator or `def` to the end.
  package let range: ByteRange
  package let nameRange: ByteRange

  init(_ draft: FunctionDraft) {
    kind = draft.kind
    name = draft.name
    qualifiedName = draft.qualifiedName
    parent = draft.parent
    classID = draft.classID
    isAsync = draft.isAsync
    isGenerator = draft.isGenerator
    parameters = draft.parameters
    decorators = draft.decorators
    returnAnnotation = draft.returnAnnotation
    slotNames = fitted(draft.slotNames)
    blocks = draft.blocks
    instructions = draft.instructions
    ranges = draft.ranges
    operands = fitted(draft.operands)
    calls = fitted(draft.calls)
    atoms = fitted(draft.atoms)
    finallyClauses = draft.finallyClauses
    captures = draft.captures
    handlerRanges = draft.handlerRanges
    range = draft.range
    nameRange = draft.nameRange
    mentionedNames = draft.mentionedNames()
  }

  /// The dotted name as people say it, without the word that marks functions of functions.
  package var shownName: String {
    qualifiedName.split(separator: ".").filter { $0 != "<locals>" }.joined(separator: ".")
  }

  /// Whether a variable has the name, or the name is read, imported or called. O(log names)
  package func mentions(_ name: Symbol) -> Bool {
    var (low, high) = (0, mentionedNames.count)
    while low < high {
      let middle = (low + high) / 2
      if mentionedNames[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < mentionedNames.count && mentionedNames[low] == name
  }

  package var entry: BlockID { BlockID(0) }
  /// The block that leaves the function by an exception.
  package var exceptionalExit: BlockID { BlockID(1) }

  /// Returns the number of the block that an instruction belongs to. O(blocks)
  package func blockIndex(of instruction: Int) -> Int? {
    blocks.firstIndex { $0.start <= instruction && instruction < $0.end }
  }

  package subscript(operands range: OperandRange) -> ArraySlice<Slot> {
    operands[Int(range.start)..<Int(range.end)]
  }
}

/// Returns the array without the room that it has grown in.
private func fitted<Element>(_ array: [Element]) -> [Element] {
  array.capacity == array.count ? array : array.withUnsafeBufferPointer { Array($0) }
}

/// A `finally` clause and the whole `try` statement that it ends.
package struct FinallyClause: Hashable, Sendable {
  package var statement: ByteRange
  package var body: ByteRange
}

/// A variable of an enclosing function.
package struct Capture: Hashable, Sendable {
  package var owner: FunctionID
  package var variable: Slot

  package init(owner: FunctionID, variable: Slot) {
    self.owner = owner
    self.variable = variable
  }
}

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
  case module(String)
  case member(module: String, name: String)
  /// An assignment of a slot of that function.
  case value(FunctionID, Slot, ByteRange)
}

/// One module, lowered: what every analysis above reads; no syntax is left.
package final class ModuleIR: Sendable {
  package let moduleName: String
  package let isPackage: Bool
  private let table: NameTable
  package let functions: [FunctionIR]
  package let classes: [ClassIR]
  /// In source order; a name may be bound more than once.
  package let globals: [Symbol: [GlobalBinding]]
  /// The names that `from m import name as alias` binds at module level, with what they stand for.
  package let aliases: [(alias: Symbol, name: String)]
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
    table = lowering.names
    functions = lowering.functions.map { FunctionIR($0) }
    classes = lowering.classes
    globals = lowering.globals
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
