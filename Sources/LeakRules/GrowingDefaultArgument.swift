package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports default values that a function adds to: they are made once and stay for all calls.
package struct GrowingDefaultArgument: Rule {
  package let id = "growing-default-argument"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      if case .parameter = owner { true } else { false }
    }
    return growths.compactMap { growth in
      guard case .parameter(let reference, let index) = growth.container.owner else { return nil }
      let function = file.ir[reference.function]
      let name = file.ir.name(function.parameters[index].name)
      return file.finding(
        self, growth, name: name, symbol: function.qualifiedName,
        message: .growing(name, function.shownName))
    }
  }
}

extension FindingMessage {
  fileprivate static func growing(_ name: String, _ function: String) -> FindingMessage {
    "the default of `\(name)` is made once, and `\(function)` adds to it with every call"
  }
}
