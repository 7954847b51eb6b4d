import Glibc
import LeakAnalysis
import SystemPackage

/// Why a revision cannot be compared with.
package struct UnusableRevision: Trouble, Hashable {
  package var sentence: String
}

/// The Python files of a revision in a folder of their own, which goes when it is no longer wanted.
struct RevisionTree {
  let folder: FilePath
  /// The paths from the root, sorted.
  private(set) var files: [String] = []
  /// Everything in the folder, directories before what lies in them.
  private var created: [FilePath] = []
  private var directories: [FilePath] = []

  /// Reads a revision from git's own store, so that no filter of the repository runs.
  init(of revision: String, in root: FilePath) throws {
    let commit = try output(
      of: ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
      in: root,
      otherwise: "there is no revision `\(revision)` in \(root.string)")
    let name = String(decoding: commit.filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let listing = try output(
      of: ["ls-tree", "-r", "-z", "--full-tree", name], in: root,
      otherwise: "cannot list the files of \(revision)")
    let blobs = listing.split(separator: 0).compactMap(Blob.init)
    folder = try temporaryFolder()
    do {
      try write(blobs, from: root)
    } catch {
      remove()
      throw error
    }
    files = blobs.map(\.path).sorted(by: precedes)
  }

  func remove() {
    for file in created { _ = file.withPlatformString { unlink($0) } }
    for directory in ([folder] + directories).reversed() {
      _ = directory.withPlatformString { rmdir($0) }
    }
  }

  private mutating func write(_ blobs: [Blob], from root: FilePath) throws {
    let list = folder.appending("objects")
    created.append(list)
    try Driver.write(
      Array(blobs.map { $0.object + "\n" }.joined().utf8), to: list.string)
    let contents = try output(
      of: ["cat-file", "--batch", "--buffer"], in: root, input: list,
      otherwise: "cannot read the files of the revision")
    var rest = contents[...]
    for blob in blobs {
      // `<object> blob <size>`, the contents, a line feed.
      let header = rest.prefix { $0 != UInt8(ascii: "\n") }
      let size = Int(String(decoding: header, as: UTF8.self).split(separator: " ").last ?? "") ?? 0
      rest = rest.dropFirst(header.count + 1)
      let file = folder.pushing(FilePath(blob.path))
      makeFolders(around: file)
      created.append(file)
      try Driver.write(Array(rest.prefix(size)), to: file.string)
      rest = rest.dropFirst(size + 1)
    }
  }

  private mutating func makeFolders(around file: FilePath) {
    var missing: [FilePath] = []
    var directory = file.removingLastComponent()
    while !directory.exists {
      missing.append(directory)
      directory.removeLastComponent()
    }
    for directory in missing.reversed() {
      directories.append(directory)
      _ = directory.withPlatformString { mkdir($0, 0o700) }
    }
  }
}

/// A Python file of a revision.
private struct Blob {
  var object: String
  var path: String

  /// Reads `<mode> blob <object>\t<path>`; nil for what is no regular Python file.
  init?(_ line: ArraySlice<UInt8>) {
    let head = line.prefix { $0 != UInt8(ascii: "\t") }
    let words = head.split(separator: UInt8(ascii: " "))
    let name = line.dropFirst(head.count + 1)
    guard words.count == 3, words[0].starts(with: "100".utf8), isPythonModule(name) else {
      return nil
    }
    object = String(decoding: words[2], as: UTF8.self)
    path = String(decoding: name, as: UTF8.self)
  }
}

private func output(
  of arguments: [String], in root: FilePath, input: FilePath? = nil, otherwise sentence: String
) throws(UnusableRevision) -> [UInt8] {
  guard let output = git(arguments, in: root, input: input), output.exitCode == 0 else {
    throw UnusableRevision(sentence: sentence)
  }
  return output.standardOutput
}

private func temporaryFolder() throws(UnusableRevision) -> FilePath {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array((parent + "/caulk-XXXXXX").utf8CString)
  guard let folder = mkdtemp(&template) else {
    throw UnusableRevision(
      sentence: "cannot make a folder in \(parent): \(Errno(rawValue: errno).reason)")
  }
  let path = FilePath(platformString: folder)
  return path.resolved ?? path
}
