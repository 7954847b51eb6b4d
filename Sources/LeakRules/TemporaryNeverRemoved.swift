package import LeakAnalysis
internal import PythonSyntax

/// Reports temporary files and directories that stay in the file system.
package struct TemporaryNeverRemoved: Rule {
  package let id = "temporary-never-removed"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    file.acquisitions.compactMap { acquisition in
      guard isPathNoun(acquisition.noun) else { return nil }
      if let owner = file.unreleasedOwner(of: acquisition) {
        return file.finding(
          self, .warning, acquisition, keptBy: owner, message: .neverRemoved(acquisition, in: file))
      }
      if acquisition.isNeverHandled, let leak = acquisition.outcome.leaks.first {
        return file.finding(
          self, .warning, acquisition, leak: leak, message: .neverRemoved(acquisition, in: file))
      }
      guard let leak = acquisition.lossOnSomePath else { return nil }
      return file.finding(
        self, .note, acquisition, leak: leak,
        message: .notAlwaysRemoved(acquisition, leak, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func neverRemoved(
    _ acquisition: Acquisition, in file: CheckedFile
  ) -> FindingMessage {
    "\(acquisition.subject(in: file)) is never removed"
  }

  fileprivate static func notAlwaysRemoved(
    _ acquisition: Acquisition, _ leak: Leak, in file: CheckedFile
  ) -> FindingMessage {
    "\(acquisition.subject(in: file)) is not removed \(file.wayOut(acquisition, leak))"
  }
}
