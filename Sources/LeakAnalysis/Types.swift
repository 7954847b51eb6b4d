package import PythonFlow

/// A function of the program: the number of its module, and its number there.
package struct FunctionReference: Hashable, Sendable {
  package var module: Int
  package var function: FunctionID

  package init(module: Int, function: FunctionID) {
    self.module = module
    self.function = function
  }
}

/// A class of the program.
package struct ClassReference: Hashable, Sendable {
  package var module: Int
  package var classID: ClassID
}

/// What a value may be, as far as the program tells.
package enum Type: Hashable, Sendable {
  case module(String)
  case `class`(ClassReference)
  case instance(ClassReference)
  /// A function, or the overloads of one.
  case function([FunctionReference])
  /// A method bound to an instance of a class (or to the class itself).
  case method([FunctionReference], receiver: ClassReference)
  case tuple([TypeSet])
  /// A list, set, dictionary or iterator of such items.
  case items(TypeSet)
  case none
  /// Something of that dotted name outside the program.
  case external(String)
}

/// The types that a value may have; empty when nothing is known.
package struct TypeSet: Hashable, Sendable {
  package private(set) var types: [Type] = []
  /// Values of more types than this are taken to be unknown.
  private static let countMax = 6

  package init() {}
  package init(_ type: Type) { types = [type] }

  package mutating func insert(_ type: Type) {
    if types.count < Self.countMax && !types.contains(type) { types.append(type) }
  }

  package mutating func formUnion(_ other: TypeSet) {
    // Most often nothing was known before: then the array is shared.
    guard !types.isEmpty else {
      types = other.types
      return
    }
    for type in other.types { insert(type) }
  }

  package var isEmpty: Bool { types.isEmpty }
}

/// What the caller of a function gets to own.
package enum OwnedShape: Hashable, Sendable {
  case nothing
  case owned(ClassReference)
  case tuple([OwnedShape])

  /// The classes that are owned, by the path of tuple positions that leads to each.
  package var parts: [(path: [Int32], class: ClassReference)] {
    switch self {
    case .nothing: []
    case .owned(let owned): [([], owned)]
    case .tuple(let shapes):
      shapes.enumerated().flatMap { index, shape in
        shape.parts.map { ([Int32(index)] + $0.path, $0.class) }
      }
    }
  }
}

/// What a call does to an argument.
package struct ArgumentEffect: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Releases it.
  package static let releases = ArgumentEffect(rawValue: 1)
  /// The new object, the receiver or the result owns it from now on.
  package static let takes = ArgumentEffect(rawValue: 2)
  /// Keeps it where the analysis does not follow.
  package static let keeps = ArgumentEffect(rawValue: 4)
  /// Keeps it, whatever it is. A callee that we cannot see into may keep what is open, hardly a path.
  package static let keepsAnything: ArgumentEffect = [.keeps, ArgumentEffect(rawValue: 64)]
  /// The result is the argument.
  package static let returns = ArgumentEffect(rawValue: 8)
  /// Iterates it to its end.
  package static let exhausts = ArgumentEffect(rawValue: 32)
  /// Keeps it until the process ends.
  package static let pins = ArgumentEffect(rawValue: 16)
}

/// What a function does, as its callers need to know it: no positions, no bodies.
package struct FunctionSummary: Equatable, Sendable {
  package var resultTypes = TypeSet()
  /// The result is an instance of the receiver's class.
  package var resultIsReceiver = false
  package var owned = OwnedShape.nothing
  /// Some path gives `None` in the place of what the caller owns.
  package var ownedMayBeNone = false
  /// By parameter, the receiver included.
  package var effects: [ArgumentEffect] = []
  /// By parameter: the class that an argument must have for the effect to hold; nil for any.
  package var conditions: [Int: ClassReference] = [:]
  package var mayRaise = true
  /// It raises in so many words, or calls what is known to raise.
  package var raisesByItself = false
  package var neverReturns = false
  /// Calling it releases the receiver.
  package var releasesReceiver = false
  /// Iterating the result to its end releases the receiver.
  package var releasesWhenExhausted = false
  package var growsReceiver = false
  package var shrinksReceiver = false
  /// The attributes of the receiver that it releases, hands on, or gives to somebody who may.
  package var releasedAttributes: Set<String> = []
  /// The attributes of the receiver that it gives to callees which nothing is known of.
  package var lentAttributes: Set<String> = []
  /// The attributes of the receiver that it returns.
  package var returnedAttributes: Set<String> = []
  /// Of a constructor: the attributes in which it leaves what it acquires, on every way to its end.
  package var ownedAttributes: Set<String> = []
  /// The attributes of the receiver that are paths of single files which it removes.
  package var removedFileAttributes: Set<String> = []
  /// Whether a model declares it.
  package var isDeclared = false
  /// It, and what overrides it, runs while the program sets itself up.
  package var runsAtStart = false
  /// It, and what overrides it, runs for each request.
  package var runsForRequests = false
  /// It stands for every function of that name, the program's own included.
  package var holdsEverywhere = false

  /// What is assumed of a function before anything is known.
  init(unknown function: FunctionIR) {
    effects = Array(repeating: [], count: function.parameters.count)
  }
}
