/// All rule pages of the binary, sorted by id.
package struct RulePages: Sendable {
  /// The pages of `rules/`, embedded when the binary was built.
  package static let embedded = RulePages(
    embeddedPages.map { (String(describing: $0.name), String(describing: $0.text)) })

  package let pages: [RulePage]
  /// What is wrong with the pages; a test asserts that it is empty.
  package let problems: [String]

  package init(_ texts: [(name: String, text: String)]) {
    var pages: [RulePage] = []
    var problems: [String] = []
    for (name, text) in texts {
      pages.append(RulePage(file: name, text: text, problems: &problems))
    }
    self.pages = pages.sorted { $0.id < $1.id }
    self.problems = problems
  }

  /// Returns the page of a rule.
  package subscript(id: String) -> RulePage? { pages.first { $0.id == id } }
}
