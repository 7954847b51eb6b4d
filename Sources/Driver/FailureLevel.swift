import LeakAnalysis

/// From which level on a finding makes the run fail.
package enum FailureLevel: String, CaseIterable, Sendable {
  case note
  case warning
  case error
  case never

  /// Returns whether a finding is a reason to fail.
  func isReached(by finding: Finding) -> Bool {
    switch self {
    case .note: finding.level >= .note
    case .warning: finding.level >= .warning
    case .error: finding.level >= .error
    case .never: false
    }
  }
}
