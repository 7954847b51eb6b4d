internal import PythonFlow
internal import PythonSyntax

/// Where a resource, and what may need it, goes inside the function that acquired it.
struct ResourceReach {
  /// The variables besides its own that hold it, or something that needs it to be open.
  var variables: [String] = []
  /// Where something that may need it goes on to outlive the statements that name it.
  var exits: [ByteRange] = []
  /// Whether nothing is known.
  var isUnknown = false

  var leaves: Bool { isUnknown || !exits.isEmpty }
}

extension CheckedFile {
  /// Returns where a resource goes. It is sound: what is not known to need nothing needs it.
  func reach(of acquisition: Acquisition) -> ResourceReach {
    let reference = FunctionReference(module: module, function: acquisition.function)
    var reading = ReachReading(
      acquisition: acquisition, types: SlotTypes(program: program, reference: reference))
    return reading.reach(ownName: acquisition.variable)
  }
}

private struct ReachReading {
  let acquisition: Acquisition
  var types: SlotTypes
  /// The slots that hold the resource itself.
  private var direct: Set<Slot> = []
  /// Those, and the slots of what may need it.
  private var needing: Set<Slot> = []

  /// Whether what reading it gives is text or bytes, as with a file.
  private let isStream: Bool

  init(acquisition: Acquisition, types: SlotTypes) {
    self.acquisition = acquisition
    self.types = types
    let program = types.program
    isStream = program.classInfo(acquisition.owned).linearization.contains {
      program.classInfo($0).noun == "file"
    }
  }

  mutating func reach(ownName: String?) -> ResourceReach {
    let function = types.function
    guard let slot = ownSlot(named: ownName) else { return ResourceReach(isUnknown: true) }
    direct = [slot]
    needing = [slot]
    var count = 0
    while count < needing.count {
      count = needing.count
      for instruction in function.instructions { follow(instruction) }
    }
    let ir = types.program.modules[types.reference.module]
    let names = Set(needing.compactMap { function.slotNames[Int($0.index)] }).map(ir.name)
    var exits = function.instructions.indices.filter { isLastSeen(in: function.instructions[$0]) }
      .map { function.ranges[$0] }
    for block in function.blocks {
      if case .return(let slot?) = block.terminator, needing.contains(slot) {
        exits.append(block.terminatorRange)
      }
    }
    return ResourceReach(variables: names.filter { $0 != ownName }.sorted(), exits: exits)
  }

  /// What the call gives, or the part of its tuple that the variable gets.
  private func ownSlot(named ownName: String?) -> Slot? {
    let function = types.function
    let given = function.instructions[Int(acquisition.instruction)].definedSlot
    let parts = function.instructions.compactMap { instruction -> Slot? in
      if case .unpack(let part, let whole, _) = instruction, whole == given { part } else { nil }
    }
    guard !parts.isEmpty else { return given }
    let names = types.program.modules[types.reference.module]
    return parts.first { part in
      function.variables(assignedFrom: part).contains {
        function.slotNames[Int($0.variable.index)].map(names.name) == ownName
      }
    }
  }

  private mutating func follow(_ instruction: Instruction) {
    if case .collect(let container, let value) = instruction, needing.contains(value) {
      needing.insert(container)
    }
    guard let result = instruction.definedSlot else { return }
    switch instruction {
    case .assign(_, let source), .await(_, let source), .enter(_, let source):
      if direct.contains(source) { direct.insert(result) }
      if needing.contains(source) { needing.insert(result) }
    case .loadAttribute(_, let source, _), .loadSubscript(_, let source, _),
      .unpack(_, let source, _):
      if needing.contains(source), !isPlain(result) { needing.insert(result) }
    case .item(_, let source):
      let isLine = direct.contains(source) && isStream
      if needing.contains(source), !isLine, !isPlain(result) { needing.insert(result) }
    case .display(_, let operands, _):
      if types.function[operands: operands].contains(where: needing.contains) {
        needing.insert(result)
      }
    case .augment(_, _, let value):
      if needing.contains(value) { needing.insert(result) }
    case .call(_, let number):
      if needs(types.function.calls[Int(number)]), !isPlain(result) { needing.insert(result) }
    default:
      break
    }
  }

  /// Whether the result of a call may need the resource.
  private mutating func needs(_ call: Call) -> Bool {
    let resolved = types.resolve(call)
    if case .method(let receiver, let name) = call.callee, needing.contains(receiver) {
      let method = types.program.modules[types.reference.module].name(name)
      // The number of a file leads back to it.
      let isText =
        direct.contains(receiver) && isStream && method != "fileno"
        && !resolved.resultIsReceiver && resolved.owned == .nothing
        && types.program.isKnownMethod(method, of: acquisition.owned)
      if !isText { return true }
    }
    return call.arguments.contains { argument in
      needing.contains(argument.value)
    }
  }

  /// A value that is known and needs nothing else.
  private mutating func isPlain(_ slot: Slot) -> Bool {
    let found = types.types(of: slot).types
    let plain = ["object", "str", "bytes", "float", "bool", "dict"].flatMap {
      types.program.builtin($0).types
    }
    return !found.isEmpty && found.allSatisfy { $0 == .none || plain.contains($0) }
  }

  /// Whether something that needs the resource goes where no name of the function leads to it.
  private mutating func isLastSeen(in instruction: Instruction) -> Bool {
    switch instruction {
    case .storeAttribute(_, _, let value), .storeSubscript(_, _, let value),
      .storeName(_, let value), .storeCaptured(_, _, let value), .yield(_, let value),
      .yieldFrom(_, let value):
      return needing.contains(value)
    case .call(_, let number):
      // Who gets the resource itself has been asked when it was judged.
      let call = types.function.calls[Int(number)]
      let effects = types.resolve(call).effects
      return zip(call.arguments, effects).contains { argument, effect in
        needing.contains(argument.value) && !direct.contains(argument.value)
          && !effect.isDisjoint(with: [.keeps, .takes, .pins])
      }
    case .makeFunction(_, let id):
      let ir = types.program.modules[types.reference.module]
      return ir[id].captures.contains { capture in
        capture.owner == types.reference.function && needing.contains(capture.variable)
      }
    default:
      return false
    }
  }
}
