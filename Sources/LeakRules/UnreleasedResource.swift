package import LeakAnalysis
internal import PythonSyntax

/// Reports resources that no path releases, returns or stores.
package struct UnreleasedResource: Rule {
  package let id = "unreleased-resource"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    file.acquisitions.compactMap { acquisition in
      guard !isPathNoun(acquisition.noun), acquisition.isNeverHandled,
        acquisition.outcome.idleEntries.isEmpty, let leak = acquisition.outcome.leaks.first
      else { return nil }
      // Here: some path ends with the resource still held, and no path gives it up.
      return file.finding(
        self, .warning, acquisition, leak: leak, message: .neverReleased(acquisition, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func neverReleased(
    _ acquisition: Acquisition, in file: CheckedFile
  ) -> FindingMessage {
    "\(acquisition.subject(in: file)) is never released"
  }
}
