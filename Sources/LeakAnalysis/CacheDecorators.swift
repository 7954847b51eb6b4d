package import PythonFlow
internal import PythonSyntax

/// A function whose results a decorator remembers.
package struct CachedFunction: Sendable {
  package var function: FunctionReference
  package var decorator: NameExpression
  package var isUnbounded: Bool
  /// The cache lies in the instance and dies with it.
  package var isPerInstance: Bool
}

extension CheckedFile {
  /// The functions of the file under a decorator that remembers results, in source order.
  package var cachedFunctions: [CachedFunction] {
    var result: [CachedFunction] = []
    for index in ir.functions.indices {
      for decorator in ir.functions[index].decorators {
        let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
        guard let marks = program.cacheMarks(of: decorator, in: module) else { continue }
        result.append(
          CachedFunction(
            function: reference, decorator: decorator, isUnbounded: marks.contains("unbounded"),
            isPerInstance: marks.contains("per_instance")))
        break
      }
    }
    return result
  }
}

extension Program {
  /// Returns what a model says of a decorator that remembers results; nil for any other.
  func cacheMarks(of decorator: NameExpression, in module: Int) -> [String]? {
    guard !decorator.path.isEmpty else { return nil }
    for case .function(let candidates) in types(ofPath: decorator.path, in: module).types {
      let fitting = candidates.first { isCache($0) && fits(decorator, $0) }
      guard let fitting,
        let mark = function(fitting).decorators.first(where: { $0.path == "cache" })
      else { continue }
      // A dictionary instead of a cache class has no bound.
      let isDisplay =
        decorator.arguments.first.map { $0.path.isEmpty || $0.path == "cache=" } ?? false
      let marks = mark.arguments.map(\.path)
      return isDisplay && decorator.arguments.first?.isCalled == false
        && name(of: fitting) == "cached" ? ["unbounded"] : marks
    }
    return nil
  }

  func isCache(_ reference: FunctionReference) -> Bool {
    reference.module >= modelStart && function(reference).decorators.contains { $0.path == "cache" }
  }

  private func fits(_ decorator: NameExpression, _ candidate: FunctionReference) -> Bool {
    for (index, parameter) in function(candidate).parameters.enumerated() {
      guard let annotation = parameter.annotation,
        annotation.path == "Literal" || annotation.path == "Present"
      else { continue }
      let prefix = modules[candidate.module].name(parameter.name) + "="
      var given = decorator.arguments.first { $0.path.hasPrefix(prefix) }
        .map { String($0.path.dropFirst(prefix.count)) }
      if given == nil, index < decorator.arguments.count, parameter.kind == .positional,
        !decorator.arguments[index].path.contains("=")
      {
        given = decorator.arguments[index].path
      }
      guard let given else { return false }
      if annotation.path == "Literal", !annotation.arguments.contains(where: { $0.path == given }) {
        return false
      }
    }
    return true
  }

  /// Whether a function is an ordinary method, which gets the instance that it keeps.
  package func isInstanceMethod(_ reference: FunctionReference) -> Bool {
    let function = function(reference)
    guard let owner = receiverClass(of: reference), let first = function.parameters.first,
      !isClassMethod(reference), !isStaticMethod(reference)
    else { return false }
    let name = modules[reference.module].name(first.name)
    guard first.kind == .positional, !["cls", "mcs", "klass"].contains(name) else { return false }
    return !isEnumeration(owner) && !isMetaclass(owner) && !isWrappedInBody(reference, of: owner)
  }

  /// `name = classmethod(name)` later in the class body.
  private func isWrappedInBody(_ reference: FunctionReference, of owner: ClassReference) -> Bool {
    let module = modules[owner.module]
    let body = FunctionReference(module: owner.module, function: module[owner.classID].body)
    let function = function(body)
    let types = SlotTypes(program: self, reference: body)
    let name = module[reference.function].name
    return function.calls.contains { call in
      guard case .value(let callee) = call.callee, let first = call.arguments.first else {
        return false
      }
      let isWrapper = types.definitions[callee].contains {
        if case .loadName(_, let wrapper) = function.instructions[Int($0)] {
          ["classmethod", "staticmethod"].contains(module.name(wrapper))
        } else {
          false
        }
      }
      return isWrapper
        && types.definitions[first.value].contains {
          switch function.instructions[Int($0)] {
          case .loadName(_, name): true
          case .makeFunction(_, reference.function): true
          default: false
          }
        }
    }
  }

  /// Whether somebody empties the cache of a function: `name.cache_clear()`.
  package func isCacheCleared(_ reference: FunctionReference) -> Bool {
    let name = name(of: reference)
    return modules(naming: name).contains { module in
      guard let wanted = modules[module].symbol(named: name),
        let clear = modules[module].symbol(named: "cache_clear")
      else { return false }
      return modules[module].functions.contains { function in
        let mentions = function.instructions.contains { instruction in
          switch instruction {
          case .loadName(_, wanted), .loadAttribute(_, _, wanted), .importMember(_, _, wanted): true
          default: false
          }
        }
        return mentions
          && (function.calls.contains { call in
            if case .method(_, clear) = call.callee { true } else { false }
          }
            || function.instructions.contains {
              if case .loadAttribute(_, _, clear) = $0 { true } else { false }
            })
      }
    }
  }
}
