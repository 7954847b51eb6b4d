internal import PythonFlow

extension Program {
  /// Returns what a dotted name means in a module: the base of annotations, decorators and base classes.
  package func types(ofPath path: String, in module: Int) -> TypeSet {
    var parts = path.split(separator: ".").map(String.init)[...]
    guard let first = parts.popFirst() else { return TypeSet() }
    var result = types(ofName: first, in: module)
    for part in parts {
      var next = TypeSet()
      for type in result.types {
        switch type {
        case .module(let name): next.formUnion(member(part, ofModule: name))
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
  package func types(ofName name: String, in module: Int, depth: Int = 0) -> TypeSet {
    let own = globalTypes(name, in: module, depth: depth)
    if !own.isEmpty || isBound(name, in: module) { return own }
    for source in modules[module].starImports {
      guard let index = moduleIndex(source), index != module else { continue }
      let found = globalTypes(name, in: index, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    guard let builtins = moduleIndex("builtins"), builtins != module else { return TypeSet() }
    return globalTypes(name, in: builtins, depth: depth + 1)
  }

  package func isBound(_ name: String, in module: Int) -> Bool {
    guard let symbol = modules[module].symbol(named: name) else { return false }
    return !modules[module].globals[symbol].isEmpty || modules[module].annotations[symbol] != nil
  }

  private func globalTypes(_ name: String, in module: Int, depth: Int) -> TypeSet {
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
          self.member(ir.name(member), ofModule: ir.name(source), depth: depth + 1))
      case .value:
        isAssigned = true
      }
    }
    if !functions.isEmpty { result.insert(.function(functions)) }
    if isAssigned { result.formUnion(assignedTypes(name, symbol, in: module)) }
    if let annotation = modules[module].annotations[symbol] {
      result.formUnion(DeclaredSummaries(program: self, module: module).types(of: annotation))
    }
    return result
  }

  /// Returns what `module.name` is.
  package func member(_ name: String, ofModule path: String, depth: Int = 0) -> TypeSet {
    guard depth < 8 else { return TypeSet() }
    let qualified = path + "." + name
    if let index = moduleIndex(path) {
      let own = globalTypes(name, in: index, depth: depth + 1)
      if !own.isEmpty { return own }
      for source in modules[index].starImports where source != path {
        let found = member(name, ofModule: source, depth: depth + 1)
        if !found.isEmpty, found.types.first != .external(source + "." + name) { return found }
      }
    }
    if moduleIndex(qualified) != nil || modulePrefixes.contains(qualified) {
      return TypeSet(.module(qualified))
    }
    return TypeSet(.external(qualified))
  }
}
