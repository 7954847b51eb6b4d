package import PythonSyntax

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
  package let callee: Callee
  package let arguments: Arguments
  /// The range of the callee and its argument list.
  package let range: ByteRange
  /// Whether the result is thrown away by the statement.
  package let isStatement: Bool
}

/// The arguments of one call: a part of those of its function.
package struct Arguments: RandomAccessCollection, Sendable {
  private let all: [Argument]
  private let start: Int
  package let count: Int

  fileprivate init(_ all: [Argument], _ range: Range<Int>) {
    self.all = all
    start = range.lowerBound
    count = range.count
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(index: Int) -> Argument { all[start + index] }
}

/// The calls of a function, by number. All their arguments lie in one array: one for each call took
/// 4 % of all memory (2026-11).
package struct Calls: RandomAccessCollection, Sendable {
  private var records: [Record] = []
  private var arguments: [Argument] = []

  private struct Record {
    var callee: Callee
    var range: ByteRange
    /// Where its arguments end; they start where those of the call before it do.
    var argumentsEnd: UInt32
    var isStatement: Bool
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { records.count }

  package subscript(index: Int) -> Call {
    let record = records[index]
    let start = index == 0 ? 0 : Int(records[index - 1].argumentsEnd)
    return Call(
      callee: record.callee, arguments: Arguments(arguments, start..<Int(record.argumentsEnd)),
      range: record.range, isStatement: record.isStatement)
  }

  mutating func append(
    _ callee: Callee, _ arguments: [Argument], _ range: ByteRange, isStatement: Bool
  ) {
    self.arguments += arguments
    records.append(
      Record(
        callee: callee, range: range, argumentsEnd: UInt32(self.arguments.count),
        isStatement: isStatement))
  }

  /// The same without the room that the arrays have grown in.
  consuming func fitted() -> Calls {
    records = records.fitted()
    arguments = arguments.fitted()
    return self
  }
}
