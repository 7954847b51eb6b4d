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

      The exit status is 0 without findings, 1 with findings, and 2 when something asked for \
      could not be done.
      """)

  @Argument(help: "Files and directories.", completion: .file())
  var paths = ["."]

  @OptionGroup
  var outputs: OutputOptions

  @OptionGroup
  var fixes: FixOptions

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

  @Flag(help: "Exit with 0 in spite of findings.")
  var exitZero = false

  @Flag(name: [.short, .long], help: "Also list the files that were checked only in part.")
  var verbose = false

  @Flag(name: [.short, .long], help: "Print nothing but the report and what made the run fail.")
  var quiet = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("'--jobs' needs a number above 0") }
    if fixes.diff, outputs.areGiven {
      throw ValidationError("'--diff' prints no report; leave out its form and file")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    var outcome = try await Driver.check(settings(terminal))
    if fixes.fix { outcome.problems += writeFixes(outcome.changes) }
    let status = exitZero ? outcome.exitStatusWithoutFindings : outcome.exitStatus
    defer {
      if verbose { outcome.details.forEach(writeToStandardError) }
      if !quiet { outcome.notices.forEach(writeToStandardError) }
      outcome.problems.forEach(writeToStandardError)
    }
    if fixes.diff {
      throw try fixes.printDiff(outcome, isColored: terminal.usesColor(outputs.color))
    }
    try outputs.write(outcome, status, terminal)
    throw status
  }

  private func settings(_ terminal: Terminal) throws -> RunSettings {
    var settings = try RunSettings.here()
    settings.paths = paths
    settings.select = select
    settings.ignore = ignore
    settings.exclude = exclude
    settings.forceExclude = forceExclude
    settings.jobs = jobs
    fixes.apply(to: &settings)
    settings.showsProgress = terminal.showsProgress && !quiet
    return settings
  }
}
