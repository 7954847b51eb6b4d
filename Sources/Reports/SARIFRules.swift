internal import LeakAnalysis

/// The rules of a run with their numbers.
struct RuleIndex {
  /// Every rule that ran, hit or not.
  let rules: [String]
  private let numbers: [String: Int]

  init(_ report: Report) {
    let known = Set(report.rules)
    let others = Set(report.findings.lazy.map(\.rule).filter { !known.contains($0) })
    rules = report.rules + others.sorted()
    numbers = Dictionary(
      rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(rule: String) -> Int { numbers[rule] ?? 0 }
}

extension JSONWriter {
  mutating func tool(_ rules: RuleIndex, _ options: ReportOptions) {
    objectMember("tool") { json in
      json.objectMember("driver") { json in
        json.member("name", "caulk")
        json.member("version", options.toolVersion)
        json.member("semanticVersion", options.toolVersion)
        json.member("informationUri", homePage)
        json.arrayMember("rules") { json in
          for rule in rules.rules { json.rule(rule) }
        }
        json.arrayMember("notifications") { json in
          for kind in RunNotification.Kind.all { json.descriptor(of: kind) }
        }
      }
    }
  }

  private mutating func rule(_ id: String) {
    let page = RulePages.embedded[id]
    let level = page?.level ?? .warning
    let summary = (page?.summary ?? id).withFullStop
    let markdown = page?.markdown ?? summary
    lineBreak()
    object { json in
      json.member("id", id)
      json.member("name", pascalCase(id))
      json.text("shortDescription", summary)
      json.text("fullDescription", page?.fullDescription ?? summary)
      json.objectMember("help") { json in
        json.member("text", page?.plainText ?? summary)
        json.member("markdown", markdown)
      }
      json.member("helpUri", helpURI(ofRule: id))
      json.objectMember("defaultConfiguration") { $0.member("level", level.name) }
      json.objectMember("properties") { json in
        json.member("tags", page?.tags ?? [])
        json.member("precision", (page?.precision ?? .medium).rawValue)
        json.member("problem.severity", level == .note ? "recommendation" : level.name)
      }
    }
  }

  private mutating func descriptor(of kind: RunNotification.Kind) {
    lineBreak()
    object { json in
      json.member("id", kind.id)
      json.text("shortDescription", kind.summary)
      json.objectMember("defaultConfiguration") { $0.member("level", "warning") }
    }
  }
}

extension RulePage {
  /// The longest description that code scanning takes, in characters.
  private static let descriptionMax = 1024

  /// What the rule reports, as one paragraph of plain text.
  var fullDescription: String {
    let text = body(of: Self.sectionTitles[0]).lines.filter { !$0.isEmpty }
      .joined(separator: " ")
    guard !text.isEmpty else { return summary.withFullStop }
    guard text.unicodeScalars.count > Self.descriptionMax else { return text.withFullStop }
    let cut = text.unicodeScalars.prefix(Self.descriptionMax - 1)
    let words = cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]
    return String(words) + "…"
  }

  /// The page without Markdown's marks.
  var plainText: String { String(decoding: explain(self, isColored: false), as: UTF8.self) }
}

/// Returns `UnreleasedResource` for `unreleased-resource`.
func pascalCase(_ id: String) -> String {
  id.utf8.split(separator: UInt8(ascii: "-")).map { word in
    let text = String(Substring(word))
    return text.prefix(1).uppercased() + text.dropFirst()
  }.joined()
}
