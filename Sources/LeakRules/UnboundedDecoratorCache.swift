package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports containers that a wrapper or closure fills for as long as it lives.
package struct UnboundedDecoratorCache: Rule {
  package let id = "unbounded-decorator-cache"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { file.program.isOfClosure($0) }
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
      case .functionAttribute(let holder, let attribute):
        let function = file.ir[holder.function]
        name = "\(file.ir.name(function.name)).\(attribute)"
        symbol = function.qualifiedName
      case .global, .classAttribute, .parameter, .objectAttribute, .globalAttribute:
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
