internal import PythonFlow
internal import PythonSyntax

extension CheckedFile {
  /// Returns what the containers of the file that satisfy the question grow by.
  package func growths(where isWanted: (ContainerOwner) -> Bool) -> [Growth] {
    guard !program.isScript(module: module) else { return [] }
    var judge = GrowthJudge(program: program)
    return program.containers.numbers(inModule: module).compactMap { number in
      isWanted(program.containers.containers[number].owner) ? judge.growth(of: number) : nil
    }
  }

  /// Makes the finding of a container that grows.
  package func finding(
    _ rule: some Rule, _ growth: Growth, name: String, symbol: String, message: FindingMessage
  ) -> Finding {
    let range = growth.container.range
    var steps = [ProofStep(.declare, id, range, "`\(name)` lives as long as the program")]
    for grower in growth.growers.prefix(4) {
      let function = program.function(grower.event.function)
      let suffix = grower.origin.reason.isEmpty ? "" : " by \(grower.origin.newValue)"
      let place = function.shownName.isEmpty ? "" : " in `\(function.shownName)`"
      steps.append(
        ProofStep(
          .grow, program.files[grower.event.function.module].id,
          function.ranges[Int(grower.event.instruction)], "grows here\(place)\(suffix)"))
    }
    var finding = Finding(
      rule: rule.id, level: growth.level, file: id, range: range, message: message.text,
      label: "grows while the program runs", steps: steps, symbol: symbol, resource: excerpt(range))
    finding.fix = fixForgetting(growth)
    return finding
  }

  /// Where and by what the container grows, as the end of a message.
  package func description(of growth: Growth) -> String {
    guard let first = growth.growers.first else { return "" }
    let function = program.function(first.event.function).shownName
    let what: String
    switch first.origin.rank {
    case .minted, .outside, .argument:
      what = first.addsAlways ? " with every call" : " by \(first.origin.newValue)"
    case .unknown, .finite: what = first.addsAlways ? " with every call" : ""
    }
    let why =
      first.isLeftOnError
      ? ", where an exception passes what removes it"
      : growth.isRemovedInPart
        ? ", and what removes entries does not reach these"
        : ", and nothing in the program removes entries"
    return "grows in `\(function)`\(what)\(why)"
  }
}

extension KeyOrigin {
  /// The reason as what an entry is made for.
  fileprivate var newValue: String {
    let isNew = ["each ", "a new ", "a number ", "keys "].contains { reason.hasPrefix($0) }
    return isNew ? reason : "each new value of " + reason
  }
}
