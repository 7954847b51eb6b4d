import ArgumentParser
import Driver
import Reports

/// `caulk rules`.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the rules.")

  func run() throws {
    let isColored = Terminal.current.usesColor(.auto)
    try writeToStandardOutput(rulesList(.embedded, isColored: isColored))
  }
}
