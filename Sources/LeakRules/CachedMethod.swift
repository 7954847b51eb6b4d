package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports caches on methods, which keep every instance that the method was called on.
package struct CachedMethod: Rule {
  package let id = "cached-method"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isTest(file.module) else { return [] }
    return file.cachedFunctions.compactMap { cached in
      guard !cached.isPerInstance, !cached.hasOwnKey,
        file.program.isInstanceMethod(cached.function)
      else {
        return nil
      }
      let function = file.ir[cached.function.function]
      var finding = Finding(
        rule: id, level: file.level(of: cached), file: file.id,
        range: cached.range,
        message: (cached.isUnbounded
          ? FindingMessage.keepsAll(function.shownName)
          : .keepsSome(function.shownName)).text,
        label: "keeps `self` with each result",
        steps: [
          ProofStep(
            .declare, file.id, function.nameRange, "a method, whose first argument is `self`"),
          ProofStep(.reference, file.id, cached.range, "the cache keeps its arguments"),
        ],
        symbol: function.qualifiedName, resource: file.excerpt(cached.range))
      finding.fix = file.fixForMethod(cached)
      return finding
    }
  }
}

extension CheckedFile {
  /// One object or a few that stay, a cache that somebody clears, or a program that ends soon, do little harm.
  fileprivate func level(of cached: CachedFunction) -> Level {
    guard let owner = program.receiverClass(of: cached.function), !program.isScript(module: module),
      !cached.holdsOne, !program.isCacheCleared(cached.function), !program.livesLong(owner),
      !program.isMadeOnce(owner)
    else { return .note }
    if program.ownsResource(owner) { return .warning }
    var runTime = RunTime(program: program)
    guard cached.isUnbounded else {
      // Equal values share a result, and the limit is one of values.
      let isValue = !program.isHashedByIdentity(owner)
      return !isValue && runTime.isMadeInPassing(owner) ? .warning : .note
    }
    return !program.isMade(owner) || runTime.isMadeOften(owner) ? .warning : .note
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
