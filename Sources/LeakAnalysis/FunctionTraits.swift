internal import PythonFlow

/// What Python makes of a function by its decorators and its name.
struct FunctionTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let isClassMethod = FunctionTraits(rawValue: 1)
  static let isStaticMethod = FunctionTraits(rawValue: 2)
  static let isProperty = FunctionTraits(rawValue: 4)
}

extension FunctionTraits {
  init(of function: FunctionIR, named name: String) {
    self = []
    if ["__new__", "__init_subclass__", "__class_getitem__"].contains(name) {
      insert(.isClassMethod)
    }
    for decorator in function.decorators {
      switch decorator.path.split(separator: ".").last ?? "" {
      case "classmethod": insert(.isClassMethod)
      case "staticmethod": insert(.isStaticMethod)
      case "property", "cached_property", "getter", "reify", "lazyproperty": insert(.isProperty)
      default: break
      }
    }
  }
}
