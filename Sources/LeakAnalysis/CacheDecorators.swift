internal import PythonFlow
package import PythonSyntax

/// A function whose results are remembered.
package struct CachedFunction: Sendable {
  package var function: FunctionReference
  /// The decorator, or the call that takes its place.
  package var range: ByteRange
  package var isUnbounded: Bool
  /// The cache lies in the instance and dies with it.
  package var isPerInstance: Bool
  /// It keeps no more than the last result.
  package var holdsOne = false
  /// A function of the program says by what the results are kept, so that arguments need not be.
  package var hasOwnKey = false
}

extension CheckedFile {
  /// The functions of the file whose results are remembered: first those under a decorator, then those
  /// that a module or class body gives to one; each in source order.
  package var cachedFunctions: [CachedFunction] { decoratedFunctions + wrappedFunctions }

  private var decoratedFunctions: [CachedFunction] {
    var result: [CachedFunction] = []
    for index in ir.functions.indices {
      for decorator in ir.functions[index].decorators {
        let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
        guard let marks = program.cacheMarks(of: decorator, in: module) else { continue }
        result.append(
          CachedFunction(
            function: reference, range: decorator.range, isUnbounded: marks.contains("unbounded"),
            isPerInstance: marks.contains("per_instance"), holdsOne: marks.contains("one"),
            hasOwnKey: decorator.arguments.contains { keepsOwnKey($0) }))
        break
      }
    }
    return result
  }

  /// `key=f`, unless a model says that `f` makes the key of all the arguments, as `partial(hashkey, "name")`.
  private func keepsOwnKey(_ argument: NameExpression) -> Bool {
    guard argument.path.hasPrefix("key=") else { return false }
    let paths = [String(argument.path.dropFirst(4))] + argument.arguments.map(\.path)
    return !paths.contains { path in
      program.types(ofPath: path, in: module).types.contains { type in
        guard case .function(let candidates) = type, let found = candidates.first else {
          return false
        }
        return found.module >= program.modelStart
          && program.function(found).parameters.first?.kind == .list
      }
    }
  }

  /// `parse = lru_cache(maxsize=None)(parse)`.
  private var wrappedFunctions: [CachedFunction] {
    var result: [CachedFunction] = []
    for index in ir.functions.indices {
      let body = ir.functions[index]
      guard body.kind == .module || body.kind == .classBody,
        body.calls.contains(where: { $0.arguments.count == 1 })
      else { continue }
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var objects = HeldObjects(program: program, reference: reference)
      for call in body.calls {
        guard let wrapped = objects.functionGiven(to: call),
          let cache = objects.cache(around: call)
        else { continue }
        let marks = program.cacheMarks(of: cache)
        result.append(
          CachedFunction(
            function: wrapped, range: call.range, isUnbounded: marks.contains("unbounded"),
            isPerInstance: marks.contains("per_instance")))
      }
    }
    return result
  }
}

extension HeldObjects {
  /// The function of the module that is the only argument of a call.
  fileprivate mutating func functionGiven(to call: Call) -> FunctionReference? {
    guard call.arguments.count == 1, call.arguments[0].kind == .positional else { return nil }
    for case .function(let candidates) in types.types(of: call.arguments[0].value).types {
      if let last = candidates.last, last.module == reference.module { return last }
    }
    return function.kind == .classBody ? method(in: call.arguments[0].value) : nil
  }

  /// The method that a class body has defined under the name that it loads.
  private func method(in value: Slot) -> FunctionReference? {
    let ir = program.modules[reference.module]
    for definition in types.definitions[value] {
      guard case .loadName(_, let name) = function.instructions[Int(definition)] else { continue }
      let found = ir.functions.lastIndex { candidate in
        candidate.name == name && candidate.kind == .function
          && candidate.classID.map { ir[$0].body == reference.function } ?? false
      }
      if let found {
        return FunctionReference(module: reference.module, function: FunctionID(UInt32(found)))
      }
    }
    return nil
  }

  fileprivate mutating func isFunction(_ value: Slot) -> Bool {
    types.types(of: value).types.contains { type in
      if case .function = type { true } else { false }
    }
  }

  /// The decorator of a model that a call gives a function to: `lru_cache(f)`, `lru_cache(maxsize=8)(f)`.
  mutating func cache(around call: Call) -> FunctionReference? {
    guard call.arguments.count == 1 else { return nil }
    if let found = types.resolve(call).callees.first(where: { program.isCache($0) }) {
      return found
    }
    guard case .value(let callee) = call.callee else { return nil }
    switch definition(of: callee) {
    case .call(_, let number):
      return types.resolve(function.calls[Int(number)]).callees.first { program.isCache($0) }
    case .loadName(_, let name), .importMember(_, _, let name):
      return program.cacheKept(
        under: program.modules[reference.module].name(name), in: reference.module)
    default: return nil
    }
  }
}

extension Program {
  /// Returns what a model says of a decorator that remembers results; nil for any other.
  func cacheMarks(of decorator: NameExpression, in module: Int) -> [String]? {
    guard !decorator.path.isEmpty else { return nil }
    if !decorator.isCalled, let kept = cacheKept(under: decorator.path, in: module) {
      return cacheMarks(of: kept)
    }
    for case .function(let candidates) in types(ofPath: decorator.path, in: module).types {
      guard let fitting = candidates.first(where: { isCache($0) && fits(decorator, $0) }) else {
        continue
      }
      return holdsDictionary(decorator, fitting, in: module)
        ? ["unbounded"] : cacheMarks(of: fitting)
    }
    return nil
  }

  /// What a model says of a decorator that it marks as a cache.
  func cacheMarks(of cache: FunctionReference) -> [String] {
    function(cache).decorators.first { $0.path == "cache" }?.arguments.map(\.path) ?? []
  }

  /// `cached({})`, `cached(cache=dict())`, `cached(KNOWN)`: a dictionary instead of a cache class has no
  /// bound.
  private func holdsDictionary(
    _ decorator: NameExpression, _ cache: FunctionReference, in module: Int
  ) -> Bool {
    guard name(of: cache) == "cached", let first = decorator.arguments.first else { return false }
    let path = first.path.hasPrefix("cache=") ? String(first.path.dropFirst(6)) : first.path
    if first.isCalled { return path == "dict" }
    return path.isEmpty
      || types(ofPath: path, in: module).types.contains { type in
        if case .instance(let owner) = type { classInfo(owner).name == "dict" } else { false }
      }
  }

  /// The decorator that `few = lru_cache(maxsize=10)` keeps under a name of a module.
  func cacheKept(under path: String, in module: Int, depth: Int = 0) -> FunctionReference? {
    let ir = modules[module]
    guard depth < 4, let symbol = ir.symbol(named: path) else { return nil }
    for binding in ir.globals[symbol] {
      switch binding {
      case .member(let source, let member):
        guard let found = moduleIndex(ir.name(source)), found < modelStart else { continue }
        return cacheKept(under: ir.name(member), in: found, depth: depth + 1)
      case .value:
        guard let body = ir.functions.firstIndex(where: { $0.kind == .module }) else { continue }
        let reference = FunctionReference(module: module, function: FunctionID(UInt32(body)))
        return cacheStored(as: symbol, by: reference)
      case .function, .class, .module: continue
      }
    }
    return nil
  }

  private func cacheStored(as name: Symbol, by body: FunctionReference) -> FunctionReference? {
    let function = function(body)
    var objects = HeldObjects(program: self, reference: body)
    for case .storeName(name, let value) in function.instructions {
      guard case .call(_, let number) = objects.definition(of: objects.origin(of: value).slot)
      else { continue }
      let made = function.calls[Int(number)]
      // A function that is given at once makes no decorator.
      if made.arguments.contains(where: { objects.isFunction($0.value) }) { continue }
      if let found = objects.types.resolve(made).callees.first(where: { isCache($0) }) {
        return found
      }
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

  /// `name = classmethod(name)` later in the class body, or `name = staticmethod(cache(name))`.
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
          case .call(_, let number):
            function.calls[Int(number)].arguments.contains { argument in
              types.definitions[argument.value].contains {
                if case .loadName(_, name) = function.instructions[Int($0)] { true } else { false }
              }
            }
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
