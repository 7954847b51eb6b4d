import ArgumentParser
import Driver

/// Which findings are known and not told again.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: "Leave out the findings that this file holds.", completion: .file())
  var baseline: String?

  @Option(
    help: "Write the findings to this file, as those that are known from now on.",
    completion: .file())
  var writeBaseline: String?

  @Flag(help: "Take out of the baseline what is no longer found.")
  var pruneBaseline = false

  @Option(
    help: ArgumentHelp(
      "Leave out the findings that a git revision has, too.", valueName: "revision"))
  var since: String?

  var use: BaselineUse {
    writeBaseline != nil ? .none : baseline.map(BaselineUse.file) ?? .configured
  }

  func validate() throws {
    if writeBaseline != nil, baseline != nil || pruneBaseline || since != nil {
      throw ValidationError("'--write-baseline' takes all findings; leave out the other options")
    }
  }
}
