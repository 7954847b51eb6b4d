package import LeakAnalysis
internal import PythonSyntax

/// Reports `with` blocks whose end does not release what they hold: managers
/// that only commit, and an `__exit__` that forgets what `__enter__` acquired.
package struct ExitWithoutRelease: Rule {
  package let id = "exit-without-release"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    file.acquisitions.compactMap { acquisition in
      if let entry = acquisition.outcome.idleEntries.first, acquisition.isNeverHandled {
        return file.finding(
          self, .warning, acquisition, leak: Leak(kind: .end, range: entry, raising: nil),
          message: .withDoesNotRelease(acquisition, in: file))
      }
      guard !isPathNoun(acquisition.noun), let owner = file.unreleasedOwner(of: acquisition),
        file.isEntered(by: acquisition)
      else { return nil }
      return file.finding(
        self, .warning, acquisition, keptBy: owner,
        message: .exitForgets(acquisition, owner, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func withDoesNotRelease(
    _ acquisition: Acquisition, in file: CheckedFile
  ) -> FindingMessage {
    "leaving `with` does not release \(acquisition.subject(in: file))"
  }

  fileprivate static func exitForgets(
    _ acquisition: Acquisition, _ owner: AttributeOwner, in file: CheckedFile
  ) -> FindingMessage {
    let name = file.program.classInfo(owner.owner).name
    return
      "`\(name).__exit__` does not release the \(acquisition.noun) that `__enter__` keeps in `self.\(owner.attribute)`"
  }
}
