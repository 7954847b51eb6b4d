package import PythonSyntax

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
  package let slotNames: SlotNames
  package let blocks: [Block]
  package let instructions: [Instruction]
  package let ranges: [ByteRange]
  package let operands: [Slot]
  package let calls: Calls
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
    parameters = draft.parameters.fitted()
    decorators = draft.decorators
    returnAnnotation = draft.returnAnnotation
    slotNames = SlotNames(draft.slotNames)
    blocks = draft.blocks
    instructions = draft.instructions
    ranges = draft.ranges
    operands = draft.operands.fitted()
    calls = draft.calls.fitted()
    atoms = draft.atoms.fitted()
    finallyClauses = draft.finallyClauses
    captures = draft.captures.fitted()
    handlerRanges = draft.handlerRanges.fitted()
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
    let place = mentionedNames.place(of: name)
    return place < mentionedNames.count && mentionedNames[place] == name
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

extension Array {
  /// Returns the array without the room that it has grown in.
  func fitted() -> [Element] {
    capacity == count ? self : withUnsafeBufferPointer { Array($0) }
  }
}

/// By slot: the name of a variable; nil for a temporary.
///
/// Most variables have the first slots. The names of the others, which comprehensions bind, are looked up
/// among few: a name for each slot took 3 % of all memory (2026-11).
package struct SlotNames: RandomAccessCollection, Sendable {
  package let count: Int
  private let first: [Symbol]
  /// Ascending by slot.
  private let later: [(slot: UInt32, name: Symbol)]

  init(_ names: [Symbol?]) {
    count = names.count
    let firstNames = names.prefix { $0 != nil }
    first = firstNames.compactMap { $0 }
    later = names.indices[firstNames.endIndex...].compactMap { slot in
      names[slot].map { (UInt32(slot), $0) }
    }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  /// O(log comprehension variables)
  package subscript(index: Int) -> Symbol? {
    if index < first.count { return first[index] }
    var (low, high) = (0, later.count)
    while low < high {
      let middle = (low + high) / 2
      if later[middle].slot < index { low = middle + 1 } else { high = middle }
    }
    return low < later.count && later[low].slot == index ? later[low].name : nil
  }
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
