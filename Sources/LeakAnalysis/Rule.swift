/// One check over one file; a value, registered by its file's being in `LeakRules`.
///
/// A rule sees the file and the linked program, and no other rule's findings.
package protocol Rule: Sendable {
  /// The kebab-case name, which is also the name of the rule's page and corpus folder.
  var id: String { get }

  /// Returns what the rule reports in a file, in any order.
  func check(_ file: CheckedFile) -> [Finding]
}
