internal import PythonSyntax

extension Lowering {
  /// Reads a decorator, base class or annotation as far as it is a name.
  func nameExpression(_ node: Node, depth: Int = 0) -> NameExpression {
    var result = NameExpression(path: "", arguments: [], isCalled: false, range: table.range(node))
    guard depth < 12 else { return result }
    switch table.kind(node) {
    case .identifier, .dottedName, .attribute, .memberType, .none, .true, .false, .ellipsis:
      let written = string(of: node)
      if written.utf8.allSatisfy({ $0 > 32 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") })
      {
        result.path = written
      }
    case .string, .integer:
      result.path = string(of: node)
    case .type, .parenthesizedExpression, .decorator, .expressionStatement, .constrainedType:
      if let inner = table.children(node).first(where: { _ in true }) {
        var expression = nameExpression(inner, depth: depth + 1)
        expression.range = result.range
        return expression
      }
    case .call:
      if let function = table.child(node, .function) {
        result.path = nameExpression(function, depth: depth + 1).path
      }
      result.isCalled = true
      if let list = table.child(node, .arguments) {
        for argument in table.children(list) {
          let isKeyword = table.kind(argument) == .keywordArgument
          var inner = nameExpression(
            isKeyword ? table.child(argument, .value) ?? argument : argument, depth: depth + 1)
          if isKeyword, let name = table.child(argument, .name) {
            inner.path = string(of: name) + "=" + inner.path
          }
          result.arguments.append(inner)
        }
      }
    case .genericType, .subscriptExpression:
      for (index, child) in table.children(node).enumerated() {
        let inner = nameExpression(child, depth: depth + 1)
        if index == 0 {
          result.path = inner.path
        } else if table.kind(child) == .typeParameter || table.kind(child) == .tuple {
          result.arguments += table.children(child).map { nameExpression($0, depth: depth + 1) }
        } else {
          result.arguments.append(inner)
        }
      }
    case .unionType, .binaryOperator:
      result.path = "|"
      for child in table.children(node) where table.field(child) != .operator {
        let inner = nameExpression(child, depth: depth + 1)
        if inner.path == "|" {
          result.arguments += inner.arguments
        } else {
          result.arguments.append(inner)
        }
      }
    default:
      break
    }
    return result
  }
}
