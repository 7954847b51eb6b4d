import FoundationEssentials

/// A SARIF log as far as its consumers read it; what they need is not optional.
struct SARIFLog: Decodable {
  var version: String
  var runs: [SARIFRun]

  init(decoding text: String) throws {
    self = try JSONDecoder().decode(SARIFLog.self, from: Data(text.utf8))
  }
}

struct SARIFText: Decodable, Equatable {
  var text: String
}

struct SARIFRun: Decodable {
  struct Tool: Decodable {
    var driver: SARIFDriver
  }

  struct Base: Decodable {
    var uri: String?
  }

  struct Automation: Decodable {
    var id: String
  }

  var tool: Tool
  var invocations: [SARIFInvocation]
  var automationDetails: Automation
  var columnKind: String
  var originalUriBaseIds: [String: Base]
  var results: [SARIFResult]
}

struct SARIFDriver: Decodable {
  struct Rule: Decodable {
    var id: String
    var name: String
    var shortDescription: SARIFText
    var fullDescription: SARIFText
    var help: Help
    var helpUri: String
    var defaultConfiguration: Configuration
    var properties: Properties
  }

  struct Help: Decodable {
    var text: String
    var markdown: String
  }

  struct Configuration: Decodable {
    var level: String
  }

  struct Properties: Decodable {
    var tags: [String]
    var precision: String
  }

  var name: String
  var version: String
  var rules: [Rule]
}

struct SARIFInvocation: Decodable {
  struct Notification: Decodable {
    var level: String
    var message: SARIFText
    var locations: [SARIFLocation]?
  }

  var executionSuccessful: Bool
  var exitCode: Int
  var toolExecutionNotifications: [Notification]
}

struct SARIFLocation: Decodable, Equatable {
  struct Physical: Decodable, Equatable {
    var artifactLocation: Artifact
    var region: Region?
  }

  struct Artifact: Decodable, Equatable {
    var uri: String
    var uriBaseId: String?
  }

  struct Region: Decodable, Equatable {
    var startLine: Int
    var startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  var id: Int?
  var physicalLocation: Physical
  var message: SARIFText?
}

struct SARIFResult: Decodable, Equatable {
  struct CodeFlow: Decodable, Equatable {
    var threadFlows: [ThreadFlow]
  }

  struct ThreadFlow: Decodable, Equatable {
    var locations: [Step]
  }

  struct Step: Decodable, Equatable {
    var location: SARIFLocation
    var kinds: [String]
    var importance: String
    var executionOrder: Int
  }

  var ruleId: String
  var ruleIndex: Int
  var level: String
  var message: SARIFText
  var locations: [SARIFLocation]
  var relatedLocations: [SARIFLocation]?
  var codeFlows: [CodeFlow]?
  var partialFingerprints: [String: String]
}
