package import LeakAnalysis
internal import PythonSyntax

/// Reports resources that are released on some path, but not when something
/// raises or the function is left early.
package struct UnreleasedOnError: Rule {
  package let id = "unreleased-on-error"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    file.acquisitions.compactMap { acquisition in
      guard !isPathNoun(acquisition.noun), let leak = acquisition.lossOnSomePath,
        file.unreleasedOwner(of: acquisition) == nil
      else { return nil }
      // Here: one path releases the resource or hands it on, and another ends with it still held.
      return file.finding(
        self, .note, acquisition, leak: leak,
        message: .lostOnSomePath(acquisition, leak, in: file))
    }
  }
}

extension FindingMessage {
  fileprivate static func lostOnSomePath(
    _ acquisition: Acquisition, _ leak: Leak, in file: CheckedFile
  ) -> FindingMessage {
    let subject = acquisition.subject(in: file)
    if case .replaced(let attribute) = leak.kind, leak.raising == nil {
      return "\(subject) is lost where `self.\(attribute)` gets another value"
    }
    if leak.kind == .overwritten, leak.raising == nil {
      return acquisition.variable == nil
        ? "\(subject) is lost when the loop comes around"
        : "\(subject) is lost where its only name gets another value"
    }
    return "\(subject) is not released \(file.wayOut(acquisition, leak))"
  }
}
