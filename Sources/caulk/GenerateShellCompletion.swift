import ArgumentParser
import Driver

/// `caulk generate-shell-completion`.
struct GenerateShellCompletion: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the script that completes commands and options in a shell.")

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    let script = Caulk.completionScript(for: shell.completed)
    try writeToStandardOutput(Array(script.utf8))
  }
}

/// A shell that completes.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  fileprivate var completed: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
