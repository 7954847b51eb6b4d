internal import PythonFlow

extension Program {
  /// Returns what a dotted name means in a module: the base of annotations, decorators and base classes.
  ///
  /// - Parameter annotated: Whether annotations of names count. They do not where an annotation is read:
  ///   they tell of no class, and `date: date = today()` would ask for itself.
  package func types(ofPath path: String, in module: Int, annotated: Bool = true) -> TypeSet {
    var parts = path.split(separator: ".").map(String.init)[...]
    guard let first = parts.popFirst() else { return TypeSet() }
    var result = types(ofName: first, in: module, annotated: annotated)
    for part in parts {
      var next = TypeSet()
      for type in result.types {
        switch type {
        case .module(let name): next.formUnion(member(part, ofModule: name, annotated: annotated))
        case .class(let reference):
          if let nested = nestedClass(part, in: reference) { next.insert(.class(nested)) }
        case .external(let name): next.insert(.external(name + "." + part))
        default: break
        }
      }
      result = next
    }
    return result
  }

  private func nestedClass(_ name: String, in reference: ClassReference) -> ClassReference? {
    let ir = modules[reference.module]
    let wanted = ir[reference.classID].qualifiedName + "." + name
    return ir.classes.firstIndex { $0.qualifiedName == wanted }
      .map { ClassReference(module: reference.module, classID: ClassID(UInt32($0))) }
  }

  /// Returns what a name means at the level of a module, builtins last.
  package func types(
    ofName name: String, in module: Int, depth: Int = 0, annotated: Bool = true
  ) -> TypeSet {
    let own = globalTypes(name, in: module, depth, annotated)
    if !own.isEmpty || isBound(name, in: module) { return own }
    for source in modules[module].starImports {
      guard let index = moduleIndex(source), index != module else { continue }
      let found = globalTypes(name, in: index, depth + 1, annotated)
      if !found.isEmpty { return found }
    }
    guard let builtins = moduleIndex("builtins"), builtins != module else { return TypeSet() }
    return globalTypes(name, in: builtins, depth + 1, annotated)
  }

  package func isBound(_ name: String, in module: Int) -> Bool {
    guard let symbol = modules[module].symbol(named: name) else { return false }
    return !modules[module].globals[symbol].isEmpty || modules[module].annotations[symbol] != nil
  }

  private func globalTypes(
    _ name: String, in module: Int, _ depth: Int, _ annotated: Bool
  ) -> TypeSet {
    guard depth < 8, let symbol = modules[module].symbol(named: name) else { return TypeSet() }
    let ir = modules[module]
    var result = TypeSet()
    var functions: [FunctionReference] = []
    var isAssigned = false
    for binding in ir.globals[symbol] {
      switch binding {
      case .function(let id): functions.append(FunctionReference(module: module, function: id))
      case .class(let id): result.insert(.class(ClassReference(module: module, classID: id)))
      case .module(let path): result.insert(.module(ir.name(path)))
      case .member(let source, let member):
        result.formUnion(
          self.member(
            ir.name(member), ofModule: ir.name(source), depth: depth + 1, annotated: annotated))
      case .value:
        isAssigned = true
      }
    }
    if !functions.isEmpty { result.insert(.function(functions)) }
    if isAssigned { result.formUnion(assignedTypes(name, symbol, in: module)) }
    if annotated, let annotation = modules[module].annotations[symbol] {
      result.formUnion(DeclaredSummaries(program: self, module: module).types(of: annotation))
    }
    return result
  }

  /// Returns what `module.name` is.
  package func member(
    _ name: String, ofModule path: String, depth: Int = 0, annotated: Bool = true
  ) -> TypeSet {
    guard depth < 8 else { return TypeSet() }
    let qualified = path + "." + name
    if let index = moduleIndex(path) {
      let own = globalTypes(name, in: index, depth + 1, annotated)
      if !own.isEmpty { return own }
      for source in modules[index].starImports where source != path {
        let found = member(name, ofModule: source, depth: depth + 1, annotated: annotated)
        if !found.isEmpty, found.types.first != .external(source + "." + name) { return found }
      }
    }
    if moduleIndex(qualified) != nil || modulePrefixes.contains(qualified) {
      return TypeSet(.module(qualified))
    }
    return TypeSet(.external(qualified))
  }
}
