package import LeakAnalysis
internal import PythonSyntax

/// Reports containers of objects that a module keeps, which their methods add to and nothing empties.
package struct GrowingLongLivedAttribute: Rule {
  package let id = "growing-long-lived-attribute"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      if case .objectAttribute = owner { true } else { false }
    }
    return growths.compactMap { growth in
      guard case .objectAttribute(let holder, let name) = growth.container.owner else { return nil }
      let owner = file.program.classInfo(holder).name
      return file.finding(
        self, growth, name: "\(owner).\(name)", symbol: owner,
        message: .growing("\(owner).\(name)", file.program.keeper(of: holder), growth, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func growing(
    _ name: String, _ keeper: String, _ growth: Growth, in file: CheckedFile
  ) -> FindingMessage {
    "`\(name)` of the object that `\(keeper)` keeps \(file.description(of: growth))"
  }
}
