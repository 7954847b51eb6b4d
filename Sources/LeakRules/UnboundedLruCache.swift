package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports caches without a limit on functions whose arguments never repeat.
package struct UnboundedLruCache: Rule {
  package let id = "unbounded-lru-cache"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isScript(module: file.module) else { return [] }
    var judge = CacheJudge(program: file.program)
    return file.cachedFunctions.compactMap { cached in
      let function = file.ir[cached.function.function]
      let isNested = function.parent.map { file.ir[$0].kind == .function } ?? false
      guard cached.isUnbounded, !isNested, !file.program.isInstanceMethod(cached.function),
        let growth = judge.growth(of: cached.function),
        !file.program.isCacheCleared(cached.function)
      else { return nil }
      // Here: each new argument stays for ever, and nothing says that there are only so many.
      var finding = Finding(
        rule: id, level: growth.origin.rank == .minted ? .warning : .note, file: file.id,
        range: cached.range,
        message: FindingMessage.unbounded(function.shownName, growth.parameter).text,
        label: "no limit",
        steps: [
          ProofStep(.declare, file.id, function.nameRange, "called with any `\(growth.parameter)`"),
          ProofStep(.grow, file.id, cached.range, "each new one stays"),
        ],
        symbol: function.qualifiedName, resource: file.excerpt(cached.range))
      finding.fix = file.fixWithLimit(cached)
      return finding
    }
  }
}

extension FindingMessage {
  fileprivate static func unbounded(_ name: String, _ parameter: String) -> FindingMessage {
    "the cache of `\(name)` has no limit and keeps one entry for each `\(parameter)`"
  }
}
