package import LeakAnalysis
internal import PythonSyntax

/// Reports containers of modules that functions add to at run time and nothing empties.
package struct GrowingModuleGlobal: Rule {
  package let id = "growing-module-global"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      if case .global = owner { true } else { false }
    }
    return growths.compactMap { growth in
      guard case .global(_, let name) = growth.container.owner else { return nil }
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
