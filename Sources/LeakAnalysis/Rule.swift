/// One check over one file; a value, registered by its file's being in `LeakRules`.
///
/// A rule sees the file and the linked program, and no other rule's findings.
package protocol Rule: Sendable {
  /// The kebab-case name, which is also the name of the rule's page and corpus folder.
  var id: String { get }

  /// Returns what the rule reports in a file, in any order.
  func check(_ file: CheckedFile) -> [Finding]

  /// Returns what the rule reports about the suppressions of a file, in any order.
  ///
  /// Called when every rule has checked the file: only now it is known what they are good for.
  func review(_ suppressions: [ReviewedSuppression], in file: CheckedFile) -> [Finding]
}

extension Rule {
  package func review(
    _ suppressions: [ReviewedSuppression], in file: CheckedFile
  ) -> [Finding] { [] }
}
