internal import PythonFlow

extension Program {
  /// Whether `__call__` calls an attribute that the constructor got as a parameter: a decorator class.
  func callsWhatItWraps(_ reference: ClassReference, constructor: FunctionReference) -> Bool {
    guard let call = classInfo(reference).methods["__call__"]?.first else { return false }
    let ir = modules[reference.module]
    let made = function(constructor)
    var wrapped: Set<String> = []
    for case .storeAttribute(let base, let name, let value) in made.instructions
    where base.index == 0 && Int(value.index) < made.parameters.count && value.index > 0 {
      wrapped.insert(ir.name(name))
    }
    return function(call).calls.contains { call in
      if case .method(let receiver, let name) = call.callee {
        return receiver.index == 0 && wrapped.contains(ir.name(name))
      }
      return false
    }
  }

  /// Whether `__call__` gets the function and gives out one that calls it: a decorator class with arguments.
  func wrapsWhatItGets(_ reference: ClassReference) -> Bool {
    guard let call = classInfo(reference).methods["__call__"]?.first else { return false }
    return modules[call.module].functions.indices.contains { index in
      let inner = FunctionReference(module: call.module, function: FunctionID(UInt32(index)))
      return function(inner).parent == call.function && callsOuterParameter(inner)
        && givesOut(inner, from: call)
    }
  }

  /// Whether some function of the program is decorated with the class.
  func decorates(_ reference: ClassReference) -> Bool {
    classInfo(reference).methods["__init__"]?.last.map { uses(of: $0).isDecorator } ?? false
  }

  /// Whether a container belongs to a decorator that the program applies to nothing but functions without
  /// arguments, each of which has one result, and to what ends soon: functions of functions, and scripts.
  func cachesConstants(_ owner: ContainerOwner) -> Bool {
    let decorator: Type
    switch owner {
    case .variable(let outer, _): decorator = .function([outer])
    case .callableAttribute(let holder, _): decorator = .class(holder)
    case .functionAttribute(let wrapper, _):
      guard let outer = function(wrapper).parent else { return false }
      decorator = .function([FunctionReference(module: wrapper.module, function: outer)])
    case .global, .classAttribute, .objectAttribute, .parameter, .globalAttribute: return false
    }
    var isApplied = false
    for module in files.indices {
      for function in modules[module].functions {
        let isDecorated = function.decorators.contains {
          !$0.path.isEmpty && types(ofPath: $0.path, in: module).types.contains(decorator)
        }
        guard isDecorated else { continue }
        let isInside = function.parent.map { modules[module][$0].kind == .function } ?? false
        guard function.parameters.isEmpty || isInside || isScript(module: module) else {
          return false
        }
        isApplied = true
      }
    }
    return isApplied
  }

  /// Whether a function, or one inside it, calls a parameter of an enclosing function: a wrapper.
  package func callsOuterParameter(_ reference: FunctionReference) -> Bool {
    let function = function(reference)
    let types = SlotTypes(program: self, reference: reference)
    return function.calls.contains { call in
      guard case .value(let slot) = call.callee else { return false }
      return types.definitions[slot].contains { definition in
        guard
          case .loadCaptured(_, let owner, let variable) = function.instructions[Int(definition)]
        else { return false }
        return Int(variable.index) < modules[reference.module][owner].parameters.count
      }
    }
  }

  /// Whether the variables of a function live on in a function inside it that it returns or stores.
  package func givesOut(_ inner: FunctionReference, from outer: FunctionReference) -> Bool {
    let ir = modules[outer.module]
    var wanted: Set<FunctionID> = []
    var next: FunctionID? = inner.function
    while let id = next, id != outer.function {
      wanted.insert(id)
      next = ir[id].parent
    }
    return function(outer).blocks.contains { block in
      guard case .return(let slot?) = block.terminator else { return false }
      return leads(from: slot, to: wanted, in: outer)
    }
  }

  /// `wraps(f)(wrapper)`, `update_wrapper(wrapper, f)`: what comes back is the wrapper, or has it.
  private func isWrapping(_ call: Call, _ function: FunctionIR, _ types: SlotTypes) -> Bool {
    var reader = types
    let path = reader.calleePath(of: call)
    if wrappingCalls.contains(String(path.split(separator: ".").last ?? "")) { return true }
    guard case .value(let callee) = call.callee else { return false }
    return types.definitions[callee].contains { definition in
      if case .call = function.instructions[Int(definition)] { true } else { false }
    }
  }

  private func leads(
    from slot: Slot, to wanted: Set<FunctionID>, in reference: FunctionReference
  ) -> Bool {
    let function = function(reference)
    let types = SlotTypes(program: self, reference: reference)
    let sources = types.sources(of: slot) { instruction in
      switch instruction {
      case .display(_, let range, _): return Array(function[operands: range])
      case .call(_, let number):
        let call = function.calls[Int(number)]
        return isWrapping(call, function, types) ? call.arguments.map(\.value) : []
      default: return []
      }
    }
    return sources.contains { source in
      switch source {
      case .makeFunction(_, let id): wanted.contains(id)
      case .makeClass(_, let id): wanted.contains(modules[reference.module][id].body)
      default: false
      }
    }
  }
}

private let wrappingCalls: Set<String> = [
  "update_wrapper", "partial", "staticmethod", "classmethod", "property", "cast", "contextmanager",
  "decorate", "wraps", "make_decorator", "tuple", "list",
]
