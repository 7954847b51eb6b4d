internal import LeakAnalysis
internal import PythonSyntax

/// Returns a `DiagnosticResult` of Reviewdog, whose columns count bytes of UTF-8.
func rdjsonReport(_ report: Report) -> [UInt8] {
  var json = JSONWriter()
  json.object { json in
    json.objectMember("source") { json in
      json.member("name", "caulk")
      json.member("url", homePage)
    }
    json.arrayMember("diagnostics") { json in
      for finding in report.findings {
        json.lineBreak()
        json.diagnostic(finding, in: report)
      }
      if !report.findings.isEmpty { json.endLine() }
    }
  }
  json.endLine()
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func diagnostic(_ finding: Finding, in report: Report) {
    let file = report[finding.file]
    object { json in
      let lines = [finding.message] + report.proofLines(of: finding)
      json.member("message", lines.joined(separator: "\n"))
      json.objectMember("location") { json in
        json.member("path", file.path)
        json.byteRange(finding.range, in: file.text)
      }
      json.member("severity", finding.level.rdjsonName)
      json.objectMember("code") { json in
        json.member("value", finding.rule)
        json.member("url", helpURI(ofRule: finding.rule))
      }
      if let fix = finding.fix {
        json.arrayMember("suggestions") { json in json.suggestion(fix, in: file.text) }
      }
    }
  }

  /// Each suggestion stands for itself, so all edits become one.
  private mutating func suggestion(_ fix: Fix, in text: SourceText) {
    object { json in
      json.byteRange(fix.range, in: text)
      json.member(
        "text", String(decoding: text.bytes(in: fix.range, after: fix.edits), as: UTF8.self))
    }
  }

  private mutating func byteRange(_ range: ByteRange, in text: SourceText) {
    objectMember("range") { json in
      json.bytePosition("start", text.position(at: range.start))
      json.bytePosition("end", text.position(at: range.end))
    }
  }

  private mutating func bytePosition(_ key: StaticString, _ position: TextPosition) {
    objectMember(key) { json in
      json.member("line", position.line)
      json.member("column", position.byteColumn)
    }
  }
}

extension Level {
  fileprivate var rdjsonName: String {
    switch self {
    case .note: "INFO"
    case .warning: "WARNING"
    case .error: "ERROR"
    }
  }
}
