internal import LeakAnalysis
internal import PythonSyntax

/// One result: the findings that a rule has on one line.
///
/// Code scanning recognises a result by rule and line, so two of them there
/// would be taken for one.
struct SARIFResult {
  /// Indices into the report's findings, the one that gives the result its place first.
  var findings: [Int]
  /// The level of the first finding, the highest of all.
  var level: Level
}

/// The results of a run in the order of a log.
struct SARIFResults {
  /// The most that code scanning takes.
  private static let countMax = 25_000

  /// The highest level first, then as in the report.
  let kept: [SARIFResult]
  /// How many results were left out, because there were too many.
  let droppedCount: Int
  let fingerprints: [String]
  let lineHashes: [String]
  let artifacts: ArtifactTable

  init(_ report: Report) {
    let merged = mergedByLine(report)
    let sorted = Level.allCases.reversed().flatMap { level in
      merged.filter { $0.level == level }
    }
    kept = Array(sorted.prefix(Self.countMax))
    droppedCount = sorted.count - kept.count
    fingerprints = Reports.fingerprints(of: report)
    lineHashes = primaryLineHashes(of: report)
    artifacts = ArtifactTable(report)
  }
}

private struct RuleAndLine: Hashable {
  var rule: String
  var file: FileID
  var line: Int
  /// What does not count is no part of what does.
  var isSuppressed: Bool
}

private func mergedByLine(_ report: Report) -> [SARIFResult] {
  var results: [SARIFResult] = []
  var places: [RuleAndLine: Int] = [:]
  for (index, finding) in report.findings.enumerated() {
    let line = report[finding.file].text.position(at: finding.range.start).line
    let key = RuleAndLine(
      rule: finding.rule, file: finding.file, line: line,
      isSuppressed: finding.suppression != nil)
    guard let place = places[key] else {
      places[key] = results.count
      results.append(SARIFResult(findings: [index], level: finding.level))
      continue
    }
    if finding.level > results[place].level {
      results[place].findings.insert(index, at: 0)
      results[place].level = finding.level
    } else {
      results[place].findings.append(index)
    }
  }
  return results
}

/// A place beside the primary one that the message can link to.
private struct RelatedPlace: Hashable {
  var file: FileID
  var range: ByteRange
  var message: String
}

extension JSONWriter {
  mutating func result(
    _ result: SARIFResult, _ results: SARIFResults, _ rules: RuleIndex, in report: Report,
    _ options: ReportOptions
  ) {
    guard let first = result.findings.first else { return }
    let findings = result.findings.map { report.findings[$0] }
    let finding = report.findings[first]
    let related = relatedPlaces(of: findings)
    object { json in
      json.member("ruleId", finding.rule)
      json.member("ruleIndex", rules[finding.rule])
      json.member("level", finding.level.name)
      json.text("message", message(of: findings, related))
      json.arrayMember("locations") { json in
        json.object { $0.physicalLocation(finding.range, of: finding.file, results.artifacts) }
      }
      if !related.isEmpty { json.relatedLocations(related, results.artifacts) }
      json.codeFlows(of: findings, results.artifacts)
      json.fixes(of: findings, results.artifacts)
      json.objectMember("partialFingerprints") { json in
        if !results.lineHashes[first].isEmpty {
          json.member("primaryLocationLineHash", results.lineHashes[first])
        }
        json.member("caulk/v1", results.fingerprints[first])
      }
      // Either every result of a run says whether it is suppressed, or none does.
      if options.showsSuppressed { json.suppressions(of: finding) }
    }
  }

  private mutating func suppressions(of finding: Finding) {
    arrayMember("suppressions") { json in
      switch finding.suppression {
      case nil: break
      case .comment(let reason):
        json.object { json in
          json.member("kind", "inSource")
          if !reason.isEmpty { json.member("justification", reason) }
        }
      case .baseline:
        json.object { $0.member("kind", "external") }
      }
    }
  }

  private mutating func relatedLocations(
    _ related: [RelatedPlace], _ artifacts: ArtifactTable
  ) {
    arrayMember("relatedLocations") { json in
      for (index, place) in related.enumerated() {
        json.object { json in
          json.member("id", index + 1)
          json.physicalLocation(place.range, of: place.file, artifacts)
          json.text("message", place.message.asSentence)
        }
      }
    }
  }

  private mutating func fixes(of findings: [Finding], _ artifacts: ArtifactTable) {
    let fixed = findings.filter { $0.fix != nil }
    guard !fixed.isEmpty else { return }
    arrayMember("fixes") { json in
      for finding in fixed { json.fix(of: finding, artifacts) }
    }
  }

  private mutating func fix(of finding: Finding, _ artifacts: ArtifactTable) {
    guard let fix = finding.fix else { return }
    object { json in
      json.text("description", fix.title.asSentence)
      json.arrayMember("artifactChanges") { json in
        json.object { json in
          json.artifact(finding.file, artifacts)
          json.arrayMember("replacements") { json in
            for edit in fix.edits {
              json.object { json in
                json.region("deletedRegion", edit.range, of: finding.file, artifacts)
                json.text("insertedContent", edit.text)
              }
            }
          }
        }
      }
    }
  }

  private mutating func codeFlows(of findings: [Finding], _ artifacts: ArtifactTable) {
    let flowsMax = 4
    let proofs = findings.map { $0.steps.filter { !$0.isOnAnotherPath } }
      .filter { !$0.isEmpty }.prefix(flowsMax)
    guard !proofs.isEmpty else { return }
    arrayMember("codeFlows") { json in
      for steps in proofs { json.codeFlow(steps, artifacts) }
    }
  }
}

/// Returns the other findings of the line and the steps that are not the primary place.
private func relatedPlaces(of findings: [Finding]) -> [RelatedPlace] {
  let placesMax = 50
  guard let first = findings.first else { return [] }
  let others = findings.dropFirst().map {
    RelatedPlace(file: $0.file, range: $0.range, message: $0.label)
  }
  // What happens on the way is told by the code flow; related are the places that share the blame.
  let steps = findings.flatMap(\.steps)
    .filter { $0.isOnAnotherPath || [.declare, .grow, .reference].contains($0.kind) }
    .filter { $0.file != first.file || $0.range != first.range }
    .map { RelatedPlace(file: $0.file, range: $0.range, message: $0.message) }
  var seen: Set<RelatedPlace> = []
  return Array((others + steps).filter { seen.insert($0).inserted }.prefix(placesMax))
}

/// Returns a sentence for each finding, and one with links to the first related places.
///
/// The first sentence alone is shown where space is short.
private func message(of findings: [Finding], _ related: [RelatedPlace]) -> String {
  let linksMax = 5
  let links = related.prefix(linksMax).enumerated().map { index, place in
    "[\(escapingBrackets(place.message))](\(index + 1))"
  }
  let sentences = findings.map { withoutLinks($0.message).asSentence }
  let places = links.isEmpty ? [] : ["See: \(links.joined(separator: ", "))."]
  return (sentences + places).joined(separator: " ")
}

/// Returns text in which nothing can be taken for a link, such as ``handlers[0](1)``.
private func withoutLinks(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let looksLikeLink = zip(bytes, bytes.dropFirst()).contains {
    $0 == (UInt8(ascii: "]"), UInt8(ascii: "("))
  }
  return looksLikeLink ? escapingBrackets(text) : text
}

private func escapingBrackets(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\\") {
      bytes.append(UInt8(ascii: "\\"))
    }
    bytes.append(byte)
  }
  return String(decoding: bytes, as: UTF8.self)
}
