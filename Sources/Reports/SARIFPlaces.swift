internal import LeakAnalysis
internal import PythonSyntax

/// Where a file is, in the words of a URI.
enum ArtifactPlace {
  case belowRoot(String)
  case absolute(String)

  init(_ file: ReportedFile) {
    self = file.pathFromRoot.map(Self.belowRoot) ?? .absolute(file.absolutePath)
  }
}

/// The `artifactLocation` of each file, written once: it makes up half of a log.
struct ArtifactTable {
  private let members: [[UInt8]]
  private let report: Report

  init(_ report: Report) {
    self.report = report
    members = report.files.map { file in
      var json = JSONWriter()
      json.artifact(ArtifactPlace(file))
      return json.bytes
    }
  }

  fileprivate func member(of file: FileID) -> [UInt8] { members[Int(file.index)] }
  fileprivate func text(of file: FileID) -> SourceText { report[file].text }
}

extension JSONWriter {
  /// Writes an object with nothing but a text.
  mutating func text(_ key: StaticString, _ text: String) {
    objectMember(key) { $0.member("text", text) }
  }

  mutating func artifact(_ place: ArtifactPlace) {
    objectMember("artifactLocation") { json in
      switch place {
      case .belowRoot(let path):
        json.member("uri", relativeURI(path))
        json.member("uriBaseId", rootBaseID)
      case .absolute(let path):
        json.member("uri", fileURI(path))
      }
    }
  }

  mutating func physicalLocation(_ range: ByteRange, of file: FileID, _ artifacts: ArtifactTable) {
    objectMember("physicalLocation") { json in
      json.artifact(file, artifacts)
      json.region("region", range, of: file, artifacts)
    }
  }

  mutating func artifact(_ file: FileID, _ artifacts: ArtifactTable) {
    raw(artifacts.member(of: file))
  }

  mutating func region(
    _ key: StaticString, _ range: ByteRange, of file: FileID, _ artifacts: ArtifactTable
  ) {
    let text = artifacts.text(of: file)
    let start = text.position(at: range.start)
    let end = text.position(at: range.end)
    objectMember(key) { json in
      json.member("startLine", start.line)
      json.member("startColumn", start.utf16Column)
      json.member("endLine", end.line)
      json.member("endColumn", end.utf16Column)
    }
  }

  /// Writes a proof as a code flow; of a long one, its two ends.
  mutating func codeFlow(_ steps: [ProofStep], _ artifacts: ArtifactTable) {
    let stepsMax = 50
    let numbered = Array(steps.enumerated())
    let kept =
      numbered.count <= stepsMax
      ? numbered : Array(numbered.prefix(stepsMax / 2) + numbered.suffix(stepsMax / 2))
    object { json in
      json.arrayMember("threadFlows") { json in
        json.object { json in
          json.arrayMember("locations") { json in
            for (index, step) in kept { json.threadFlowLocation(step, index + 1, artifacts) }
          }
        }
      }
    }
  }

  private mutating func threadFlowLocation(
    _ step: ProofStep, _ order: Int, _ artifacts: ArtifactTable
  ) {
    object { json in
      json.objectMember("location") { json in
        json.physicalLocation(step.range, of: step.file, artifacts)
        json.text("message", step.message.asSentence)
      }
      json.member("kinds", step.kind.sarifKinds)
      json.member("importance", step.kind.sarifImportance)
      json.member("executionOrder", order)
    }
  }
}

extension StepKind {
  /// What it is in the recommended vocabulary of SARIF (§3.38.8).
  fileprivate var sarifKinds: [String] {
    switch self {
    case .acquire: ["acquire", "resource"]
    case .bind: ["value"]
    case .handOver: ["call", "value"]
    case .mayRaise: ["call", "function"]
    case .branch: ["branch"]
    case .release: ["release", "resource"]
    case .lost: ["exit", "function"]
    case .grow: ["acquire", "memory"]
    case .reference: ["value", "memory"]
    case .declare: ["scope"]
    }
  }

  fileprivate var sarifImportance: String {
    switch self {
    case .acquire, .mayRaise, .lost, .grow: "essential"
    case .handOver, .branch, .release, .reference, .declare: "important"
    case .bind: "unimportant"
    }
  }
}
