internal import PythonFlow

/// Whose entries one step takes out of a container.
enum RemovalReach {
  /// Those of any step that adds.
  case any
  /// Those that its own function puts in again at once under the same key, so that there are no fewer.
  case sameKey
  /// One for another that its own function puts in.
  case sameFunction
  /// What these instructions of its own function have just put in.
  case steps(Set<Int32>)

  init(of removal: ContainerEvent, among events: [ContainerEvent], in program: Program) {
    self = .any
    let own = events.filter {
      $0.kind == .grow && $0.function == removal.function && !$0.isInner
    }
    guard !own.isEmpty, !removal.isInner, Self.takesOne(removal) else { return }
    let paths = EntryPaths(program: program, reference: removal.function)
    let alike = own.filter { Self.isAlike(removal, $0, paths.types) }
    let step = Int(removal.instruction)
    let undone = alike.filter { paths.isAlwaysBehind(step, Int($0.instruction)) }
    if !undone.isEmpty {
      self = .steps(Set(undone.map(\.instruction)))
    } else if removal.key != nil, paths.always(from: step, comesTo: Self.steps(alike)) {
      self = .sameKey
    } else if removal.kind == .removeKey, paths.always(from: step, comesTo: Self.steps(own)) {
      self = .sameFunction
    }
  }

  private static func steps(_ events: [ContainerEvent]) -> Set<Int> {
    Set(events.map { Int($0.instruction) })
  }

  /// Whether it takes out one entry each time: that of a key or item, or the last.
  private static func takesOne(_ removal: ContainerEvent) -> Bool {
    removal.kind == .removeKey
      || removal.kind == .removeAny && removal.key == nil
        && ["pop", "popleft"].contains(removal.method)
  }

  private static func isAlike(
    _ removal: ContainerEvent, _ grower: ContainerEvent, _ types: SlotTypes
  ) -> Bool {
    guard let key = removal.key else {
      return ["append", "appendleft"].contains(grower.method)
    }
    return (grower.key ?? grower.item).map { types.isSame(key, $0) } ?? false
  }
}
