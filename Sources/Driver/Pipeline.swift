package import LeakAnalysis
import LeakRules
import PythonSyntax
import SystemPackage

/// Checks what the settings ask for: the tool from end to end, without the form of its output.
///
/// Throws a `Trouble` when nothing can be done.
package func check(
  _ settings: RunSettings, with rules: [any Rule] = allRules, analyze: Analyze = .modules
) async throws -> CheckOutcome {
  let plan = try RunPlan(settings, rules)
  var outcome = try await run(plan, analyze)
  if let baseline = plan.baseline {
    try outcome.subtract(
      baselineAt: baseline.path, named: baseline.name, prunes: settings.prunesBaseline)
  }
  if let revision = settings.since {
    _ = outcome.subtract(try await baseline(at: revision, for: outcome, plan, analyze))
  }
  return outcome
}

/// Finds everything, whether it was known before or not.
func run(_ plan: RunPlan, _ analyze: Analyze) async throws -> CheckOutcome {
  let (settings, root) = (plan.settings, plan.root)
  let directory = settings.workingDirectory
  var crew = Crew(
    workers: settings.jobs, progress: Progress(isShown: settings.showsProgress))
  let discovery = discover(
    plan.paths, in: directory, excluding: plan.exclusions, alsoNamed: settings.forceExclude)
  let asked = await load(discovery.files, below: root, by: &crew)
  let policies = try plan.policies(of: asked.sources)
  // Here: a file's place among the sources is its `FileID`, and the asked for come first.
  var codebase = Codebase(asked.sources)
  await codebase.analyze(with: analyze, by: &crew)
  await codebase.addImported(root: root, directory: directory, with: analyze, by: &crew)
  let count = asked.sources.count
  let makesFixes = settings.fixes != .none
  func judge(_ codebase: Codebase, _ crew: inout Crew) async -> [Finding] {
    let program = await link(codebase, plan.models, by: &crew)
    return await findings(
      in: codebase, of: program, policies, plan, makesFixes: makesFixes, by: &crew)
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
      findings: fixing.findings.filter { $0.suppression == nil },
      suppressed: fixing.findings.filter { $0.suppression != nil },
      notifications: ordered(
        asked.notifications + partlyAnalyzed(codebase, count: count)),
      rules: plan.ruleNames),
    problems: discovery.problems + asked.problems,
    checkedFileCount: count,
    changes: fixing.changes,
    fixedCount: fixing.fixedCount,
    analyzed: codebase.analyzed,
    failOn: plan.failOn,
    showsNotes: plan.showsNotes)
}

private func link(
  _ codebase: Codebase, _ models: [UserModel], by crew: inout Crew
) async -> LinkedProgram {
  let weights = codebase.sources.map(\.size)
  return await LinkedProgram(linking: codebase.analyzed, models: models) { count, facts in
    await crew.map(Array(0..<count), weights: weights, "linking", facts)
  }
}

/// Applies the rules to the first files, which have policies; each file is work for one.
private func findings(
  in codebase: Codebase, of program: LinkedProgram, _ policies: [FilePolicy], _ plan: RunPlan,
  makesFixes: Bool, by crew: inout Crew
) async -> [Finding] {
  let weights = codebase.sources.prefix(policies.count).map(\.size)
  let suppressions = codebase.analyzed.map(\.suppressions)
  let known = Set(plan.rules.map(\.id))
  let results = await crew.map(Array(policies.indices), weights: weights, "checking") { index in
    policies[index].findings(
      in: program.checkedFile(at: index, makesFixes: makesFixes),
      suppressedBy: suppressions[index], knowing: known)
  }
  return ordered(results.flatMap { $0 }, in: codebase.sources.map(\.file))
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
