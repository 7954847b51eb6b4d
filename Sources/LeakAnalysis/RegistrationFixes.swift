internal import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns how a registration holds the object weakly.
  package func fix(for registration: Registration) -> Fix? {
    guard let suites, let place = suites.place(of: registration.range),
      suites.range(of: place.statement) == registration.range,
      let call = suites.table.child(place.statement, ofKind: .call),
      let list = suites.table.child(call, .arguments)
    else { return nil }
    let arguments = Array(suites.table.children(list))
    guard let method = arguments.first(where: { suites.isMethodOfVariable($0) }) else { return nil }
    switch registration.kind {
    case .untilExit where arguments.count == 1: return callingWeakly(method, place, suites)
    case .signal: return connectingWeakly(arguments, suites)
    case .untilExit, .newObject, .givenObject, .replaceable, .ownFinalizer, .logger, .observer,
      .interpreterList,
      .endlessThread, .threadValue:
      return nil
    }
  }

  /// `register(self.close)`: what is registered finds the method as long as the object lives.
  private func callingWeakly(_ method: Node, _ place: SuiteText.Place, _ suites: SuiteText) -> Fix?
  {
    guard let spelling = spelling(of: "WeakMethod", in: "weakref", suites),
      let name = suites.table.child(method, .attribute).map({ suites.string($0) })
    else { return nil }
    let weak = suites.freeName(["weak_" + name.drop { $0 == "_" }], in: place.scope)
    let found = suites.freeName(["method", "found_method"], in: place.scope)
    let binding = "\(weak) = \(spelling.text)(\(suites.string(method)))"
    return Fix(
      title: "hold the method weakly", isSafe: false,
      edits: spelling.edits + [
        Edit(
          at: suites.table.range(place.statement).start,
          binding + suites.lineEnd(place) + place.indentation),
        Edit(suites.table.range(method), "lambda: (\(found) := \(weak)()) and \(found)()"),
      ])
  }

  /// `connect(self.update, weak=False)`: bound methods are held weakly without the last argument.
  private func connectingWeakly(_ arguments: [Node], _ suites: SuiteText) -> Fix? {
    let table = suites.table
    let weak = arguments.firstIndex { argument in
      table.kind(argument) == .keywordArgument
        && table.child(argument, .name).map { suites.string($0) } == "weak"
        && table.child(argument, .value).map { table.kind($0) } == .false
    }
    guard let weak, weak > 0 else { return nil }
    let range = ByteRange(
      start: table.range(arguments[weak - 1]).end, end: table.range(arguments[weak]).end)
    return Fix(title: "let the connection be weak", isSafe: false, edits: [Edit(range, "")])
  }
}

extension SuiteText {
  /// Whether an argument is a method of what a variable holds: `self.close`.
  fileprivate func isMethodOfVariable(_ argument: Node) -> Bool {
    table.kind(argument) == .attribute
      && table.child(argument, .object).map { table.kind($0) } == .identifier
  }
}
