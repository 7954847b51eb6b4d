internal import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns how a cache on a method lives in the object, or has a limit.
  package func fixForMethod(_ cached: CachedFunction) -> Fix? {
    fixInInstance(cached) ?? fixWithLimit(cached)
  }

  /// A property under a cache: `functools.cached_property` is both, and keeps the value in the object.
  private func fixInInstance(_ cached: CachedFunction) -> Fix? {
    guard let suites, let decorators = suites.decorators(around: cached.range),
      decorators.count == 2, suites.string(decorators[0]) == "@property",
      suites.table.range(decorators[1]) == cached.range,
      decorators.allSatisfy({ suites.hasOwnLines($0) }),
      let spelling = spelling(of: "cached_property", in: "functools", suites)
    else { return nil }
    return Fix(
      title: "keep the value in the object with `cached_property`", isSafe: false,
      edits: spelling.edits
        + [
          suites.deletingLines(of: decorators[0]),
          Edit(cached.range, "@" + spelling.text),
        ])
  }

  /// Returns how a cache without a limit gets one.
  package func fixWithLimit(_ cached: CachedFunction) -> Fix? {
    guard cached.isUnbounded, let suites,
      let decorators = suites.decorators(around: cached.range),
      let decorator = decorators.first(where: {
        suites.table.range($0) == cached.range
      }), let edits = limitEdits(for: decorator, suites)
    else { return nil }
    return Fix(
      title: "limit the cache to the last \(entryLimit) results", isSafe: false, edits: edits)
  }

  private func limitEdits(for decorator: Node, _ suites: SuiteText) -> [Edit]? {
    let table = suites.table
    if let call = table.child(decorator, ofKind: .call) {
      let none = table.descendants(call).first { table.kind($0) == .none }
      let isLimit = none.map { table.range($0).end < table.range(call).end } ?? false
      guard isLimit, let none, suites.isMaximum(none, of: call) else { return nil }
      return [Edit(table.range(none), "\(entryLimit)")]
    }
    let text = String(suites.string(decorator).dropFirst())
    guard text == known("cache", of: "functools"),
      let spelling = spelling(of: "lru_cache", in: "functools", suites)
    else { return nil }
    return spelling.edits
      + [Edit(table.range(decorator), "@\(spelling.text)(maxsize=\(entryLimit))")]
  }

  /// What a member of a module is called in the file, with what has to be imported for that.
  func spelling(
    of member: String, in module: String, _ suites: SuiteText
  ) -> (text: String, edits: [Edit])? {
    if let known = known(member, of: module) { return (known, []) }
    if let end = suites.endOfNamesImported(from: module) {
      return (member, [Edit(at: end, ", " + member)])
    }
    return suites.importEdit(of: module).map { ("\(module).\(member)", [$0]) }
  }
}

/// Many enough for what is asked again and again, and few enough to be kept.
private let entryLimit = 1024

extension SuiteText {
  /// The decorators of the definition whose decorator stands in the range.
  fileprivate func decorators(around range: ByteRange) -> [Node]? {
    table.descendants(table.root).lazy
      .filter { table.kind($0) == .decoratedDefinition && table.range($0).contains(range) }
      .map { node in table.children(node).filter { table.kind($0) == .decorator } }
      .first { $0.contains { table.range($0) == range } }
  }

  /// Whether a `None` is how many results a cache keeps: `maxsize=None`, or the only argument.
  fileprivate func isMaximum(_ none: Node, of call: Node) -> Bool {
    guard let list = table.child(call, .arguments) else { return false }
    let arguments = Array(table.children(list))
    if arguments.first == none { return true }
    return arguments.contains { argument in
      table.kind(argument) == .keywordArgument && table.child(argument, .value) == none
        && table.child(argument, .name).map { string($0) } == "maxsize"
    }
  }

  /// Where the names end that the module imports from another with `from`.
  fileprivate func endOfNamesImported(from module: String) -> UInt32? {
    table.children(table.root).lazy.compactMap { statement -> UInt32? in
      guard table.kind(statement) == .importFromStatement,
        table.child(statement, .moduleName).map({ string($0) }) == module
      else { return nil }
      return table.children(statement).filter { table.field($0) == .name }.last
        .map { table.range($0).end }
    }.first
  }

  /// An edit that imports a module where it belongs in the alphabet.
  fileprivate func importEdit(of module: String) -> Edit? {
    let imports = table.children(table.root).filter {
      table.kind($0) == .importStatement && hasOwnLines($0)
    }
    let next = imports.first { string($0) > "import \(module)" }
    guard let neighbour = next ?? imports.last else { return nil }
    let range = range(of: neighbour)
    let offset = next == nil ? nextLineStart(range.end) : lineStart(range.start)
    return Edit(at: offset, "import \(module)" + lineEnd(before: neighbour))
  }
}
