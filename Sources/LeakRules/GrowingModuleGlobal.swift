package import LeakAnalysis
internal import PythonSyntax

/// Reports containers of modules that functions add to at run time and nothing empties.
package struct GrowingModuleGlobal: Rule {
  package let id = "growing-module-global"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      switch owner {
      case .global: true
      case .functionAttribute: !file.program.isOfClosure(owner)
      case .classAttribute, .variable, .parameter, .callableAttribute, .objectAttribute,
        .globalAttribute:
        false
      }
    }
    return growths.compactMap { growth in
      let name: String
      switch growth.container.owner {
      case .global(_, let global): name = global
      case .functionAttribute(let holder, let attribute):
        name = "\(file.program.name(of: holder)).\(attribute)"
      case .classAttribute, .variable, .parameter, .callableAttribute, .objectAttribute,
        .globalAttribute:
        return nil
      }
      return file.finding(
        self, growth, name: name, symbol: "", message: .growing(name, growth, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func growing(
    _ name: String, _ growth: Growth, in file: CheckedFile
  ) -> FindingMessage {
    "the module's `\(name)` \(file.description(of: growth))"
  }
}
