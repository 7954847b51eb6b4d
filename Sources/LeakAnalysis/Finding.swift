package import PythonSyntax

/// How much a finding asks of its reader.
package enum Level: UInt8, Comparable, Sendable, CaseIterable, Codable {
  case note
  case warning
  case error

  package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// The word for it in every format, in rule pages and in a configuration.
  package var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// What happens at one step of a proof.
package enum StepKind: UInt8, Sendable, CaseIterable, Codable {
  /// A resource comes to life.
  case acquire
  /// A name, an attribute or a container takes the value.
  case bind
  /// Another function or object gets the value.
  case handOver
  /// Something here may raise.
  case mayRaise
  /// The path turns here.
  case branch
  /// A release that does not cover the path.
  case release
  /// The last owner is gone.
  case lost
  /// A container gets an entry.
  case grow
  /// A strong reference is made.
  case reference
  /// A declaration that the finding speaks of.
  case declare
}

/// The number of a file in the order of `Report.files`.
package struct FileID: Hashable, Comparable, Sendable, Codable {
  package var index: UInt32

  package init(_ index: Int) { self.index = UInt32(index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A step of a proof: where, what happens, and a sentence fragment without full stop.
package struct ProofStep: Hashable, Sendable, Codable {
  package var kind: StepKind
  package var file: FileID
  package var range: ByteRange
  package var message: String
  /// Whether it happens on a path that does not leak.
  package var isOnAnotherPath: Bool

  package init(
    _ kind: StepKind, _ file: FileID, _ range: ByteRange, _ message: String,
    isOnAnotherPath: Bool = false
  ) {
    self.kind = kind
    self.file = file
    self.range = range
    self.message = message
    self.isOnAnotherPath = isOnAnotherPath
  }
}

/// A leak that a rule reports, with its proof.
package struct Finding: Hashable, Sendable, Codable {
  /// The rule's kebab-case name.
  package var rule: String
  package var level: Level
  package var file: FileID
  /// The primary place, on one line where possible.
  package var range: ByteRange
  /// One sentence without full stop, lower case, code in backticks.
  package var message: String
  /// What happens at the primary place, for the frame of the text report.
  package var label: String
  /// The steps in the order in which they happen, the primary place included.
  package var steps: [ProofStep]
  /// The dotted name of the function or class around it; empty at module level.
  package var symbol: String
  /// The source text of what leaks, one line; part of the fingerprint.
  package var resource: String
  /// How to take the leak away, where fixes are wanted and one is sure.
  package var fix: Fix?
  /// Why the finding does not count; nil for one that does.
  package var suppression: Suppression?

  package init(
    rule: String, level: Level, file: FileID, range: ByteRange, message: String, label: String,
    steps: [ProofStep], symbol: String, resource: String
  ) {
    self.rule = rule
    self.level = level
    self.file = file
    self.range = range
    self.message = message
    self.label = label
    self.steps = steps
    self.symbol = symbol
    self.resource = resource
  }
}

/// Why a finding does not count.
package enum Suppression: Hashable, Sendable, Codable {
  /// A comment in the source says so; its reason may be empty.
  case comment(reason: String)
  /// It was known before.
  case baseline
}

/// A file that the run read.
package struct ReportedFile: Sendable {
  /// The path as people see it: relative to the working directory where it is below it.
  package var path: String
  /// The path relative to `Report.root` with `/`, or nil when it lies outside.
  package var pathFromRoot: String?
  package var absolutePath: String
  package var text: SourceText

  package init(path: String, pathFromRoot: String?, absolutePath: String, text: SourceText) {
    self.path = path
    self.pathFromRoot = pathFromRoot
    self.absolutePath = absolutePath
    self.text = text
  }
}

/// Something about the run that is no finding.
package struct RunNotification: Hashable, Sendable {
  package enum Kind: Sendable {
    /// The file was skipped: unreadable, undecodable, vanished.
    case notAnalyzed
    /// The file has syntax that was passed over; the rest of it was analysed.
    case partlyAnalyzed
  }

  package var kind: Kind
  /// The path as people see it.
  package var path: String
  package var pathFromRoot: String?
  /// The 1-based line, where there is one.
  package var line: Int?
  /// One sentence without full stop.
  package var message: String

  package init(kind: Kind, path: String, pathFromRoot: String?, line: Int?, message: String) {
    self.kind = kind
    self.path = path
    self.pathFromRoot = pathFromRoot
    self.line = line
    self.message = message
  }
}

/// The outcome of a run, ready for any format.
package struct Report: Sendable {
  /// The absolute path of the repository, or of the project where there is none; no final `/`.
  package var root: String
  /// The files by `FileID`.
  package var files: [ReportedFile]
  /// Those that count, sorted by path, offset and rule.
  package var findings: [Finding]
  /// Those that do not count, in the same order.
  package var suppressed: [Finding]
  /// Sorted by path and line.
  package var notifications: [RunNotification]
  /// The names of the rules that ran, sorted.
  package var rules: [String]

  package init(
    root: String, files: [ReportedFile], findings: [Finding], suppressed: [Finding] = [],
    notifications: [RunNotification], rules: [String]
  ) {
    self.root = root
    self.files = files
    self.findings = findings
    self.suppressed = suppressed
    self.notifications = notifications
    self.rules = rules
  }

  package subscript(id: FileID) -> ReportedFile { files[Int(id.index)] }
}
