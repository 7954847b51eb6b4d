internal import PythonFlow
internal import PythonSyntax

/// How a resource can be released, in the words of the file.
extension CheckedFile {
  /// How a `with` statement can hold such an object so that leaving it releases it.
  func withEntry(_ owned: ClassReference) -> WithEntry? {
    if isManager(owned, isAsync: false) { return WithEntry() }
    if isManager(owned, isAsync: true) { return WithEntry(isAsync: true) }
    guard isClosedPlainly(owned), let closing = known("closing", of: "contextlib") else {
      return nil
    }
    return WithEntry(wrapper: closing)
  }

  /// Whether leaving a `with` block releases such an object, which entering it gives as it is.
  func isManager(_ owned: ClassReference, isAsync: Bool) -> Bool {
    let enters = program.methods(named: isAsync ? "__aenter__" : "__enter__", of: owned)
    // A model that says nothing of it gives the object itself.
    return program.isRelease(isAsync ? "__aexit__" : "__exit__", of: owned)
      && (!enters.isEmpty || owned.module >= program.modelStart)
      && enters.allSatisfy { enter in
        let summary = program.summary(of: enter)
        return summary.resultIsReceiver || (summary.isDeclared && summary.resultTypes.isEmpty)
      }
  }

  /// The statement that releases what a variable holds, without waiting: `f.close()`, `os.close(fd)`.
  func release(of name: String, _ owned: ClassReference) -> String? {
    if isClosedPlainly(owned) { return "\(name).close()" }
    guard owned.module >= program.modelStart else { return nil }
    let home = program.modules[owned.module]
    guard let symbol = home.symbol(named: "close"),
      case .function(let id)? = home.globals[symbol].last,
      let effect = program.summary(of: FunctionReference(module: owned.module, function: id))
        .effects.first, effect.contains(.releases),
      let close = known("close", of: home.moduleName)
    else { return nil }
    return "\(close)(\(name))"
  }

  /// Whether `close()` releases such an object, without being awaited.
  private func isClosedPlainly(_ owned: ClassReference) -> Bool {
    program.isRelease("close", of: owned)
      && program.methods(named: "close", of: owned).allSatisfy { !program.function($0).isAsync }
  }

  /// What a member of a module is called in the file, where the file imports either.
  func known(_ member: String, of module: String) -> String? {
    guard let home = ir.symbol(named: module) else { return nil }
    for symbol in ir.globals.boundNames where ir.globals[symbol].count == 1 {
      switch ir.globals[symbol].first {
      case .module(home): return "\(ir.name(symbol)).\(member)"
      case .member(home, let name) where ir.name(name) == member: return ir.name(symbol)
      default: continue
      }
    }
    return nil
  }
}

extension Acquisition {
  var withTitle: String { "hold the \(noun) in a `with` statement" }
  var finallyTitle: String { "release the \(noun) in `finally`" }

  /// Whether releasing it does nothing that anybody can see; ending a process or pool does.
  var isOnlyClosed: Bool {
    ["archive", "file", "file descriptor", "response"].contains(noun)
  }
}

/// How a `with` statement begins.
struct WithEntry: Equatable {
  var isAsync = false
  /// The function that makes a manager of the object.
  var wrapper: String?

  var opening: String { (isAsync ? "async with " : "with ") + (wrapper.map { $0 + "(" } ?? "") }

  func ending(_ name: String?) -> String {
    (wrapper == nil ? "" : ")") + (name.map { " as \($0):" } ?? ":")
  }
}

/// A statement `name = call(…)`, or `name, other = call(…)`, that acquires a resource.
struct Binding {
  var acquisition: Acquisition
  var name: String
  /// The node of the name, which is bound.
  var target: Node
  /// The statement, and those around it in its function, the innermost first.
  var places: [SuiteText.Place]
  /// The call, with the `await` before it.
  var value: ByteRange

  var place: SuiteText.Place { places[0] }
  /// Whether the name is for all that the call gives.
  let isWhole: Bool

  init?(of acquisition: Acquisition, in suites: SuiteText) {
    let table = suites.table
    let places = suites.places(of: acquisition.range)
    guard let name = acquisition.variable, let place = places.first,
      table.kind(place.statement) == .expressionStatement,
      let assignment = table.child(place.statement, ofKind: .assignment),
      table.range(assignment) == table.range(place.statement),
      let left = table.child(assignment, .left), let right = table.child(assignment, .right),
      table.child(assignment, .type) == nil,
      suites.call(right)?.range == acquisition.range
    else { return nil }
    isWhole = table.kind(left) == .identifier
    let isTuple = [.patternList, .tuplePattern].contains(table.kind(left))
    let names = isWhole ? [left] : isTuple ? Array(table.children(left)) : []
    let targets = names.filter { table.kind($0) == .identifier && suites.string($0) == name }
    guard targets.count == 1 else { return nil }
    self.acquisition = acquisition
    self.name = name
    self.places = places
    target = targets[0]
    value = table.range(right)
  }
}
