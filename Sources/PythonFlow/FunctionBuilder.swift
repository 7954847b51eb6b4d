internal import PythonSyntax

/// The state of lowering one function: its blocks, and what must run on the way out.
struct FunctionBuilder {
  var function: FunctionDraft
  let id: FunctionID
  /// Variables by name; comprehension targets come and go.
  var variables: [Symbol: Slot]
  let globals: Set<Symbol>
  /// What a jump passes on its way out, innermost last.
  var frames: [Frame] = []
  var depth = 0
  /// How often `finally` bodies are being copied; each copy inside a copy doubles.
  var finallyDepth = 0
  /// The condition of a `while` is asked again, and may say something else then.
  var isLoopCondition = false

  private var open: [OpenBlock]
  private(set) var current = BlockID(0)
  /// Where an exception raised here goes.
  var handler = BlockID(1) {
    didSet { if handler != oldValue { split() } }
  }

  private struct OpenBlock {
    var instructions: [Instruction] = []
    var ranges: [ByteRange] = []
    var terminator: Terminator?
    var terminatorRange = ByteRange(start: 0, end: 0)
    var handler: BlockID
  }

  /// Something between a statement and the way out of the function.
  enum Frame {
    case loop(breakTo: BlockID, continueTo: BlockID)
    case finally(body: Node, handler: BlockID)
    case with(manager: Slot, range: ByteRange, handler: BlockID)
  }

  init(function: FunctionDraft, id: FunctionID, variables: [Symbol: Slot], globals: Set<Symbol>) {
    self.function = function
    self.id = id
    self.variables = variables
    self.globals = globals
    open = [OpenBlock(handler: BlockID(1)), OpenBlock(handler: BlockID(1))]
    open[1].terminator = .propagate
  }

  mutating func makeSlot() -> Slot {
    function.slotNames.append(nil)
    return Slot(UInt32(function.slotNames.count - 1))
  }

  mutating func makeBlock() -> BlockID {
    open.append(OpenBlock(handler: handler))
    return BlockID(UInt32(open.count - 1))
  }

  mutating func emit(_ instruction: Instruction, _ range: ByteRange) {
    let index = Int(current.index)
    // Code after a `return` is kept out: nothing reaches it.
    guard open[index].terminator == nil else { return }
    open[index].instructions.append(instruction)
    open[index].ranges.append(range)
  }

  /// Ends the current block; a block that has ended stays as it is.
  mutating func terminate(_ terminator: Terminator, _ range: ByteRange) {
    let index = Int(current.index)
    guard open[index].terminator == nil else { return }
    open[index].terminator = terminator
    open[index].terminatorRange = range
  }

  /// The last instruction of the current block.
  var lastDefinition: Instruction? {
    let instructions = open[Int(current.index)].instructions
    // The store itself has just been written.
    return instructions.count > 1 ? instructions[instructions.count - 2] : nil
  }

  var isTerminated: Bool { open[Int(current.index)].terminator != nil }

  /// Goes on in a block, which takes the handler in force.
  mutating func begin(_ block: BlockID) {
    current = block
    open[Int(block.index)].handler = handler
  }

  /// Ends the current block by going on in a new one.
  mutating func flow(to block: BlockID, _ range: ByteRange) {
    terminate(.jump(block), range)
    begin(block)
  }

  private mutating func split() {
    let index = Int(current.index)
    guard open[index].terminator == nil else { return }
    if open[index].instructions.isEmpty {
      open[index].handler = handler
      return
    }
    let next = makeBlock()
    open[index].terminator = .jump(next)
    begin(next)
  }

  mutating func pool(_ slots: [Slot]) -> OperandRange {
    let start = UInt32(function.operands.count)
    function.operands += slots
    return OperandRange(start: start, end: UInt32(function.operands.count))
  }

  /// Returns the number of an atom, the same for the same question.
  mutating func atom(_ kind: Atom.Kind, variables: [Slot], tested: TypeTest? = nil) -> Int32 {
    let known = function.atoms.firstIndex { atom in
      let read = function.operands[Int(atom.variables.start)..<Int(atom.variables.end)]
      return atom.kind == kind && read.elementsEqual(variables)
    }
    if let known { return Int32(known) }
    function.atoms.append(Atom(kind: kind, variables: pool(variables), tested: tested))
    return Int32(function.atoms.count - 1)
  }

  consuming func finished() -> FunctionDraft {
    let count = open.reduce(0) { $0 + $1.instructions.count }
    function.instructions.reserveCapacity(count)
    function.ranges.reserveCapacity(count)
    function.blocks.reserveCapacity(open.count)
    for block in open {
      let start = UInt32(function.instructions.count)
      function.instructions += block.instructions
      function.ranges += block.ranges
      function.blocks.append(
        Block(
          start: start, end: UInt32(function.instructions.count),
          terminator: block.terminator ?? .stop, terminatorRange: block.terminatorRange,
          handler: block.handler))
    }
    return function
  }
}

/// A function while it is lowered, or waits to be.
struct FunctionDraft {
  var kind: FunctionIR.Kind
  var name: Symbol
  var qualifiedName: String
  var parent: FunctionID?
  var classID: ClassID?
  var isAsync = false
  var isGenerator = false
  var parameters: [Parameter] = []
  var decorators: [NameExpression] = []
  var returnAnnotation: NameExpression?
  var slotNames: [Symbol?] = []
  var blocks: [Block] = []
  var instructions: [Instruction] = []
  var ranges: [ByteRange] = []
  var operands: [Slot] = []
  var calls = Calls()
  var atoms: [Atom] = []
  var finallyClauses: [FinallyClause] = []
  var captures: [Capture] = []
  var handlerRanges: [ByteRange] = []
  var range: ByteRange
  var nameRange: ByteRange

  func mentionedNames() -> [Symbol] {
    var names = slotNames.compactMap { $0 }
    for instruction in instructions {
      switch instruction {
      case .loadName(_, let name), .loadAttribute(_, _, let name), .importMember(_, _, let name):
        names.append(name)
      default: break
      }
    }
    for call in calls {
      if case .method(_, let name) = call.callee { names.append(name) }
    }
    names.sort()
    var distinct: [Symbol] = []
    distinct.reserveCapacity(names.count)
    for name in names where name != distinct.last { distinct.append(name) }
    return distinct
  }
}
