package import LeakAnalysis
internal import PythonSyntax

/// Reports containers of classes, shared by all instances, that methods add to and nothing empties.
package struct GrowingClassAttribute: Rule {
  package let id = "growing-class-attribute"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      if case .classAttribute = owner { true } else { false }
    }
    return growths.compactMap { growth in
      guard case .classAttribute(let holder, let name) = growth.container.owner else { return nil }
      let owner = file.program.classInfo(holder).name
      return file.finding(
        self, growth, name: name, symbol: owner,
        message: .growing("\(owner).\(name)", growth, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func growing(
    _ name: String, _ growth: Growth, in file: CheckedFile
  ) -> FindingMessage {
    "the class's `\(name)`, shared by all instances, \(file.description(of: growth))"
  }
}
