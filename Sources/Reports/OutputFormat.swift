package import LeakAnalysis

/// A way to write a report down.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// Source with the proof drawn into it, for people.
  case text
  /// One line per finding, for people and editors.
  case concise
  /// An array with one object per finding.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif

  /// Returns the whole document, which ends with a line feed unless it is empty.
  package func render(_ report: Report, _ options: ReportOptions) -> [UInt8] {
    switch self {
    case .text: textReport(report, options)
    case .concise: conciseReport(report, options)
    case .json: jsonReport(report)
    case .sarif: sarifReport(report, options)
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
  /// Whether SARIF keeps the root's absolute path to itself.
  package var hidesRoot: Bool

  package init(
    isColored: Bool = false, toolVersion: String, exitCode: Int = 0,
    checkedFileCount: Int? = nil, hidesRoot: Bool = false
  ) {
    self.isColored = isColored
    self.toolVersion = toolVersion
    self.exitCode = exitCode
    self.checkedFileCount = checkedFileCount
    self.hidesRoot = hidesRoot
  }
}

/// The address of the documentation, without final slash.
let homePage = "https://caulk.example"

/// Returns the address of a rule's page.
func helpURI(ofRule rule: String) -> String { "\(homePage)/rules/\(rule)" }
