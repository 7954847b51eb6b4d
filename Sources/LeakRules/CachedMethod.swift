package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports caches on methods, which keep every instance that the method was called on.
package struct CachedMethod: Rule {
  package let id = "cached-method"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isScript(module: file.module) else { return [] }
    return file.cachedFunctions.compactMap { cached in
      guard !cached.isPerInstance, file.program.isInstanceMethod(cached.function) else {
        return nil
      }
      let isCleared = file.program.isCacheCleared(cached.function)
      let function = file.ir[cached.function.function]
      return Finding(
        rule: id, level: cached.isUnbounded && !isCleared ? .warning : .note, file: file.id,
        range: cached.decorator.range,
        message: (cached.isUnbounded
          ? FindingMessage.keepsAll(function.qualifiedName)
          : .keepsSome(function.qualifiedName)).text,
        label: "keeps `self` with each result",
        steps: [
          ProofStep(
            .declare, file.id, function.nameRange, "a method, whose first argument is `self`"),
          ProofStep(.reference, file.id, cached.decorator.range, "the cache keeps its arguments"),
        ],
        symbol: function.qualifiedName, resource: file.excerpt(cached.decorator.range))
    }
  }
}

extension FindingMessage {
  fileprivate static func keepsAll(_ name: String) -> FindingMessage {
    "the cache of `\(name)` has no limit and keeps every `self` that it is called on"
  }

  fileprivate static func keepsSome(_ name: String) -> FindingMessage {
    "the cache of `\(name)` keeps `self` alive until other calls push it out"
  }
}
