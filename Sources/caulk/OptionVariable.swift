import ArgumentParser
import Glibc
import Reports

/// Variables of the environment that stand for options where these are not given.
enum OptionVariable: String {
  case config = "CAULK_CONFIG"
  case noCache = "CAULK_NO_CACHE"
  case cacheDir = "CAULK_CACHE_DIR"
  case outputFormat = "CAULK_OUTPUT_FORMAT"
  case outputFile = "CAULK_OUTPUT_FILE"

  /// Nil where the variable is empty or not there.
  var value: String? {
    getenv(rawValue).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the variable switches something on.
  var isOn: Bool { value.map { $0 != "0" } ?? false }

  /// The form of report that `CAULK_OUTPUT_FORMAT` names; throws when there is no such form.
  static func format() throws -> OutputFormat? {
    guard let value = outputFormat.value else { return nil }
    guard let format = OutputFormat(rawValue: value) else {
      let known = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(outputFormat.rawValue) is '\(value)', and no form of: \(known)")
    }
    return format
  }
}
