import ArgumentParser
import Driver
import Reports

/// Where the reports of a run go, and in which form.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write a report in this form, to the file if one is named (repeatable).",
      valueName: "format[=file]"))
  var output: [Destination] = []

  @Option(help: "The form of the report.")
  var outputFormat: OutputFormat?

  @Option(
    name: [.customShort("o", allowingJoined: true), .long], help: "Write the report to a file.",
    completion: .file())
  var outputFile: String?

  @Flag(help: "Show notes, too.")
  var notes = false

  @Flag(help: "Show how many findings each rule has instead of the findings.")
  var statistics = false

  @Flag(
    help: """
      Tell of findings that comments suppress, and of the reasons \
      (\(OutputFormat.namesTellingSuppressed)).
      """)
  var showSuppressed = false

  @Option(help: "When reports for people are in colour.")
  var color = ColorChoice.auto

  func validate() throws {
    _ = try OptionVariable.format()
    if !output.isEmpty, outputFormat != nil || outputFile != nil {
      throw ValidationError(
        "'--output' says both form and file; leave out '--output-format' and '--output-file'")
    }
    if statistics, !destinations.contains(where: { $0.format == .text }) {
      throw ValidationError("'--statistics' is a form of '--output-format text'")
    }
    if showSuppressed, !destinations.contains(where: { $0.format.tellsSuppressed }) {
      throw ValidationError(
        "'--show-suppressed' is for \(OutputFormat.namesTellingSuppressed)")
    }
    let files = output.compactMap(\.file)
    if output.count - files.count > 1 {
      throw ValidationError("only one '--output' can do without a file: '--output sarif=FILE'")
    }
    if let file = files.first(where: { file in files.count { $0 == file } > 1 }) {
      throw ValidationError("two reports cannot go to one file: \(file)")
    }
  }

  /// Whether a form or a place is asked for.
  var areGiven: Bool { !output.isEmpty || outputFormat != nil || outputFile != nil }

  /// Whether a report is asked for that is not the usual one.
  var asksForMore: Bool { areGiven || statistics || showSuppressed }

  /// What the options ask for.
  private var destinations: [Destination] {
    guard output.isEmpty else { return output }
    // Here: `validate` has told of a variable that names no form.
    let format = outputFormat ?? (try? OptionVariable.format()) ?? .text
    return [Destination(format: format, file: outputFile ?? OptionVariable.outputFile.value)]
  }

  /// Writes every report that can be written; throws when another cannot.
  ///
  /// - Parameter aside: Whether standard error takes what standard output usually gets.
  func write(
    _ outcome: CheckOutcome, _ status: ExitStatus, _ terminal: Terminal, aside: Bool
  ) throws {
    var failure: UnwritableOutput?
    for destination in destinations {
      let usesColor =
        destination.file == nil && !aside
        ? terminal.usesColor(color) : terminal.usesColorInFile(color)
      let options = ReportOptions(
        isColored: usesColor, toolVersion: Caulk.configuration.version,
        exitCode: Int(status.rawValue), checkedFileCount: outcome.checkedFileCount,
        fixedCount: outcome.fixedCount, sourceAddress: terminal.sourceAddress,
        showsNotes: notes || outcome.showsNotes, showsStatistics: statistics,
        showsSuppressed: showSuppressed)
      do {
        try destination.write(
          destination.format.render(outcome.report, options), aside: aside)
      } catch let error as UnwritableOutput {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}

/// The value of `--output`: `sarif`, `sarif=caulk.sarif`.
struct Destination: ExpressibleByArgument {
  var format: OutputFormat
  /// Standard output without one.
  var file: String?

  static var allValueStrings: [String] { OutputFormat.allValueStrings }

  init(format: OutputFormat, file: String?) {
    self.format = format
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = OutputFormat(rawValue: String(parts[0])), parts.last != "" else {
      return nil
    }
    self.init(format: format, file: parts.count == 2 ? String(parts[1]) : nil)
  }

  func write(_ report: [UInt8], aside: Bool) throws {
    if let file {
      try Driver.write(report, to: file)
    } else if aside {
      writeToStandardError(report)
    } else {
      try writeToStandardOutput(report)
    }
  }
}
