internal import PythonFlow

/// Which attributes the program empties again: set to `None` or another constant, deleted, or shrunk.
package struct ClearedAttributes: Sendable {
  /// By class of the object, by attribute: who empties it.
  private var ofClass: [ClassReference: [String: Set<FunctionReference>]] = [:]
  /// By module, where the class of the object is unknown.
  private var ofModule: [Int: [String: Set<FunctionReference>]] = [:]
  /// Methods that somebody calls with nothing but `None`: `child.set_parent(None)`.
  private var calledWithNone: Set<String> = []

  package init() {}

  /// What one module empties: nothing for one of tests, which do not show how a program ends things.
  init(byModule module: Int, of program: Program) {
    guard !program.isTest(module) else { return }
    let isEmpty = program.modules[module].names.map { isConstantName($0) || isEarlierValue($0) }
    for index in program.modules[module].functions.indices {
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      add(reference, of: program, isEmpty)
    }
  }

  /// Adds what another module empties.
  mutating func absorb(_ other: ClearedAttributes) {
    func merge(
      _ old: [String: Set<FunctionReference>], _ new: [String: Set<FunctionReference>]
    ) -> [String: Set<FunctionReference>] {
      old.merging(new) { $0.union($1) }
    }
    ofClass.merge(other.ofClass, uniquingKeysWith: merge)
    ofModule.merge(other.ofModule, uniquingKeysWith: merge)
    calledWithNone.formUnion(other.calledWithNone)
  }

  /// A store counts when the value is a constant or an empty display, and the function is not the
  /// constructor, which only sets out with it.
  ///
  /// - Parameter isEmpty: By symbol, whether a thing of that name stands for an empty value.
  private mutating func add(
    _ reference: FunctionReference, of program: Program, _ isEmpty: [Bool]
  ) {
    let function = program.function(reference)
    guard function.kind == .function || function.kind == .lambda else { return }
    let ir = program.modules[reference.module]
    let owner = program.receiverClass(of: reference)
    let isConstructor = constructorNames.contains(ir.name(function.name))
    var empty: Set<Slot> = []
    var none: Set<Slot> = []
    var made: Set<Slot> = []
    var loaded: [Slot: (base: Slot, name: Symbol)] = [:]
    for instruction in function.instructions {
      switch instruction {
      case .constant(let slot, let constant):
        empty.insert(slot)
        if constant == .none { none.insert(slot) }
      case .loadName(let slot, let name), .importMember(let slot, _, let name):
        if isConstantName(ir.name(name)) { empty.insert(slot) }
      case .display(let slot, let range, _) where range.start == range.end: empty.insert(slot)
      case .assign(let slot, let source):
        if empty.contains(source) { empty.insert(slot) } else { empty.remove(slot) }
        if made.contains(source) { made.insert(slot) }
      case .loadAttribute(let slot, let base, let name):
        loaded[slot] = (base, name)
        if isEmpty[Int(name.index)] { empty.insert(slot) }
      case .storeAttribute(let base, let name, let value)
      where empty.contains(value) && !(isConstructor && base.index == 0) && !made.contains(base):
        insert(ir.name(name), base, owner, reference)
      case .deleteAttribute(let base, let name) where !made.contains(base):
        insert(ir.name(name), base, owner, reference)
      case .deleteSubscript(let container, _):
        if let source = loaded[container], ir.name(source.name) != "__dict__" {
          insert(ir.name(source.name), source.base, owner, reference)
        }
      case .call(let result, let number):
        // What a function makes and empties itself says nothing of other objects.
        made.insert(result)
        let call = function.calls[Int(number)]
        guard case .method(let receiver, let name) = call.callee else { continue }
        if call.arguments.count == 1, none.contains(call.arguments[0].value) {
          calledWithNone.insert(ir.name(name))
        }
        // `self.__dict__.pop("name")` takes one attribute of all.
        guard let source = loaded[receiver], shrinkingMethods.contains(ir.name(name)),
          ir.name(source.name) != "__dict__" || ir.name(name) == "clear"
        else { continue }
        insert(ir.name(source.name), source.base, owner, reference)
      default: break
      }
    }
  }

  private mutating func insert(
    _ name: String, _ base: Slot, _ owner: ClassReference?, _ clearer: FunctionReference
  ) {
    if let owner, base.index == 0 {
      ofClass[owner, default: [:]][name, default: []].insert(clearer)
    } else {
      ofModule[clearer.module, default: [:]][name, default: []].insert(clearer)
    }
  }

  /// Whether some method of the class, its bases or subclasses empties the attribute, or a function of
  /// one of their modules does so from outside. The function that fills it is no answer: what it empties
  /// first is another one's.
  package func contains(
    _ name: String, of owner: ClassReference, in program: Program,
    besides filler: FunctionReference? = nil
  ) -> Bool {
    program.family(of: owner).contains { member in
      isAnybody(ofClass[member]?[name], besides: filler)
        || isAnybody(ofClass[member]?["__dict__"], besides: filler)
        || isAnybody(ofModule[member.module]?[name], besides: filler)
    }
  }

  /// Whether that method of the class empties the attribute, alone or beside others.
  func clears(_ name: String, of owner: ClassReference, by method: FunctionReference) -> Bool {
    ofClass[owner]?[name]?.contains(method) ?? false
  }

  /// Whether a function of the module empties the attribute of something.
  package func contains(
    _ name: String, inModule module: Int, besides filler: FunctionReference? = nil
  ) -> Bool {
    if isAnybody(ofModule[module]?[name], besides: filler) { return true }
    return ofClass.contains {
      $0.key.module == module && isAnybody($0.value[name], besides: filler)
    }
  }

  /// Whether a function of the module empties the attribute of something that is not its own object.
  func contains(_ name: String, ofOthersInModule module: Int) -> Bool {
    ofModule[module]?[name] != nil
  }

  /// Whether somebody calls a method of that name to take away what it was given before.
  func isCalledWithNone(_ name: String) -> Bool {
    calledWithNone.contains(name) && !constructorNames.contains(name)
  }

  private func isAnybody(
    _ clearers: Set<FunctionReference>?, besides filler: FunctionReference?
  ) -> Bool {
    clearers?.contains { $0 != filler } ?? false
  }
}

let constructorNames: Set<String> = ["__init__", "__new__", "__post_init__"]

/// A name in capitals stands for a value that is always the same.
private func isConstantName(_ name: String) -> Bool {
  name.utf8.count > 2 && name.utf8.allSatisfy { 65...90 ~= $0 || 48...57 ~= $0 || $0 == 95 }
}

/// An attribute that remembers what was there before: storing its value gives the place back.
func isEarlierValue(_ name: String) -> Bool {
  // By bytes: `contains` of strings took 5 % of a run here (2026-11).
  let text = name.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 }
  return earlierWords.contains { word in
    text.indices.contains { text[$0...].starts(with: word) }
  }
}

private let earlierWords = ["old", "prev", "orig", "saved", "default", "sig_"].map {
  Array($0.utf8)
}

/// Methods by which a container loses what it holds.
private let shrinkingMethods: Set<String> = [
  "clear", "remove", "discard", "pop", "popleft", "popitem",
]
