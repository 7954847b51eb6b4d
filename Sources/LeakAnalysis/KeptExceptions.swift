internal import PythonFlow
package import PythonSyntax

/// An exception, traceback or frame that outlives its handling in a place that
/// its own frames reach.
package struct KeptException: Sendable {
  package enum Place: Sendable {
    case variable(String)
    case attribute(String)
    case container(String)
    case future(String)
  }

  package var place: Place
  /// "exception", "traceback" or "frame".
  package var noun: String
  package var range: ByteRange
  package var source: ByteRange
  /// Each one is added to those before, and nothing takes them away.
  package var isAccumulated = false
  /// It was there before: raising it adds the frame to its traceback.
  package var isRaised = false
}

/// Finds what one function keeps of the exceptions that it handles.
package struct KeptExceptionSearch {
  var objects: HeldObjects
  private var found: [KeptException] = []
  let texts: ModuleIR

  package init(objects: HeldObjects) {
    self.objects = objects
    texts = objects.program.modules[objects.reference.module]
  }

  var function: FunctionIR { objects.function }

  package mutating func all() -> [KeptException] {
    for index in function.instructions.indices {
      switch function.instructions[index] {
      case .caught(let slot):
        follow(Source(slot: slot, instruction: index, noun: "exception"))
      case .call(let slot, let number):
        guard let noun = noun(of: function.calls[Int(number)], at: function.ranges[index]) else {
          continue
        }
        follow(Source(slot: slot, instruction: index, noun: noun))
      default: continue
      }
    }
    return found + raised()
  }

  /// Where an exception comes from, and the slots that hold it.
  private struct Source {
    var slot: Slot
    var instruction: Int
    var noun: String
  }

  /// `sys.exc_info()` matters while an exception is handled: elsewhere its traceback does not hold this
  /// frame.
  private func noun(of call: Call, at range: ByteRange) -> String? {
    guard case .method(let receiver, let name) = call.callee else { return nil }
    let module: String?
    switch objects.definition(of: receiver) {
    case .loadName(_, let name), .importModule(_, let name): module = texts.name(name)
    default: module = nil
    }
    switch (module, texts.name(name)) {
    case ("sys", "exc_info"):
      let isHandling = (function.handlerRanges + function.finallyClauses.map(\.body)).contains {
        $0.start < range.start && range.end <= $0.end
      }
      return isHandling ? "traceback" : nil
    case ("sys", "_getframe"), ("inspect", "stack"), (_, "currentframe"): return "frame"
    default: return nil
    }
  }

  // MARK: Following

  private mutating func follow(_ source: Source) {
    if source.noun == "exception" {
      let names = function.variables(assignedFrom: source.slot)
      followUses(
        of: [source.slot] + names.map(\.variable), source, handled: Set(names.map(\.instruction)))
    } else {
      followResult(source)
    }
  }

  /// A call's result: bound as a whole, or part by part.
  private mutating func followResult(_ source: Source) {
    for (variable, instruction) in function.variables(assignedFrom: source.slot) {
      if isFrameOfCaller(source) || isWalked(variable, source) { continue }
      addVariable(variable, instruction, source)
    }
    // The exception itself leads to its traceback too; one finding is enough.
    var bound: [(variable: Slot, instruction: Int)] = []
    for index in function.instructions.indices {
      switch function.instructions[index] {
      case .loadSubscript(let part, source.slot, let key) where source.noun == "traceback":
        followPart(part, key, source)
      case .unpack(let part, source.slot, let position) where position != 0:
        bound += function.variables(assignedFrom: part)
      case .storeAttribute(let base, let name, source.slot):
        addAttribute(base, texts.name(name), index, source)
      default: continue
      }
    }
    _ = bound.reversed().contains { addVariable($0.variable, $0.instruction, source) }
  }

  /// `sys.exc_info()[1]`, `sys.exc_info()[1:]`; the first item is the exception's class.
  private mutating func followPart(_ part: Slot, _ key: Slot, _ source: Source) {
    guard objects.types.constant(in: key) != .number(0) else { return }
    var source = source
    source.slot = part
    if objects.types.constant(in: key) == .number(1) { source.noun = "exception" }
    followResult(source)
  }

  /// `sys._getframe(1)` in a local variable is no circle: that frame does not hold this one.
  private func isFrameOfCaller(_ source: Source) -> Bool {
    guard source.noun == "frame",
      case .call(_, let number) = function.instructions[source.instruction]
    else { return false }
    guard let depth = function.calls[Int(number)].arguments.first else { return false }
    return objects.types.constant(in: depth.value) != .number(0)
  }

  /// A frame variable that goes up the stack ends with a frame that does not hold this one.
  private func isWalked(_ variable: Slot, _ source: Source) -> Bool {
    source.noun == "frame"
      && objects.types.definitions[variable].contains { number in
        guard case .assign(_, let value) = function.instructions[Int(number)],
          case .loadAttribute = objects.definition(of: value)
        else { return false }
        return true
      }
  }

  private mutating func followUses(of slots: [Slot], _ source: Source, handled: Set<Int>) {
    let names = Set(slots)
    let handler = function.ranges[source.instruction]
    guard
      let clause = function.handlerRanges.first(where: {
        $0.start <= handler.start && handler.end <= $0.end && isInnermost($0, around: handler)
      })
    else { return }
    for index in function.instructions.indices where !handled.contains(index) {
      let range = function.ranges[index]
      guard clause.start <= range.start, range.end <= clause.end else { continue }
      switch function.instructions[index] {
      case .assign(let variable, let value)
      where names.contains(value) && function.slotNames[Int(variable.index)] != nil:
        addVariable(variable, index, source)
      case .storeCaptured(let owner, let variable, let value) where names.contains(value):
        addCaptured(variable, of: owner, index, source)
      case .storeAttribute(let base, let name, let value) where holds(value, names):
        addAttribute(base, texts.name(name), index, source)
      case .storeSubscript(let container, _, let value) where holds(value, names):
        addItem(container, index, source)
      case .call(_, let number):
        addCall(function.calls[Int(number)], names, index, source)
      default: continue
      }
    }
  }

  private func isInnermost(_ clause: ByteRange, around range: ByteRange) -> Bool {
    !function.handlerRanges.contains {
      $0 != clause && clause.start <= $0.start && $0.end <= clause.end && $0.start <= range.start
        && range.end <= $0.end
    }
  }

  /// The exception itself, or a display of it.
  private func holds(_ value: Slot, _ names: Set<Slot>) -> Bool {
    if names.contains(value) { return true }
    guard case .display(_, let range, _) = objects.definition(of: value) else { return false }
    return function[operands: range].contains { names.contains($0) }
  }

  // MARK: Places

  /// Returns whether the variable is held until the function ends.
  @discardableResult
  private mutating func addVariable(
    _ variable: Slot, _ instruction: Int, _ source: Source
  ) -> Bool {
    guard let name = function.slotNames[Int(variable.index)],
      function.leaves(after: instruction, holding: variable, unless: { ends(variable, at: $0) }),
      !isForgottenFinally({ forgets(variable, at: $0) })
    else { return false }
    add(.variable(texts.name(name)), instruction, source)
    return true
  }

  /// A variable of the function around it: this function's frame holds it as long as itself.
  private mutating func addCaptured(
    _ variable: Slot, of owner: FunctionID, _ instruction: Int, _ source: Source
  ) {
    let outer = texts[owner]
    guard outer.kind == .function, let name = outer.slotNames[Int(variable.index)],
      !outer.forgets(variable)
    else { return }
    add(.variable(texts.name(name)), instruction, source)
  }

  /// The variable at the bottom of `a.b.c`, when the frame holds it to the end.
  private func root(of slot: Slot, after instruction: Int) -> Slot? {
    var current = slot
    for _ in 0..<8 {
      let slot = objects.variable(behind: current)
      switch objects.definition(of: slot) {
      case .loadAttribute(_, let base, _), .loadSubscript(_, let base, _): current = base
      case .loadName, .importMember, .importModule, .caught, .loadCaptured: return nil
      default:
        let variables = function.variables(assignedFrom: slot).map(\.variable)
        let isHeld = (variables + [slot]).contains { variable in
          function.slotNames[Int(variable.index)] != nil
            && function.leaves(after: instruction, unless: { ends(variable, at: $0) })
            && !isForgottenFinally({ forgets(variable, at: $0) })
        }
        return isHeld ? slot : nil
      }
    }
    return nil
  }

  private mutating func addAttribute(
    _ base: Slot, _ attribute: String, _ instruction: Int, _ source: Source
  ) {
    guard !attribute.hasPrefix("__"), let root = root(of: base, after: instruction),
      !isException(base), !isCleared(attribute, of: base), !isLateException(root),
      !isForgotten(attribute, of: base, after: instruction)
    else { return }
    add(.attribute(attribute), instruction, source)
  }

  /// An exception that carries another one is what a handler raises.
  private mutating func isException(_ slot: Slot) -> Bool {
    objects.types.types(of: slot).types.contains { type in
      guard case .instance(let owner) = type else { return false }
      return objects.program.classInfo(owner).linearization.contains {
        ["BaseException", "Exception"].contains(objects.program.classInfo($0).name)
      }
    }
  }

  /// The object is raised, so that it is an exception whatever its class.
  private func isLateException(_ root: Slot) -> Bool {
    function.blocks.contains { block in
      guard case .raise(let slot?) = block.terminator else { return false }
      return objects.origin(of: slot).slot == root
    }
  }

  mutating func isCleared(_ attribute: String, of base: Slot) -> Bool {
    let program = objects.program
    var isKnown = false
    for case .instance(let owner) in objects.types.types(of: base).types
    where owner.module < program.modelStart {
      isKnown = true
      if program.clearedAttributes.contains(
        attribute, of: owner, in: program, besides: objects.reference)
      {
        return true
      }
    }
    return !isKnown
      && program.clearedAttributes.contains(
        attribute, inModule: objects.reference.module, besides: objects.reference)
  }

  private mutating func addItem(_ container: Slot, _ instruction: Int, _ source: Source) {
    guard let root = root(of: container, after: instruction) else { return }
    let attribute = objects.attribute(behind: container)
    if let attribute, isLetGo(attribute, after: instruction) { return }
    guard
      let name = attribute?.name ?? function.slotNames[Int(root.index)].map({ texts.name($0) })
        ?? variableName(of: root)
    else { return }
    add(.container(name), instruction, source, isAccumulated: false)
  }

  private mutating func isLetGo(
    _ attribute: (owner: ObjectOrigin, name: String), after instruction: Int
  ) -> Bool {
    let owner = attribute.owner.slot
    return isCleared(attribute.name, of: owner)
      || isForgotten(attribute.name, of: owner, after: instruction)
  }

  private func variableName(of slot: Slot) -> String? {
    function.variables(assignedFrom: slot).first
      .flatMap { function.slotNames[Int($0.variable.index)] }.map { texts.name($0) }
  }

  private mutating func addCall(
    _ call: Call, _ names: Set<Slot>, _ instruction: Int, _ source: Source
  ) {
    guard case .method(let receiver, let method) = call.callee,
      call.arguments.contains(where: { holds($0.value, names) })
    else { return }
    if addKept(call, by: receiver, names, instruction, source) { return }
    switch texts.name(method) {
    case "append", "add", "appendleft", "insert":
      guard let root = root(of: receiver, after: instruction) else { return }
      if let attribute = objects.attribute(behind: receiver) {
        guard !isLetGo(attribute, after: instruction) else { return }
        let isOwn = attribute.owner.slot.index == 0 && function.classID != nil
        add(.container(attribute.name), instruction, source, isAccumulated: isOwn)
      } else if let name = function.slotNames[Int(root.index)].map({ texts.name($0) })
        ?? variableName(of: root)
      {
        add(.container(name), instruction, source)
      }
    case "set_exception":
      guard root(of: receiver, after: instruction) != nil else { return }
      if let attribute = objects.attribute(behind: receiver),
        isForgotten(attribute.name, of: attribute.owner.slot, after: instruction)
      {
        return
      }
      let origin = objects.origin(of: receiver).slot
      let name =
        function.slotNames[Int(origin.index)].map { texts.name($0) }
        ?? variableName(of: origin) ?? objects.attribute(behind: receiver)?.name
      if let name { add(.future(name), instruction, source) }
    default: return
    }
  }

  /// `message.fail(error)`, where `fail` stores its argument. Returns whether it is a method of the program.
  private mutating func addKept(
    _ call: Call, by receiver: Slot, _ names: Set<Slot>, _ instruction: Int, _ source: Source
  ) -> Bool {
    let program = objects.program
    var isOwn = false
    for case .method(let candidates, _) in objects.types.calleeTypes(of: call).types {
      guard let callee = candidates.last, callee.module < program.modelStart else { continue }
      isOwn = true
      for (argument, receipt) in program.receipts(
        of: call, by: callee, isBound: true, from: objects.reference.module)
      where holds(argument.value, names) {
        guard let receipt, let kept = program.retention(of: receipt, in: callee) else { continue }
        addAttribute(receiver, kept.attribute, instruction, source)
      }
    }
    return isOwn
  }

  private mutating func add(
    _ place: KeptException.Place, _ instruction: Int, _ source: Source, isAccumulated: Bool = false
  ) {
    found.append(
      KeptException(
        place: place, noun: source.noun, range: function.ranges[instruction],
        source: function.ranges[source.instruction], isAccumulated: isAccumulated))
  }
}

/// Functions that give a frame or a traceback.
package let frameFunctions: Set<String> = ["exc_info", "_getframe", "currentframe", "stack"]
