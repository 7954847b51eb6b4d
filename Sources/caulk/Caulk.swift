import ArgumentParser
import Driver
import Glibc

/// The command line: arguments in, an exit status out.
@main
struct Caulk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caulk",
    abstract: "Finds memory and resource leaks in Python code.",
    version: "0.1.0",
    subcommands: [
      Check.self, Config.self, Explain.self, Rules.self, Clean.self, GenerateShellCompletion.self,
    ])

  static func main() {
    runProcess {
      do {
        var command = try parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        return .clean
      } catch {
        return end(error)
      }
    }
  }

  /// Prints what an error has to say. Help is one; unusable arguments are trouble like any other.
  private static func end(_ error: any Error) -> ExitStatus {
    if let status = error as? ExitStatus { return status }
    if let trouble = error as? any Trouble {
      writeToStandardError(trouble.sentence)
      return .trouble
    }
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      print(message, to: STDERR_FILENO)
      return .trouble
    }
    print(message, to: STDOUT_FILENO)
    return .clean
  }

  private static func print(_ message: String, to descriptor: Int32) {
    let bytes = Array((message + "\n").utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}

/// Thrown to end the process.
extension ExitStatus: Error {}
