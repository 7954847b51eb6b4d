internal import PythonFlow

/// Which attributes the program empties again: set to `None`, deleted, or shrunk.
package struct ClearedAttributes: Sendable {
  /// By class of the object.
  private var ofClass: [ClassReference: Set<String>] = [:]
  /// By module, where the class of the object is unknown.
  private var ofModule: [Set<String>] = []

  package init() {}

  /// One pass over all functions: a store counts when the value is `None` or an empty display, and
  /// the function is not the constructor, which only sets out with it.
  init(of program: Program) {
    ofModule = Array(repeating: [], count: program.modelStart)
    for module in 0..<program.modelStart {
      for index in program.modules[module].functions.indices {
        add(FunctionReference(module: module, function: FunctionID(UInt32(index))), of: program)
      }
    }
  }

  private mutating func add(_ reference: FunctionReference, of program: Program) {
    let function = program.function(reference)
    guard function.kind == .function || function.kind == .lambda else { return }
    let ir = program.modules[reference.module]
    let owner = program.receiverClass(of: reference)
    let isConstructor = ["__init__", "__new__", "__post_init__"].contains(ir.name(function.name))
    var empty: Set<Slot> = []
    var made: Set<Slot> = []
    var loaded: [Slot: (base: Slot, name: Symbol)] = [:]
    for instruction in function.instructions {
      switch instruction {
      case .constant(let slot, .none): empty.insert(slot)
      case .display(let slot, _, let range) where range.start == range.end: empty.insert(slot)
      case .assign(let slot, let source):
        if empty.contains(source) { empty.insert(slot) }
        if made.contains(source) { made.insert(slot) }
      case .loadAttribute(let slot, let base, let name): loaded[slot] = (base, name)
      case .storeAttribute(let base, let name, let value)
      where empty.contains(value) && !(isConstructor && base.index == 0) && !made.contains(base):
        insert(ir.name(name), base, owner, reference.module)
      case .deleteAttribute(let base, let name) where !made.contains(base):
        insert(ir.name(name), base, owner, reference.module)
      case .deleteSubscript(let container, _):
        if let source = loaded[container] {
          insert(ir.name(source.name), source.base, owner, reference.module)
        }
      case .call(let result, let number):
        // What a function makes and empties itself says nothing of other objects.
        made.insert(result)
        guard case .method(let receiver, let name) = function.calls[Int(number)].callee,
          let source = loaded[receiver], shrinkingMethods.contains(ir.name(name))
        else { continue }
        insert(ir.name(source.name), source.base, owner, reference.module)
      default: break
      }
    }
  }

  private mutating func insert(
    _ name: String, _ base: Slot, _ owner: ClassReference?, _ module: Int
  ) {
    if let owner, base.index == 0 {
      ofClass[owner, default: []].insert(name)
    } else {
      ofModule[module].insert(name)
    }
  }

  /// Whether some method of the class, its bases or subclasses empties the attribute, or a
  /// function of one of their modules does so from outside.
  package func contains(_ name: String, of owner: ClassReference, in program: Program) -> Bool {
    program.family(of: owner).contains { member in
      guard member.module < ofModule.count else { return false }
      return (ofClass[member]?.contains(name) ?? false) || ofModule[member.module].contains(name)
    }
  }

  /// Whether a function of the module empties the attribute of something.
  package func contains(_ name: String, inModule module: Int) -> Bool {
    if module < ofModule.count, ofModule[module].contains(name) { return true }
    return ofClass.contains { $0.key.module == module && $0.value.contains(name) }
  }
}

/// Methods by which a container loses what it holds.
private let shrinkingMethods: Set<String> = [
  "clear", "remove", "discard", "pop", "popleft", "popitem",
]
