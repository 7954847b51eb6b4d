import Glibc

/// When the text report is in colour.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never
}

/// What the variables and the streams of the process say about who reads its output.
package struct Terminal: Sendable {
  package var environment: [String: String]
  package var standardOutputIsTerminal: Bool
  package var standardErrorIsTerminal: Bool

  package init(
    environment: [String: String], standardOutputIsTerminal: Bool, standardErrorIsTerminal: Bool
  ) {
    self.environment = environment
    self.standardOutputIsTerminal = standardOutputIsTerminal
    self.standardErrorIsTerminal = standardErrorIsTerminal
  }

  /// The terminal of this process.
  package static var current: Terminal {
    let names = [
      "CI", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "GITHUB_REPOSITORY", "GITHUB_SERVER_URL",
      "GITHUB_SHA", "NO_COLOR", "PRE_COMMIT", "TERM",
    ]
    var environment: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return Terminal(
      environment: environment,
      standardOutputIsTerminal: isatty(STDOUT_FILENO) == 1,
      standardErrorIsTerminal: isatty(STDERR_FILENO) == 1)
  }

  /// Whether a person watches standard error; continuous integration and pre-commit may pretend.
  package var showsProgress: Bool {
    standardErrorIsTerminal && !isSet("CI") && !isSet("PRE_COMMIT")
      && environment["TERM"] != "dumb"
  }

  /// The address under which the checked out files can be read, where a workflow of GitHub's runs.
  package var sourceAddress: String? {
    guard let server = environment["GITHUB_SERVER_URL"],
      let repository = environment["GITHUB_REPOSITORY"], let commit = environment["GITHUB_SHA"]
    else { return nil }
    return "\(server)/\(repository)/blob/\(commit)"
  }

  /// Returns whether what goes to standard output is coloured.
  package func usesColor(_ choice: ColorChoice) -> Bool {
    usesColor(choice, whenUndecided: standardOutputIsTerminal && environment["TERM"] != "dumb")
  }

  /// Returns whether what goes to a file is coloured.
  package func usesColorInFile(_ choice: ColorChoice) -> Bool {
    usesColor(choice, whenUndecided: false)
  }

  /// What clears the screen for the next report; a blank line where there is no screen.
  package var newScreen: [UInt8] {
    Array((standardOutputIsTerminal ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : "\n").utf8)
  }

  private func usesColor(_ choice: ColorChoice, whenUndecided undecided: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if isSet("NO_COLOR") { return false }
    if isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE") { return true }
    if environment["CLICOLOR"] == "0" { return false }
    return undecided
  }

  private func isSet(_ name: String) -> Bool { environment[name, default: ""] != "" }

  private func isOn(_ name: String) -> Bool { isSet(name) && environment[name] != "0" }
}
