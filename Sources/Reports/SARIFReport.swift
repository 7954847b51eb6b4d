internal import LeakAnalysis

/// Returns a SARIF 2.1.0 log with one run.
///
/// It follows what code scanning reads and what the Multitool's rules ask for;
/// results stand on lines of their own.
func sarifReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  let report = options.showsSuppressed ? report.withSuppressed : report
  let rules = RuleIndex(report)
  let results = SARIFResults(report)
  // A result takes about 1,800 bytes.
  var json = JSONWriter(capacity: 100_000 + results.kept.count * 2_000)
  json.object { json in
    json.member("$schema", schemaURI)
    json.member("version", "2.1.0")
    json.arrayMember("runs") { json in
      json.object { json in
        json.tool(rules, options)
        json.invocation(of: report, results, options)
        json.objectMember("automationDetails") { $0.member("id", "caulk/") }
        json.member("columnKind", "utf16CodeUnits")
        json.root(of: report, options)
        json.arrayMember("results") { json in
          for result in results.kept {
            json.lineBreak()
            json.result(result, results, rules, in: report, options)
          }
          if !results.kept.isEmpty { json.endLine() }
        }
      }
    }
  }
  json.endLine()
  return json.bytes
}

/// Every place below the root has a URI relative to this.
let rootBaseID = "%SRCROOT%"

private let schemaURI =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

extension JSONWriter {
  fileprivate mutating func root(of report: Report, _ options: ReportOptions) {
    objectMember("originalUriBaseIds") { json in
      json.key("%SRCROOT%")
      json.object { json in
        if !options.hidesRoot { json.member("uri", folderURI(report.root)) }
        json.text("description", "The root of the analysed repository.")
      }
    }
  }

  fileprivate mutating func invocation(
    of report: Report, _ results: SARIFResults, _ options: ReportOptions
  ) {
    arrayMember("invocations") { json in
      json.object { json in
        json.member("executionSuccessful", options.exitCode < 2)
        json.member("exitCode", options.exitCode)
        json.arrayMember("toolExecutionNotifications") { json in
          for notification in report.notifications { json.notification(notification) }
          if results.droppedCount > 0 { json.droppedResults(results.droppedCount) }
        }
        json.arrayMember("toolConfigurationNotifications") { _ in }
      }
    }
  }

  private mutating func notification(_ notification: RunNotification) {
    lineBreak()
    object { json in
      json.objectMember("descriptor") { json in
        json.member("id", notification.kind.id)
        json.member("index", notification.kind.index)
      }
      // One file that cannot be read does not make the run fail.
      json.member("level", "warning")
      let line = notification.line.map { ":\($0)" } ?? ""
      json.text("message", "\(notification.path)\(line): \(notification.message)".withFullStop)
      json.location(of: notification)
    }
  }

  /// Writes the place of a notification, where it has one that a URI can name.
  private mutating func location(of notification: RunNotification) {
    let place: ArtifactPlace
    if let path = notification.pathFromRoot {
      place = .belowRoot(path)
    } else if notification.path.hasPrefix("/") {
      place = .absolute(notification.path)
    } else {
      return
    }
    arrayMember("locations") { json in
      json.object { json in
        json.objectMember("physicalLocation") { json in
          json.artifact(place)
          if let line = notification.line {
            json.objectMember("region") { $0.member("startLine", line) }
          }
        }
      }
    }
  }

  private mutating func droppedResults(_ count: Int) {
    lineBreak()
    object { json in
      json.member("level", "note")
      json.text("message", "\(count) results of lower severity are left out.")
    }
  }
}

extension RunNotification.Kind {
  /// The kinds in the order of the driver's notification descriptors.
  static let all: [Self] = [.notAnalyzed, .partlyAnalyzed]

  var id: String {
    switch self {
    case .notAnalyzed: "not-analyzed"
    case .partlyAnalyzed: "partly-analyzed"
    }
  }

  var index: Int {
    switch self {
    case .notAnalyzed: 0
    case .partlyAnalyzed: 1
    }
  }

  var summary: String {
    switch self {
    case .notAnalyzed: "A file was skipped."
    case .partlyAnalyzed: "A part of a file was passed over."
    }
  }
}
