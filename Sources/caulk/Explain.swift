import ArgumentParser
import Driver
import Reports

/// `caulk explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain what a rule reports, why, and what to do about it.")

  @Argument(help: "The name of a rule.")
  var rule: String

  func run() throws {
    let pages = RulePages.embedded.pages
    let name = try ruleName(rule, of: pages.map(\.id))
    let isColored = Terminal.current.usesColor(.auto)
    for page in pages where page.id == name {
      try writeToStandardOutput(explain(page, isColored: isColored))
    }
  }
}
