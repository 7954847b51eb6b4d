package import LeakAnalysis

/// A way to write a report down.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// Source with the proof drawn into it, for people.
  case text
  /// One line per finding, for people and editors.
  case concise
  /// An array with one object per finding.
  case json
  /// One object per finding, each on a line.
  case jsonLines = "json-lines"
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands, which GitHub Actions shows beside the lines.
  case github
  /// A Code Quality report, which GitLab shows in merge requests.
  case gitlab
  /// JUnit's XML, for whatever shows test results.
  case junit
  /// Checkstyle's XML, for whatever shows lint results.
  case checkstyle
  /// The Reviewdog Diagnostic Format.
  case rdjson
  /// A summary with a table, for GitHub's job summaries and for comments.
  case markdown

  /// The forms that tell of suppressed findings, as a list for people.
  package static let namesTellingSuppressed = allCases.filter(\.tellsSuppressed).map(\.rawValue)
    .joined(separator: ", ")

  /// Whether it can say why a finding does not count; the others leave out what does not.
  package var tellsSuppressed: Bool {
    switch self {
    case .text, .concise, .json, .jsonLines, .sarif: true
    case .github, .gitlab, .junit, .checkstyle, .rdjson, .markdown: false
    }
  }

  /// Returns the whole document, which ends with a line feed unless it is empty.
  package func render(_ report: Report, _ options: ReportOptions) -> [UInt8] {
    switch self {
    case .text: textReport(report, options)
    case .concise: conciseReport(report, options)
    case .json: jsonReport(report, options)
    case .jsonLines: jsonLinesReport(report, options)
    case .sarif: sarifReport(report, options)
    case .github: gitHubReport(report)
    case .gitlab: gitLabReport(report)
    case .junit: junitReport(report)
    case .checkstyle: checkstyleReport(report)
    case .rdjson: rdjsonReport(report)
    case .markdown: markdownReport(report, options)
    }
  }
}

/// What a report says beyond its findings.
package struct ReportOptions: Sendable {
  /// Whether text for people has colours.
  package var isColored: Bool
  /// The version of this program, which begins with a digit.
  package var toolVersion: String
  /// The status with which the process will end; 2 and more mean that the run failed.
  package var exitCode: Int
  /// The number of files that were checked; without it, all files of the report count.
  package var checkedFileCount: Int?
  /// The number of leaks that were fixed and are not in the report any more.
  package var fixedCount: Int
  /// Whether SARIF keeps the root's absolute path to itself.
  package var hidesRoot: Bool
  /// The address under which the root's files can be read, without final slash.
  package var sourceAddress: String?
  /// Whether text for people has notes as well; what machines read always has.
  package var showsNotes: Bool
  /// Whether text for people counts by rule instead of showing each finding.
  package var showsStatistics: Bool
  /// Whether findings that do not count are told, too, by the formats that can say why.
  package var showsSuppressed: Bool

  package init(
    isColored: Bool = false, toolVersion: String, exitCode: Int = 0,
    checkedFileCount: Int? = nil, fixedCount: Int = 0, hidesRoot: Bool = false,
    sourceAddress: String? = nil, showsNotes: Bool = false, showsStatistics: Bool = false,
    showsSuppressed: Bool = false
  ) {
    self.isColored = isColored
    self.toolVersion = toolVersion
    self.exitCode = exitCode
    self.checkedFileCount = checkedFileCount
    self.fixedCount = fixedCount
    self.hidesRoot = hidesRoot
    self.sourceAddress = sourceAddress
    self.showsNotes = showsNotes
    self.showsStatistics = showsStatistics
    self.showsSuppressed = showsSuppressed
  }
}

/// The address of the documentation, without final slash.
let homePage = "https://caulk.example"

/// Returns the address of a rule's page.
func helpURI(ofRule rule: String) -> String { "\(homePage)/rules/\(rule)" }
