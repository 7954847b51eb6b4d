import FoundationEssentials

/// The places of the project on disk, found from this file's own path.
enum Project {
  static let root = ancestor(of: #filePath, levels: 4)
  static let corpus = root + "/corpus"
  static let rules = root + "/rules"

  /// Returns the names in a folder, sorted; hidden ones left out.
  static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0 != "__pycache__" }.sorted()
  }

  /// Returns the paths of the Python files below a folder, relative to it, sorted.
  static func pythonFiles(below folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return paths.filter { $0.hasSuffix(".py") }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }
}

/// Takes the last path components away.
private func ancestor(of path: String, levels: Int) -> String {
  path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels)
    .joined(separator: "/")
}
