package import PythonFlow
package import PythonSyntax

/// Who holds a container that outlives a call.
package enum ContainerOwner: Hashable, Sendable {
  case global(module: Int, name: String)
  case classAttribute(ClassReference, name: String)
  /// A variable of a function, which functions inside it use.
  case variable(FunctionReference, Slot)
  /// The default value of a parameter.
  case parameter(FunctionReference, Int)
  /// An attribute of the instances of a class that is called in a function's place.
  case callableAttribute(ClassReference, name: String)
  /// An attribute of the only object of a class, which a module or class keeps.
  case objectAttribute(ClassReference, name: String)
  /// An attribute of a function, given to it by name: `load.cache = {}`.
  case functionAttribute(FunctionReference, name: String)
  /// An attribute that is given to the object of a module's global name: `app.history = []`.
  case globalAttribute(module: Int, object: String, name: String)
}

/// A container that outlives a call: where it is made and what it is.
package struct Container: Sendable {
  package var owner: ContainerOwner
  /// What its methods are.
  package var type: ClassReference
  package var isWeak: Bool
  package var isBounded: Bool
  /// It has entries and a default for what is not among them, as `defaultdict(f, {…})`.
  package var isTable = false
  /// Its default for what is not among its entries is a new lock.
  package var makesLocks = false
  /// Where its name is bound.
  package var range: ByteRange

  package var module: Int {
    switch owner {
    case .global(let module, _), .globalAttribute(let module, _, _): module
    case .classAttribute(let reference, _), .callableAttribute(let reference, _),
      .objectAttribute(let reference, _):
      reference.module
    case .variable(let reference, _), .parameter(let reference, _),
      .functionAttribute(let reference, _):
      reference.module
    }
  }
}

/// Something that a function does to a long-lived container.
package struct ContainerEvent: Sendable {
  package enum Kind: Hashable, Sendable {
    /// An entry goes in.
    case grow
    /// The entry of a key, or an item, is taken out.
    case removeKey
    /// Entries are taken out whatever they are: `clear`, `popitem`, slices, another container in its place.
    case removeAny
    /// Its size is compared with something.
    case measured
    /// It is asked whether it has a key or item.
    case asked
    /// It goes where it is not followed.
    case escape
  }

  package var container: Int
  package var kind: Kind
  package var function: FunctionReference
  package var instruction: Int32
  /// What the entry is found by: the key of a dictionary, the item of a set.
  package var key: Slot?
  /// What goes in.
  package var item: Slot?
  /// The method, or a word for the statement.
  package var method: String
  /// Whether it happens to a container inside: `c[k].append(v)`.
  package var isInner: Bool
  /// What grows may be something else, on another way to the step.
  package var isAlternative: Bool
}

/// An attribute of a class's instances that is another name of a container.
struct AttributeAlias {
  var name: String
  var holder: ClassReference
  var container: Int
}

/// An attribute of objects of unknown class that loses entries.
struct ForeignRemoval: Hashable {
  var attribute: String
  /// Only a queue loses an entry by what is done.
  var isTaken: Bool
}

/// What the functions of one module do to the program's long-lived containers.
package struct ContainerFacts: Sendable {
  package var events: [ContainerEvent] = []
  var foreignRemovals: Set<ForeignRemoval> = []
  package var module: Int

  package init(ofModule module: Int) { self.module = module }
}

/// A container in a function.
private struct ContainerUse: Hashable {
  var container: Int
  var function: FunctionReference
}

/// What the functions of the program do to its long-lived containers.
package struct ContainerTable: Sendable {
  /// In order of the modules, then as defined there.
  package internal(set) var containers: [Container] = []
  /// By container, in order of the program.
  package private(set) var events: [[ContainerEvent]] = []
  /// The modules in which it happens.
  private(set) var foreignRemovals: [ForeignRemoval: [Int]] = [:]
  private(set) var byOwner: [ContainerOwner: Int] = [:]
  /// The names of globals and attributes among the owners.
  private(set) var names: Set<String> = []
  /// The functions that do nothing but give a container to those who call them.
  private(set) var givers: [FunctionReference: Int] = [:]
  private(set) var giverNames: Set<String> = []
  /// The functions that ask a container whether it has something, and put it in.
  private(set) var remembering: Set<FunctionReference> = []
  private var byModule: [Int: [Int]] = [:]

  init() {}

  mutating func add(_ found: [Container]) {
    for container in found where byOwner[container.owner] == nil {
      let number = containers.count
      byOwner[container.owner] = number
      byModule[container.module, default: []].append(number)
      switch container.owner {
      case .global(_, let name), .classAttribute(_, let name), .callableAttribute(_, let name),
        .objectAttribute(_, let name), .functionAttribute(_, let name),
        .globalAttribute(_, _, let name):
        names.insert(name)
      case .variable, .parameter: break
      }
      containers.append(container)
    }
    events = Array(repeating: [], count: containers.count)
  }

  /// Has the attribute of a class's instances mean a container that has another owner.
  mutating func add(_ alias: AttributeAlias) {
    let owner = ContainerOwner.objectAttribute(alias.holder, name: alias.name)
    guard byOwner[owner] == nil else { return }
    byOwner[owner] = alias.container
    names.insert(alias.name)
  }

  mutating func add(_ giver: ContainerGiver) {
    givers[giver.function] = giver.container
    giverNames.insert(giver.name)
  }

  mutating func absorb(_ facts: ContainerFacts) {
    var asking: Set<ContainerUse> = []
    for event in facts.events {
      events[event.container].append(event)
      let use = ContainerUse(container: event.container, function: event.function)
      if event.kind == .asked { asking.insert(use) }
    }
    for event in facts.events where event.kind == .grow {
      let use = ContainerUse(container: event.container, function: event.function)
      if asking.contains(use) { remembering.insert(event.function) }
    }
    for removal in facts.foreignRemovals {
      foreignRemovals[removal, default: []].append(facts.module)
    }
  }

  /// The numbers of the containers that a module defines.
  package func numbers(inModule module: Int) -> [Int] { byModule[module] ?? [] }
}
