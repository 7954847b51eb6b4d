package import LeakAnalysis
internal import PythonSyntax

/// Reports containers of objects that a module keeps, which their methods add to and nothing empties.
package struct GrowingLongLivedAttribute: Rule {
  package let id = "growing-long-lived-attribute"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    let growths = file.growths { owner in
      switch owner {
      case .objectAttribute, .globalAttribute: true
      case .global, .classAttribute, .variable, .parameter, .callableAttribute, .functionAttribute:
        false
      }
    }
    return growths.compactMap { growth in
      switch growth.container.owner {
      case .objectAttribute(let holder, let name):
        let owner = file.program.classInfo(holder).name
        return file.finding(
          self, growth, name: "\(owner).\(name)", symbol: owner,
          message: .growing("\(owner).\(name)", file.program.keeper(of: holder), growth, in: file))
      case .globalAttribute(_, let object, let name):
        return file.finding(
          self, growth, name: "\(object).\(name)", symbol: object,
          message: .growing("\(object).\(name)", growth, in: file))
      case .global, .classAttribute, .variable, .parameter, .callableAttribute, .functionAttribute:
        return nil
      }
    }
  }
}

extension FindingMessage {
  fileprivate static func growing(
    _ name: String, _ growth: Growth, in file: CheckedFile
  ) -> FindingMessage {
    "`\(name)` of the module \(file.description(of: growth))"
  }

  fileprivate static func growing(
    _ name: String, _ keeper: String, _ growth: Growth, in file: CheckedFile
  ) -> FindingMessage {
    "`\(name)` of the object that `\(keeper)` keeps \(file.description(of: growth))"
  }
}
