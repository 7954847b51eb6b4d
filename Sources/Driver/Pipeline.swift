package import LeakAnalysis
import LeakRules
import PythonSyntax
import SystemPackage

/// Checks what the settings ask for: the tool from end to end, without the form of its output.
package func check(
  _ settings: RunSettings, with rules: [any Rule] = allRules, analyze: Analyze = .modules
) async throws(UnknownRule) -> CheckOutcome {
  let rules = try settings.rules(of: rules)
  var crew = Crew(
    workers: settings.jobs, progress: Progress(isShown: settings.showsProgress))
  let directory = settings.workingDirectory
  let patterns = settings.exclude.map { PathPattern($0, relativeTo: directory) }
  let root = reportRoot(of: settings.paths, in: directory)

  let discovery = discover(
    settings.paths, in: directory, excluding: patterns, alsoNamed: settings.forceExclude)
  let asked = await load(discovery.files, below: root, by: &crew)
  // Here: a file's place among the sources is its `FileID`, and the asked for come first.
  var codebase = Codebase(asked.sources)
  await codebase.analyze(with: analyze, by: &crew)
  await codebase.addImported(root: root, directory: directory, with: analyze, by: &crew)
  let count = asked.sources.count
  let makesFixes = settings.fixes != .none
  func judge(_ codebase: Codebase, _ crew: inout Crew) async -> [Finding] {
    let program = await link(codebase, by: &crew)
    let found = await findings(
      in: codebase.sources[..<count], of: program, rules: rules, makesFixes: makesFixes, by: &crew)
    return ordered(found, in: codebase.sources.map(\.file))
  }
  var fixing = Fixing(
    codebase, await judge(codebase, &crew), count: count,
    allowsUnsafe: settings.allowsUnsafeFixes)
  switch settings.fixes {
  case .none: break
  case .show: await fixing.prove(with: analyze, by: &crew, judge)
  case .apply: await fixing.apply(with: analyze, by: &crew, judge)
  }
  codebase = fixing.codebase

  return CheckOutcome(
    report: Report(
      root: root.string,
      files: codebase.sources.map(\.file),
      findings: fixing.findings,
      notifications: ordered(
        asked.notifications + partlyAnalyzed(codebase, count: count)),
      rules: rules.map(\.id).sorted(by: precedes)),
    problems: discovery.problems + asked.problems,
    checkedFileCount: count,
    changes: fixing.changes,
    fixedCount: fixing.fixedCount)
}

private func link(_ codebase: Codebase, by crew: inout Crew) async -> LinkedProgram {
  let weights = codebase.sources.map(\.size)
  return await LinkedProgram(linking: codebase.analyzed) { count, facts in
    await crew.map(Array(0..<count), weights: weights, "linking", facts)
  }
}

/// Applies the rules to the files; each file is work for one.
private func findings(
  in sources: ArraySlice<Source>, of program: LinkedProgram, rules: [any Rule], makesFixes: Bool,
  by crew: inout Crew
) async -> [Finding] {
  let weights = sources.map(\.size)
  let results = await crew.map(Array(sources.indices), weights: weights, "checking") {
    let file = program.checkedFile(at: $0, makesFixes: makesFixes)
    return rules.flatMap { $0.check(file) }
  }
  return results.flatMap { $0 }
}

/// Tells of the files that were asked for and have syntax that nothing is known of.
private func partlyAnalyzed(_ codebase: Codebase, count: Int) -> [RunNotification] {
  codebase.analyzed.prefix(count).enumerated().compactMap { index, analyzed in
    guard let offset = analyzed.syntaxErrors.first else { return nil }
    let file = codebase.sources[index].file
    return RunNotification(
      kind: .partlyAnalyzed, path: file.path, pathFromRoot: file.pathFromRoot,
      line: file.text.position(at: offset).line,
      message: "syntax that is not understood was passed over; the rest was checked")
  }
}
