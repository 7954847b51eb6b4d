import ArgumentParser
import Driver
import Reports

/// `caulk explain`.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain what a rule reports, or how one finding comes about.",
    discussion: """
      With `--finding`, the paths are checked and the finding with that fingerprint is printed with \
      all its steps and with what its rule advises. JSON and SARIF reports have the fingerprints.
      """)

  @Argument(help: "The name of a rule; with `--finding`, files and directories.")
  var subjects: [String] = []

  @Option(help: "The fingerprint of a finding, or as many of its first characters as tell it.")
  var finding: String?

  func validate() throws {
    guard finding != nil || subjects.count == 1 else {
      throw ValidationError("name one rule, or a finding with '--finding'")
    }
  }

  func run() async throws {
    if let finding {
      try await explain(finding: finding)
    } else {
      try explain(rule: subjects[0])
    }
  }

  private func explain(rule: String) throws {
    let pages = RulePages.embedded.pages
    let name = try ruleName(rule, of: pages.map(\.id))
    for page in pages where page.id == name {
      try writeToStandardOutput(
        Reports.explain(page, isColored: Terminal.current.usesColor(.auto)))
    }
  }

  private func explain(finding prefix: String) async throws {
    var settings = try RunSettings.here()
    if !subjects.isEmpty { settings.paths = subjects }
    let report = try await Driver.check(settings).report
    let found = findings(withFingerprint: prefix, in: report)
    guard let index = found.first, found.count == 1 else {
      throw UnknownFinding(fingerprint: prefix, count: found.count)
    }
    try writeToStandardOutput(
      Reports.explain(
        findingAt: index, of: report, .embedded, isColored: Terminal.current.usesColor(.auto)))
  }
}
