package import LeakAnalysis
internal import PythonSyntax

/// Reports resources that an object keeps under an attribute which nobody releases.
package struct OwnerWithoutRelease: Rule {
  package let id = "owner-without-release"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    file.acquisitions.compactMap { acquisition in
      guard !isPathNoun(acquisition.noun), let owner = file.unreleasedOwner(of: acquisition),
        !file.isEntered(by: acquisition)
      else { return nil }
      return file.finding(
        self, .warning, acquisition, keptBy: owner,
        message: .nobodyReleases(acquisition, owner, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func nobodyReleases(
    _ acquisition: Acquisition, _ owner: AttributeOwner, in file: CheckedFile
  ) -> FindingMessage {
    let name = file.program.classInfo(owner.owner).name
    return
      "`\(name)` keeps the \(acquisition.noun) from `\(file.excerpt(acquisition.range))` in `self.\(owner.attribute)` and never releases it"
  }
}
