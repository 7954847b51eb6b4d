internal import PythonFlow

/// Which definitions of a slot a step may see; found as it is asked for, and remembered.
struct ReachingDefinitions {
  /// The value that a slot has when the function begins.
  static let entry: Int32 = -1

  private let function: FunctionIR
  private let definitions: Definitions
  /// By slot and definition: the blocks at whose start it may hold.
  private var blocks: [Slot: [Int32: Set<Int>]] = [:]

  init(of types: SlotTypes) {
    function = types.function
    definitions = types.definitions
  }

  /// Whether a slot has several values in its life, so that a step may see one and not another.
  func isAmbiguous(_ slot: Slot) -> Bool {
    definitions[slot].count + (Int(slot.index) < function.parameters.count ? 1 : 0) > 1
  }

  /// Returns the definitions of a slot that an instruction may see.
  mutating func definitions(of slot: Slot, seenBy use: Int) -> [Int32] {
    var all = definitions[slot].map { Int32($0) }
    if Int(slot.index) < function.parameters.count { all.insert(Self.entry, at: 0) }
    guard all.count > 1, let number = function.blockIndex(of: use) else { return all }
    let block = function.blocks[number]
    if let last = all.last(where: { Int(block.start) <= Int($0) && Int($0) < use }) {
      return [last]
    }
    return all.filter { reached(by: $0, of: slot).contains(number) }
  }

  /// The blocks at whose start a definition may hold: forward from it, up to blocks that define the slot
  /// again. An exception may leave a block between its steps, so that each handler sees it too.
  private mutating func reached(by definition: Int32, of slot: Slot) -> Set<Int> {
    if let found = blocks[slot]?[definition] { return found }
    let redefining = Set(definitions[slot].compactMap { function.blockIndex(of: Int($0)) })
    var reached: Set<Int> = []
    var pending: [Int] = []
    func leave(_ number: Int) -> [Int] {
      let block = function.blocks[number]
      return (block.successors + [block.handler]).map { Int($0.index) }
    }
    if definition == Self.entry {
      pending = [Int(function.entry.index)]
    } else if let start = function.blockIndex(of: Int(definition)) {
      let isLast = definitions[slot].last {
        Int(function.blocks[start].start) <= Int($0) && $0 < function.blocks[start].end
      }
      pending =
        isLast.map { Int32($0) } == definition
        ? leave(start) : [Int(function.blocks[start].handler.index)]
    }
    while let next = pending.popLast() {
      guard reached.insert(next).inserted else { continue }
      pending +=
        redefining.contains(next)
        ? [Int(function.blocks[next].handler.index)] : leave(next)
    }
    blocks[slot, default: [:]][definition] = reached
    return reached
  }
}
