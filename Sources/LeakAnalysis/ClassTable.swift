package import PythonFlow

/// A class with what the program knows of it.
package struct ClassInfo: Sendable {
  package var reference: ClassReference
  package var name: String
  package var bases: [ClassReference] = []
  /// A base class that lies outside the program and the models.
  package var hasUnknownBase = false
  /// The methods of the class statement itself; several where a name is defined again or overloaded.
  package var methods: [String: [FunctionReference]] = [:]
  package var annotations: [String: NameExpression] = [:]
  /// The class itself, then its bases, nearest first.
  package var linearization: [ClassReference] = []
  /// What to call an instance that must be released; nil where none must be.
  package var noun: String?
  package var isContainer = false
  package var isWeak = false
  package var isBounded = false
  /// Needs no release by itself; where some path releases it, every path must.
  package var isOptional = false
  /// Needs a release only where it is read by a name, as an archive of arrays is.
  package var isKeyed = false
  /// Holds nothing before its first use.
  package var isLazy = false
}

extension Program {
  package func classInfo(_ reference: ClassReference) -> ClassInfo {
    classes[reference.module][Int(reference.classID.index)]
  }

  /// Whether objects of a class of the program are made of what is given for their fields, as those of data
  /// classes and named tuples.
  func isRecord(_ reference: ClassReference) -> Bool {
    guard reference.module < modelStart else { return false }
    let definition = modules[reference.module][reference.classID]
    return classInfo(reference).methods["__init__"] == nil
      && (definition.decorators.contains { makesRecords($0, in: reference.module) }
        || definition.bases.contains { $0.path.hasSuffix("NamedTuple") })
  }

  /// Whether a model says of a decorator that it gives a class a constructor for its fields, or its name
  /// ends as that of such a one.
  private func makesRecords(_ decorator: NameExpression, in module: Int) -> Bool {
    decorator.path.hasSuffix("dataclass")
      || types(ofPath: decorator.path, in: module).types.contains { type in
        guard case .function(let candidates) = type else { return false }
        return candidates.contains { candidate in
          candidate.module >= modelStart
            && function(candidate).decorators.contains { $0.path == "record" }
        }
      }
  }

  /// Returns the methods of that name that an instance has, the nearest definition first.
  package func methods(named name: String, of reference: ClassReference) -> [FunctionReference] {
    for ancestor in classInfo(reference).linearization {
      if let found = classInfo(ancestor).methods[name] { return found }
    }
    return []
  }

  /// The class and every class of the program below it, in order of the program.
  package func family(of reference: ClassReference) -> [ClassReference] {
    var result = classInfo(reference).linearization
    var pending = [reference]
    var seen = Set(result)
    while let next = pending.popLast() {
      for child in subclasses[next] ?? [] where seen.insert(child).inserted {
        result.append(child)
        pending.append(child)
      }
    }
    return result
  }

  /// The family, and what is mixed into its classes from elsewhere: whose methods such an object may have.
  func familyWithMixins(of reference: ClassReference) -> [ClassReference] {
    var result = family(of: reference)
    var seen = Set(result)
    for member in result {
      result += classInfo(member).linearization.filter { seen.insert($0).inserted }
    }
    return result
  }

  /// Whether a module defines a class or names one of its family: what it does to objects of unknown
  /// class may be meant for those.
  func speaks(of reference: ClassReference, in module: Int) -> Bool {
    module == reference.module
      || family(of: reference).contains {
        modules[module].symbol(named: classInfo($0).name) != nil
      }
  }

  /// Whether the attribute belongs to the class body, and no method gives an instance one of its own.
  package func isShared(_ attribute: String, of reference: ClassReference) -> Bool {
    let ancestors = classInfo(reference).linearization.filter { $0.module < modelStart }
    let isInstanceAttribute = ancestors.contains { ancestor in
      modules[ancestor.module][ancestor.classID].methods.contains { method in
        binds(attribute, in: FunctionReference(module: ancestor.module, function: method))
      }
    }
    return !isInstanceAttribute
      && ancestors.contains { ancestor in
        let body = modules[ancestor.module][ancestor.classID].body
        return binds(attribute, in: FunctionReference(module: ancestor.module, function: body))
      }
  }

  private func binds(_ attribute: String, in reference: FunctionReference) -> Bool {
    guard let symbol = modules[reference.module].symbol(named: attribute) else { return false }
    return function(reference).instructions.contains { instruction in
      switch instruction {
      case .storeName(symbol, _): function(reference).kind == .classBody
      case .storeAttribute(let base, symbol, _): base.index == 0
      default: false
      }
    }
  }

  /// Whether calling the method releases an instance of the class: by the models, where overriding keeps
  /// that, or because it releases what the constructor has acquired.
  package func isRelease(_ name: String, of reference: ClassReference) -> Bool {
    let isDeclared = classInfo(reference).linearization.contains { ancestor in
      (classInfo(ancestor).methods[name] ?? []).contains { summary(of: $0).releasesReceiver }
    }
    if isDeclared { return true }
    let owned = ownedAttributes(of: reference)
    return !owned.isEmpty && isReleaseOfOwned(name, of: reference, owned)
  }

  /// Whether a model says that the attribute stands for the object, as a process id does.
  func standsForObject(_ attribute: String, of reference: ClassReference) -> Bool {
    classInfo(reference).linearization.contains {
      classInfo($0).annotations[attribute]?.path == "Same"
    }
  }

  /// Whether a model says that reading the property releases the object, as with the body of a response.
  func isReleasedByReading(_ name: String, of reference: ClassReference) -> Bool {
    isRelease(name, of: reference)
      && methods(named: name, of: reference).contains { isProperty($0) }
  }

  package func isKnownMethod(_ name: String, of reference: ClassReference) -> Bool {
    !methods(named: name, of: reference).isEmpty
  }

}

// MARK: Making

extension LinkedProgram {
  mutating func buildClasses() {
    classes = modules.enumerated().map { module, ir in
      ir.classes.indices.map { index in
        let definition = ir.classes[index]
        var info = ClassInfo(
          reference: ClassReference(module: module, classID: ClassID(UInt32(index))),
          name: ir.name(definition.name))
        for method in definition.methods {
          info.methods[ir.name(ir[method].name), default: []].append(
            FunctionReference(module: module, function: method))
        }
        addAliases(definition, in: ir, to: &info)
        for annotation in definition.annotations {
          info.annotations[ir.name(annotation.name)] = annotation.annotation
        }
        for decorator in definition.decorators {
          switch decorator.path {
          case "resource": info.noun = decorator.arguments.first.map { unquoted($0.path) }
          case "container": info.isContainer = true
          case "weak": info.isWeak = true
          case "bounded": info.isBounded = true
          case "optional_release": info.isOptional = true
          case "keyed_resource": info.isKeyed = true
          case "lazy": info.isLazy = true
          default: break
          }
        }
        return info
      }
    }
    resolveBases()
    linearize()
  }

  /// `shutdown = close` in a class body is a method under a second name.
  private func addAliases(_ definition: ClassIR, in ir: ModuleIR, to info: inout ClassInfo) {
    var loaded: [Slot: String] = [:]
    for instruction in ir[definition.body].instructions {
      switch instruction {
      case .loadName(let slot, let name): loaded[slot] = ir.name(name)
      case .storeName(let name, let slot):
        if let original = loaded[slot], let methods = info.methods[original] {
          info.methods[ir.name(name)] = methods
        }
      default: break
      }
    }
  }

  private func unquoted(_ path: String) -> String {
    String(path.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" })
  }

  private mutating func resolveBases() {
    let program = Program(self)
    for module in modules.indices {
      for index in modules[module].classes.indices {
        let reference = ClassReference(module: module, classID: ClassID(UInt32(index)))
        for base in modules[module].classes[index].bases {
          let types = program.types(ofPath: base.path, in: module).types
          let found = types.compactMap { type in
            if case .class(let found) = type { found } else { nil }
          }
          if let found = found.first, found != reference {
            classes[module][index].bases.append(found)
            subclasses[found, default: []].append(reference)
          } else if base.path != "object", !types.contains(where: { isAbstractBase($0) }) {
            classes[module][index].hasUnknownBase = true
          }
        }
      }
    }
  }

  /// Whether it is one of the classes that say what an object can do, and release nothing.
  private func isAbstractBase(_ type: Type) -> Bool {
    guard case .external(let path) = type else { return false }
    return ["abc.", "collections.abc.", "typing.", "typing_extensions."].contains {
      path.hasPrefix($0)
    }
  }

  /// Depth first, each class once; the order matters only where two bases define one name.
  private mutating func linearize() {
    for module in modules.indices {
      for index in classes[module].indices {
        var order: [ClassReference] = []
        var pending = [classes[module][index].reference]
        while let next = pending.popLast(), order.count < 64 {
          guard !order.contains(next) else { continue }
          order.append(next)
          pending += classes[next.module][Int(next.classID.index)].bases.reversed()
        }
        classes[module][index].linearization = order
      }
    }
    inheritMarks()
  }

  private mutating func inheritMarks() {
    let original = classes
    for module in modules.indices {
      for index in classes[module].indices {
        for ancestor in classes[module][index].linearization {
          let base = original[ancestor.module][Int(ancestor.classID.index)]
          if classes[module][index].noun == nil { classes[module][index].noun = base.noun }
          if base.isContainer { classes[module][index].isContainer = true }
          if base.isWeak { classes[module][index].isWeak = true }
          if base.isOptional { classes[module][index].isOptional = true }
          if base.isLazy { classes[module][index].isLazy = true }
          if base.isBounded { classes[module][index].isBounded = true }
          if base.hasUnknownBase { classes[module][index].hasUnknownBase = true }
        }
      }
    }
  }
}
