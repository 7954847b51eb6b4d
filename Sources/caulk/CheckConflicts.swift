import ArgumentParser
import Driver
import Reports

/// What options of `caulk check` say against each other; each group of options knows its own conflicts.
extension Check {
  func validate() throws {
    for conflict in conflicts where conflict.isThere {
      throw ValidationError(conflict.sentence)
    }
  }

  private var conflicts: [(isThere: Bool, sentence: String)] {
    let writers = writers
    let first = writers.first ?? ""
    let second = writers.dropFirst().first ?? ""
    let writesComments = addIgnores || baselines.writeBaseline != nil
    let failsOn = failOn.map { "\($0)" } ?? ""
    return [
      (jobs < 1, "'--jobs' needs a number above 0"),
      (
        exitZero && ![nil, .never].contains(failOn),
        "'--exit-zero' contradicts '--fail-on \(failsOn)'"
      ),
      (fixes.diff && outputs.areGiven, "'--diff' prints no report; leave out its form and file"),
      (writers.count > 1, "'\(first)' contradicts '\(second)'"),
      (writesComments && outputs.asksForMore, "'\(first)' writes no report"),
      (
        paths.contains("-") && !readsStandardInput,
        "'-' is the only path where it is given; '--stdin-filename' says where the text belongs"
      ),
      (stdinFilename != nil && !readsStandardInput, "'--stdin-filename' needs the path '-'"),
      (readsStandardInput && addIgnores, "'--add-ignores' changes files, and '-' is none"),
      (readsStandardInput && watch, "'--watch' waits for files, and '-' is none"),
      (
        readsStandardInput && baselines.since != nil,
        "'--since' compares the files of a repository, and '-' is none"
      ),
      (
        readsStandardInput && baselines.writeBaseline != nil,
        "'--write-baseline' takes all findings, and '-' is only one file"
      ),
    ]
  }

  /// What takes the place of a report, or writes more than one.
  private var writers: [String] {
    [
      (addIgnores, "--add-ignores"), (baselines.writeBaseline != nil, "--write-baseline"),
      (fixes.fix, "--fix"), (fixes.diff, "--diff"), (watch, "--watch"),
    ].filter(\.0).map(\.1)
  }
}
