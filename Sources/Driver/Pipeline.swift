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
  let discovery =
    settings.standardInput.map {
      discover($0, in: directory, excluding: plan.exclusions, alsoNamed: settings.forceExclude)
    }
    ?? discover(
      plan.paths, in: directory, excluding: plan.exclusions, alsoNamed: settings.forceExclude)
  let asked = await load(
    discovery.files, below: root, given: settings.standardInput?.bytes, by: &crew)
  let policies = try plan.policies(of: asked.sources)
  // Here: a file's place among the sources is its `FileID`, and the asked for come first.
  let knownImports = plan.cache?.entry(named: KnownImports.entryName).map { KnownImports($0) }
  var codebase = Codebase(knowing: knownImports ?? KnownImports())
  await codebase.add(asked.sources, with: analyze, by: &crew)
  await codebase.addImported(root: root, directory: directory, with: analyze, by: &crew)
  let (judged, changes) = await judge(&codebase, policies, plan, analyze, by: &crew)
  return CheckOutcome(
    report: Report(
      root: root.string,
      files: codebase.sources.map(\.file),
      findings: judged.findings.filter { $0.suppression == nil },
      suppressed: judged.findings.filter { $0.suppression != nil },
      notifications: ordered(
        asked.notifications + partlyAnalyzed(codebase, judged.syntaxErrors)),
      rules: plan.ruleNames),
    problems: discovery.problems + asked.problems,
    checkedFileCount: asked.sources.count,
    changes: changes.files,
    fixedCount: changes.count,
    analyzed: codebase.analyzed,
    failOn: plan.failOn,
    showsNotes: plan.showsNotes)
}

/// Returns what there is to say of the first files of a codebase, which have policies, and what
/// fixes change; from the cache where it knows.
private func judge(
  _ codebase: inout Codebase, _ policies: [FilePolicy], _ plan: RunPlan, _ analyze: Analyze,
  by crew: inout Crew
) async -> (run: KnownRun, changes: (files: [ChangedFile], count: Int)) {
  let settings = plan.settings
  let makesFixes = settings.fixes != .none
  let entryName = makesFixes ? nil : codebase.entryName(policies, plan)
  if let known = entryName.flatMap({ plan.cache?.entry(named: $0) }).flatMap(KnownRun.init) {
    return (known, ([], 0))
  }
  await codebase.analyzeRest(with: analyze, by: &crew)
  func judge(_ codebase: Codebase, _ crew: inout Crew) async -> [Finding] {
    let program = await link(codebase, plan.models, by: &crew)
    return await findings(
      in: codebase, of: program, policies, plan, makesFixes: makesFixes, by: &crew)
  }
  let found = await judge(codebase, &crew)
  var fixing = Fixing(
    codebase, found, count: policies.count, allowsUnsafe: settings.allowsUnsafeFixes)
  switch settings.fixes {
  case .none: break
  case .show: await fixing.prove(with: analyze, by: &crew, judge)
  case .apply: await fixing.apply(with: analyze, by: &crew, judge)
  }
  if let cache = plan.cache, let records = codebase.knownImports.bytes(with: codebase) {
    cache.store(records, as: KnownImports.entryName)
  }
  codebase = fixing.codebase
  let run = KnownRun(
    findings: fixing.findings,
    syntaxErrors: codebase.analyzed.prefix(policies.count).map(\.syntaxErrors.first))
  if let entryName { plan.cache?.store(run.bytes, as: entryName) }
  return (run, (fixing.changes, fixing.fixedCount))
}

private func link(
  _ codebase: Codebase, _ models: [UserModel], by crew: inout Crew
) async -> LinkedProgram {
  var linkers = Linkers(crew: crew)
  defer { crew = linkers.crew }

  return await LinkedProgram(linking: codebase.analyzed, models: models, by: &linkers)
}

/// The crew as it links modules.
private struct Linkers: ModuleWorkers {
  var crew: Crew

  mutating func map<Output: Sendable>(
    weights: [Int64], _ work: @escaping @Sendable (Int) -> Output
  ) async -> [Output] {
    await crew.map(Array(weights.indices), weights: weights, "linking", work)
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

/// Tells of the files that have syntax that nothing is known of: the first files, by the offset of it.
private func partlyAnalyzed(_ codebase: Codebase, _ offsets: [UInt32?]) -> [RunNotification] {
  zip(codebase.sources, offsets).compactMap { source, offset in
    guard let offset else { return nil }
    return RunNotification(
      kind: .partlyAnalyzed, path: source.file.path, pathFromRoot: source.file.pathFromRoot,
      line: source.file.text.position(at: offset).line,
      message: "syntax that is not understood was passed over; the rest was checked")
  }
}
