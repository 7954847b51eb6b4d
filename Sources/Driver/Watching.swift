import LeakAnalysis
import PythonSyntax
import SystemPackage

/// Checks again whenever a file changes that matters to the run; never returns.
///
/// - Parameter show: Gets the outcome of each run, or why there is none.
package func watch(
  _ settings: RunSettings, show: (Result<CheckOutcome, any Error>) throws -> Void
) async throws {
  guard var watch = FileWatch() else {
    throw UnusableWatch(sentence: "the system cannot watch any more files")
  }
  watch.add([settings.workingDirectory])
  var known = KnownFiles()
  while true {
    let result: Result<CheckOutcome, any Error>
    do {
      let outcome = try await check(settings, analyze: known.analyze)
      known = KnownFiles(outcome.analyzed)
      watch.add(outcome.report.files.map { FilePath($0.absolutePath).removingLastComponent() })
      result = .success(outcome)
    } catch let error as any Trouble {
      result = .failure(error)
    }
    try show(result)
    watch.waitForChange { name in
      [".py", ".pyw", ".pyi", ".toml"].contains {
        name.suffix($0.utf8.count).elementsEqual($0.utf8)
      }
    }
  }
}

/// Why nothing can be watched.
package struct UnusableWatch: Trouble, Hashable {
  package var sentence: String
}

/// The files of the last run; those that did not change are not analysed again.
private struct KnownFiles: Sendable {
  private var files: [String: AnalyzedFile] = [:]

  init(_ analyzed: [AnalyzedFile] = []) {
    for file in analyzed { files[file.input.moduleName] = file }
  }

  var analyze: Analyze {
    let files = files
    return Analyze { input in
      guard var known = files[input.moduleName], known.input.isPackage == input.isPackage,
        known.input.text.bytes == input.text.bytes
      else { return AnalyzedFile(analyzing: input) }
      known.input = input
      return known
    }
  }
}
