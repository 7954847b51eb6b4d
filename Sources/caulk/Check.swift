import ArgumentParser
import Driver
import Reports

/// `caulk check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check Python files for leaks.",
    discussion: """
      A directory stands for its Python files: in a git repository those that are tracked or not \
      ignored. A file that is named itself is checked wherever it lies.

      Errors and warnings are shown; notes are counted, and shown with '--notes'.

      The exit status is 1 when there are warnings or errors ('--fail-on' moves that line), 2 when \
      something asked for could not be done, else 0.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files and directories, or '-' for standard input.",
      discussion: "Without any, what the configuration says, or this directory."),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The path that the text of standard input has.", valueName: "path"),
    completion: .file())
  var stdinFilename: String?

  @OptionGroup
  var outputs: OutputOptions

  @OptionGroup
  var fixes: FixOptions

  @OptionGroup
  var configuration: ConfigurationOptions

  @OptionGroup
  var cache: CacheOptions

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many files are in work at once.")
  var jobs = availableProcessors()

  @Option(help: "Apply only these rules (repeatable, or with commas).")
  var select: [String] = []

  @Option(help: "Do not apply these rules (repeatable, or with commas).")
  var ignore: [String] = []

  @Option(help: "Leave out of directories what matches this pattern (repeatable).")
  var exclude: [String] = []

  @Flag(help: "Apply '--exclude' to named files too.")
  var forceExclude = false

  @Option(help: "The lowest level of findings with which to exit with 1.")
  var failOn: FailureLevel?

  @Flag(help: "The same as '--fail-on never'.")
  var exitZero = false

  @OptionGroup
  var baselines: BaselineOptions

  @Flag(help: "Write comments into the files that ignore what is found there.")
  var addIgnores = false

  @Flag(name: [.short, .long], help: "Check again whenever a file changes.")
  var watch = false

  @Flag(name: [.short, .long], help: "Also list the files that were checked only in part.")
  var verbose = false

  @Flag(name: [.short, .long], help: "Print nothing but the report and what made the run fail.")
  var quiet = false

  func run() async throws {
    let terminal = Terminal.current
    let settings = try settings(terminal)
    if watch {
      try await Driver.watch(settings) { try show($0, terminal) }
      return
    }
    let outcome = try await Driver.check(settings)
    guard fixes.fix, let input = settings.standardInput else {
      throw try finish(outcome, terminal)
    }
    try writeToStandardOutput(outcome.fixedText(of: input))
    throw try finish(outcome, terminal)
  }

  var readsStandardInput: Bool { paths == ["-"] }

  /// Does what was asked for with what was found.
  private func finish(_ outcome: CheckOutcome, _ terminal: Terminal) throws -> ExitStatus {
    var outcome = outcome
    if fixes.fix, !readsStandardInput { outcome.problems += writeFixes(outcome.changes) }
    defer {
      if verbose { outcome.details.forEach(writeToStandardError) }
      if !quiet { outcome.notices.forEach(writeToStandardError) }
      outcome.problems.forEach(writeToStandardError)
    }
    if fixes.diff {
      return try fixes.printDiff(outcome, isColored: terminal.usesColor(outputs.color))
    }
    if addIgnores { return try ignore(outcome) }
    if let file = baselines.writeBaseline {
      try say(writeBaseline(outcome, to: file))
      return outcome.problems.isEmpty ? .clean : .trouble
    }
    // Standard output is for the text.
    let reportsAside = fixes.fix && readsStandardInput
    try outputs.write(outcome, outcome.exitStatus, terminal, aside: reportsAside)
    return outcome.exitStatus
  }

  /// Puts the outcome of one run of many on a screen of its own.
  private func show(_ result: Result<CheckOutcome, any Error>, _ terminal: Terminal) throws {
    try writeToStandardOutput(terminal.newScreen)
    do {
      _ = try finish(try result.get(), terminal)
    } catch let error as any Trouble {
      writeToStandardError(error.sentence)
    }
  }

  private func say(_ sentence: String) throws {
    try writeToStandardOutput(Array((sentence + "\n").utf8))
  }

  private func ignore(_ outcome: CheckOutcome) throws -> ExitStatus {
    let added = Driver.addIgnores(to: outcome.report, notes: outputs.notes || outcome.showsNotes)
    try say(added.sentence)
    added.problems.forEach(writeToStandardError)
    return outcome.problems.isEmpty && added.problems.isEmpty ? .clean : .trouble
  }

  private func settings(_ terminal: Terminal) throws -> RunSettings {
    var settings = try RunSettings.here()
    if readsStandardInput {
      settings.standardInput = StandardInput(
        name: stdinFilename ?? "-", bytes: try readStandardInput())
    } else {
      settings.paths = paths
    }
    settings.select = select
    settings.ignore = ignore
    settings.exclude = exclude
    settings.forceExclude = forceExclude
    settings.failOn = exitZero ? .never : failOn
    settings.configuration = configuration.choice
    settings.baseline = baselines.use
    settings.prunesBaseline = baselines.pruneBaseline
    settings.since = baselines.since
    settings.jobs = jobs
    settings.cache = watch ? .none : cache.use
    fixes.apply(to: &settings)
    settings.showsProgress = terminal.showsProgress && !quiet
    return settings
  }
}
