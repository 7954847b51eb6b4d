internal import LeakAnalysis
internal import PythonSyntax

/// Returns an array with one object per finding, each on a line of its own.
///
/// The keys are sorted and are those of Python's common linters, with our own
/// among them; rows and columns are 1-based, columns count code points.
func jsonReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  let report = options.showsSuppressed ? report.withSuppressed : report
  let fingerprints = fingerprints(of: report)
  var json = JSONWriter()
  json.array { json in
    for (finding, fingerprint) in zip(report.findings, fingerprints) {
      json.lineBreak()
      json.finding(finding, fingerprint, in: report)
    }
    if !report.findings.isEmpty { json.endLine() }
  }
  json.endLine()
  return json.bytes
}

/// Returns the same objects without the array around them.
func jsonLinesReport(_ report: Report, _ options: ReportOptions) -> [UInt8] {
  let report = options.showsSuppressed ? report.withSuppressed : report
  var json = JSONWriter()
  for (finding, fingerprint) in zip(report.findings, fingerprints(of: report)) {
    json.finding(finding, fingerprint, in: report)
    json.endLine()
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func finding(
    _ finding: Finding, _ fingerprint: String, in report: Report
  ) {
    let file = report[finding.file]
    let start = file.text.position(at: finding.range.start)
    object { json in
      json.nullMember("cell")
      json.member("code", finding.rule)
      json.location("end_location", file.text.position(at: finding.range.end))
      json.member("filename", file.absolutePath)
      json.member("fingerprint", fingerprint)
      json.key("fix")
      if let fix = finding.fix { json.fix(fix, in: file.text) } else { json.null() }
      json.location("location", start)
      json.member("message", finding.message)
      json.member("name", finding.rule)
      json.member("noqa_row", start.line)
      json.member("resource", finding.resource)
      json.member("severity", finding.level.name)
      json.member("suppressed", finding.suppression != nil)
      json.member("symbol", finding.symbol)
      json.arrayMember("trace") { json in
        for step in finding.steps { json.step(step, in: report) }
      }
      json.member("url", helpURI(ofRule: finding.rule))
    }
  }

  private mutating func fix(_ fix: Fix, in text: SourceText) {
    object { json in
      json.member("applicability", fix.isSafe ? "safe" : "unsafe")
      json.arrayMember("edits") { json in
        for edit in fix.edits {
          json.object { json in
            json.member("content", edit.text)
            json.location("end_location", text.position(at: edit.range.end))
            json.location("location", text.position(at: edit.range.start))
          }
        }
      }
      json.member("message", fix.title)
    }
  }

  private mutating func step(_ step: ProofStep, in report: Report) {
    let file = report[step.file]
    object { json in
      json.location("end_location", file.text.position(at: step.range.end))
      json.member("filename", file.absolutePath)
      json.member("kind", step.kind.name)
      json.location("location", file.text.position(at: step.range.start))
      json.member("message", step.message)
    }
  }

  private mutating func location(_ key: StaticString, _ position: TextPosition) {
    objectMember(key) { json in
      json.member("column", position.codePointColumn)
      json.member("row", position.line)
    }
  }
}
