package import PythonSyntax

/// A name of one module, interned.
package struct Symbol: Hashable, Comparable, Sendable {
  package var index: UInt32

  package init(_ index: UInt32) { self.index = index }

  /// No name of the module.
  static let none = Symbol(UInt32.max)

  package static func < (left: Symbol, right: Symbol) -> Bool { left.index < right.index }
}

extension [Symbol] {
  /// Returns where a name stands first in the sorted array, or would. O(log names)
  func place(of name: Symbol) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low
  }
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
  case display(Slot, OperandRange, DisplayKind)
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
  /// The local variables that the condition reads, a range of `FunctionIR.operands`.
  package var variables: OperandRange
  /// What an `isinstance` looks at, and the class that it asks for.
  package var tested: TypeTest?
}

/// The arguments of an `isinstance`.
package struct TypeTest: Sendable {
  package var value: Slot
  package var wanted: Slot
}
