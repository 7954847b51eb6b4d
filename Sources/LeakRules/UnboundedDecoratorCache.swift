package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports containers that a wrapper or closure fills for as long as it lives.
package struct UnboundedDecoratorCache: Rule {
  package let id = "unbounded-decorator-cache"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      switch owner {
      case .variable, .callableAttribute: true
      case .global, .classAttribute, .parameter, .objectAttribute: false
      }
    }
    return growths.compactMap { growth in
      let name: String
      let symbol: String
      switch growth.container.owner {
      case .variable(let outer, let slot):
        let function = file.ir[outer.function]
        guard let variable = function.slotNames[Int(slot.index)] else { return nil }
        name = file.ir.name(variable)
        symbol = function.qualifiedName
      case .callableAttribute(let holder, let attribute):
        name = "self." + attribute
        symbol = file.program.classInfo(holder).name
      case .global, .classAttribute, .parameter, .objectAttribute:
        return nil
      }
      return file.finding(
        self, growth, name: name, symbol: symbol, message: .growing(name, growth, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func growing(
    _ name: String, _ growth: Growth, in file: CheckedFile
  ) -> FindingMessage {
    "the closure's `\(name)` \(file.description(of: growth))"
  }
}
