import FoundationEssentials
import LeakAnalysis
import PythonSyntax

/// What a run found, as the cache keeps it.
struct KnownRun: Codable {
  var findings: [Finding]
  /// For each file that was asked for: the offset of the first syntax that was passed over.
  var syntaxErrors: [UInt32?]

  init(findings: [Finding], syntaxErrors: [UInt32?]) {
    self.findings = findings
    self.syntaxErrors = syntaxErrors
  }

  /// Reads an entry of the cache; nil for one that is none.
  init?(_ bytes: [UInt8]) {
    guard let run = try? JSONDecoder().decode(KnownRun.self, from: Data(bytes)) else { return nil }
    self = run
  }

  var bytes: [UInt8] { (try? JSONEncoder().encode(self)).map { Array($0) } ?? [] }
}

extension Codebase {
  /// Returns the name of the entry for a run over this program: all that its findings depend on.
  ///
  /// Paths are not in it, so that an entry holds where a checkout lies elsewhere.
  func entryName(_ policies: [FilePolicy], _ plan: RunPlan) -> String {
    var input = DigestInput()
    input.add(plan.rules.map(\.id))
    input.add(plan.models.count)
    for model in plan.models {
      input.add(model.path)
      input.add(ContentDigest(of: model.text.bytes))
    }
    input.add(policies.count)
    for policy in policies { policy.add(to: &input) }
    for source in sources { input.add(source.digest) }
    return "run-" + input.digest.text
  }
}

extension FilePolicy {
  fileprivate func add(to input: inout DigestInput) {
    input.add(rules.map(\.id))
    input.add(respectsNoqa ? 1 : 0)
    input.add(levels.count)
    for (rule, level) in levels.sorted(by: { $0.key < $1.key }) {
      input.add(rule)
      input.add(level.name)
    }
  }
}
