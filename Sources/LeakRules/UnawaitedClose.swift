package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports releases that are coroutines and that nobody awaits: they never run.
package struct UnawaitedClose: Rule {
  package let id = "unawaited-close"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    file.ir.functions.indices.flatMap { index -> [Finding] in
      let function = file.ir.functions[index]
      let candidates = function.calls.filter(\.isStatement)
      guard !candidates.isEmpty else { return [] }
      let reference = FunctionReference(module: file.module, function: FunctionID(UInt32(index)))
      var types = SlotTypes(program: file.program, reference: reference)
      return candidates.compactMap { call in
        guard types.isAsyncRelease(call) else { return nil }
        return Finding(
          rule: id, level: .warning, file: file.id, range: call.range,
          message: FindingMessage.notAwaited(call, in: file).text, label: "makes a coroutine",
          steps: [ProofStep(.release, file.id, call.range, "makes a coroutine that never runs")],
          symbol: function.qualifiedName, resource: file.excerpt(call.range))
      }
    }
  }
}

extension FindingMessage {
  fileprivate static func notAwaited(_ call: Call, in file: CheckedFile) -> FindingMessage {
    "`\(file.excerpt(call.range))` is a coroutine that nothing awaits, so nothing is released"
  }
}
