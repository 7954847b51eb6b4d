import ArgumentParser
import Driver
import Reports

/// What is done with the fixes of findings.
struct FixOptions: ParsableArguments {
  @Flag(help: "Fix what can be fixed for sure, and report the rest.")
  var fix = false

  @Flag(help: "Print what '--fix' would change, and change nothing.")
  var diff = false

  @Flag(help: "Put fixes into the report.")
  var showFixes = false

  @Flag(help: "Also use fixes that may change what the code does where nothing leaks.")
  var unsafeFixes = false

  func validate() throws {
    let uses = [fix, diff, showFixes].count { $0 }
    if uses > 1 {
      throw ValidationError("only one of '--fix', '--diff' and '--show-fixes' makes sense")
    }
    if unsafeFixes, uses == 0 {
      throw ValidationError("'--unsafe-fixes' needs '--fix', '--diff' or '--show-fixes'")
    }
  }

  func apply(to settings: inout RunSettings) {
    settings.fixes = fix || diff ? .apply : showFixes ? .show : .none
    settings.allowsUnsafeFixes = unsafeFixes
  }

  /// Prints what fixes would change; whether there is anything is the status.
  func printDiff(_ outcome: CheckOutcome, isColored: Bool) throws -> ExitStatus {
    let report = outcome.changes.flatMap {
      unifiedDiff(of: $0.shown, before: $0.before, after: $0.after, isColored: isColored)
    }
    try writeToStandardOutput(report)
    guard outcome.problems.isEmpty else { return .trouble }
    return report.isEmpty ? .clean : .findings
  }
}
