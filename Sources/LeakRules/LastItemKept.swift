package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports loops that keep the last item of a queue while they wait for the
/// next one.
package struct LastItemKept: Rule {
  package let id = "last-item-kept"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isTest(file.module) else { return [] }
    return file.lastItems().map { item in
      Finding(
        rule: id, level: .note, file: file.id, range: item.range,
        message: FindingMessage.kept(item, in: file).text, label: "waits here",
        steps: [
          ProofStep(.reference, file.id, item.use, "the last use of `\(item.variable)`"),
          ProofStep(.reference, file.id, item.range, "waits with `\(item.variable)` still bound"),
        ], symbol: file.ir[item.function].qualifiedName, resource: item.variable)
    }
  }
}

extension FindingMessage {
  fileprivate static func kept(_ item: LastItem, in file: CheckedFile) -> FindingMessage {
    "`\(item.variable)` keeps the last item while `\(file.excerpt(item.range))` waits for the next"
  }
}
