package import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns how a set of the module keeps a task until it is done.
  package func fixKeeping(_ task: Call) -> Fix? {
    guard let suites, let place = suites.place(of: task.range),
      suites.table.kind(place.statement) == .expressionStatement
    else { return nil }
    let known = suites.taskSet
    let tasks = known ?? suites.freeName(["_background_tasks"], in: suites.table.root)
    var edits: [Edit] = []
    if known == nil {
      guard let definition = suites.definition(of: tasks, before: place.statement) else {
        return nil
      }
      edits.append(definition)
    }
    let keeping = { (name: String) in
      ["\(tasks).add(\(name))", "\(name).add_done_callback(\(tasks).discard)"]
    }
    if let name = suites.nameAssigned(by: place.statement, from: task.range) {
      edits.append(suites.inserting(keeping(name), behind: place.statement, in: place))
    } else {
      let name = suites.freeName(["task", "background_task"], in: place.scope)
      edits.append(Edit(at: task.range.start, name + " = "))
      if suites.range(of: place.statement) == task.range {
        edits.append(suites.inserting(keeping(name), behind: place.statement, in: place))
      } else if suites.isReceiver(task.range, ofStatement: place.statement) {
        // `create_task(…).add_done_callback(…)`: the callback comes after ours.
        let lines = keeping(name) + [name]
        let separator = suites.lineEnd(place) + place.indentation
        edits.append(Edit(at: task.range.end, lines.map { separator + $0 }.joined()))
      } else {
        return nil
      }
    }
    return Fix(title: "keep the task in `\(tasks)` until it is done", isSafe: true, edits: edits)
  }

  /// Returns how a set forgets each task when it is done, where nothing but tasks goes into it.
  func fixForgetting(_ growth: Growth) -> Fix? {
    guard let suites else { return nil }
    var edits: [Edit] = []
    for grower in growth.growers {
      guard grower.event.function.module == module, grower.event.method == "add",
        let found = self.edits(forgettingTasksOf: grower.event, suites)
      else { return nil }
      edits += found
    }
    return Fix(
      title: "forget each task when it is done",
      isSafe: isOnlyFilled(growth.container, suites, by: growth.growers.count),
      edits: edits.sorted { $0.range.start < $1.range.start })
  }

  /// Whether a container is mentioned where it is defined and filled, and nowhere else: who reads it may
  /// want what is done.
  private func isOnlyFilled(_ container: Container, _ suites: SuiteText, by count: Int) -> Bool {
    let table = suites.table
    let name = text.string(container.range).split(separator: ".").last.map(String.init) ?? ""
    let mentions = table.descendants(table.root).count {
      table.kind($0) == .identifier && suites.string($0) == name
    }
    return mentions == count + 1
      && program.modules.indices.prefix(program.modelStart).allSatisfy {
        $0 == module || program.modules[$0].symbol(named: name) == nil
      }
  }

  private func edits(forgettingTasksOf event: ContainerEvent, _ suites: SuiteText) -> [Edit]? {
    var types = SlotTypes(program: program, reference: event.function)
    let range = types.function.ranges[Int(event.instruction)]
    guard case .call(_, let number) = types.function.instructions[Int(event.instruction)],
      types.function.calls[Int(number)].arguments.count == 1,
      let argument = types.function.calls[Int(number)].arguments.first,
      types.isTask(argument.value), let place = suites.place(of: range),
      suites.range(of: place.statement) == range,
      let receiver = suites.receiver(ofCall: place.statement)
    else { return nil }
    let discarding = { (name: String) in "\(name).add_done_callback(\(receiver).discard)" }
    let text = suites.text.string(argument.range)
    if suites.isIdentifier(argument.range) {
      return [suites.inserting([discarding(text)], behind: place.statement, in: place)]
    }
    let name = suites.freeName(["task", "background_task"], in: place.scope)
    let naming = name + " = " + text + suites.lineEnd(place) + place.indentation
    return [
      Edit(at: range.start, naming), Edit(argument.range, name),
      suites.inserting([discarding(name)], behind: place.statement, in: place),
    ]
  }
}

extension SlotTypes {
  /// Whether a value is what a call that starts a task gave.
  fileprivate mutating func isTask(_ value: Slot) -> Bool {
    var current = value
    for _ in 0..<4 {
      guard definitions[current].count == 1, let only = definitions[current].first else {
        return false
      }
      switch function.instructions[Int(only)] {
      case .assign(_, let source): current = source
      case .call(_, let number): return startsTask(function.calls[Int(number)])
      default: return false
      }
    }
    return false
  }
}

extension SuiteText {
  /// The set of the module that keeps tasks until they are done, where it has one already.
  fileprivate var taskSet: String? {
    let discarded = Set(
      table.descendants(table.root).filter { table.kind($0) == .attribute }.map { string($0) })
    return table.children(table.root).lazy.compactMap { statement -> String? in
      guard table.kind(statement) == .expressionStatement,
        let assignment = table.child(statement, ofKind: .assignment),
        let left = table.child(assignment, .left), table.kind(left) == .identifier,
        let right = table.child(assignment, .right), string(right) == "set()",
        discarded.contains(string(left) + ".discard"), discarded.contains(string(left) + ".add")
      else { return nil }
      return string(left)
    }.first
  }

  /// An edit that defines an empty set behind the imports.
  fileprivate func definition(of name: String, before statement: Node) -> Edit? {
    let imports: Set<NodeKind> = [
      .importStatement, .importFromStatement, .futureImportStatement,
    ]
    let before = table.children(table.root).filter {
      $0 < statement && imports.contains(table.kind($0))
    }
    guard let last = before.last, hasOwnLines(last) else { return nil }
    let end = lineEnd(before: statement)
    return Edit(at: nextLineStart(range(of: last).end), "\(end)\(name) = set()\(end)")
  }

  /// The variable that a statement assigns the value of a range to.
  fileprivate func nameAssigned(by statement: Node, from value: ByteRange) -> String? {
    guard let assignment = table.child(statement, ofKind: .assignment),
      let left = table.child(assignment, .left), table.kind(left) == .identifier,
      let right = table.child(assignment, .right), table.range(right) == value
    else { return nil }
    return string(left)
  }

  /// Whether a statement is a method call on what stands in the range.
  fileprivate func isReceiver(_ object: ByteRange, ofStatement statement: Node) -> Bool {
    call(ofStatement: statement) != nil
      && table.descendants(statement).contains {
        table.kind($0) == .attribute && table.range($0).start == object.start
          && table.child($0, .object).map { table.range($0) } == object
      }
  }

  /// The object whose method a statement calls.
  fileprivate func receiver(ofCall statement: Node) -> String? {
    guard let call = table.child(statement, ofKind: .call),
      let function = table.child(call, .function), table.kind(function) == .attribute
    else { return nil }
    return table.child(function, .object).map { string($0) }
  }

  private func isIdentifierNode(_ node: Node, at range: ByteRange) -> Bool {
    table.kind(node) == .identifier && table.range(node) == range
  }

  fileprivate func isIdentifier(_ range: ByteRange) -> Bool {
    table.descendants(table.root).contains { isIdentifierNode($0, at: range) }
  }
}
