import FoundationEssentials
import Glibc
import SystemPackage

/// Where results of earlier runs are kept.
package enum CacheUse: Hashable, Sendable {
  case none
  /// In a folder of the project.
  case project
  case folder(String)

  /// Returns where a run keeps its results.
  func folder(below root: FilePath, in directory: FilePath) -> FilePath? {
    switch self {
    case .none: nil
    case .project: root.appending(Cache.folderName)
    case .folder(let name): FilePath(name).absolute(in: directory)
    }
  }
}

/// A folder of results by name, safe to lose and to share.
///
/// Whatever goes wrong with it costs time and nothing else: an entry that cannot be read, was
/// damaged or comes from another program is not there, and what cannot be written is not kept.
/// Entries are written beside and renamed, so that several processes may use it at once.
struct Cache: Sendable {
  static let folderName = ".caulk_cache"
  /// The first line of a `CACHEDIR.TAG` (https://bford.info/cachedir/).
  static let signature = "Signature: 8a477f597d28d172789f06886806bc55"
  /// What the entries may take together; that of 16,000 files is 10 MB.
  static let bytesMax: Int64 = 64 << 20

  private let folder: FilePath
  /// Begins the name of each entry: rules, models and grammar are inside this program.
  private let program: String

  /// The cache in a folder; nil where this program cannot be told from others.
  init?(in folder: FilePath) {
    guard let executable = ContentDigest.ofExecutable() else { return nil }
    self.folder = folder
    program = String(executable.text.prefix(16))
  }

  /// Returns what was stored under a name.
  func entry(named name: String) -> [UInt8]? {
    let path = path(ofEntry: name)
    guard let bytes = try? readFile(path) else { return nil }
    let content = Array(bytes.dropFirst(ContentDigest.byteCount))
    guard ContentDigest(bytes: bytes.prefix(ContentDigest.byteCount)) == ContentDigest(of: content)
    else { return nil }
    // The oldest go first, and this one is in use.
    _ = path.withPlatformString { utimensat(AT_FDCWD, $0, nil, 0) }
    return content
  }

  /// Stores something under a name, and makes room for it.
  func store(_ content: [UInt8], as name: String) {
    guard prepareFolder() else { return }
    let path = path(ofEntry: name)
    try? write(ContentDigest(of: content).bytes + content, to: path, shown: path.string)
    removeOldEntries()
  }

  private func path(ofEntry name: String) -> FilePath { folder.appending(program + "-" + name) }

  /// Returns whether the folder is there, as one that backups and git leave out.
  ///
  /// A run that was killed may have left any part of it undone.
  private func prepareFolder() -> Bool {
    if !isCache(folder) {
      // Somebody else's folder gets no files of ours.
      let present = folder.exists ? (try? directoryEntries(of: folder)) : []
      guard present?.allSatisfy({ isPartFile($0.name.string) }) == true else { return false }
      try? FileManager.default.createDirectory(
        atPath: folder.string, withIntermediateDirectories: true)
      guard writeFile("CACHEDIR.TAG", Self.signature + "\n") else { return false }
    }
    return folder.appending(".gitignore").exists
      || writeFile(".gitignore", "# Made by caulk.\n*\n")
  }

  private func writeFile(_ name: String, _ text: String) -> Bool {
    let path = folder.appending(name)
    return (try? write(Array(text.utf8), to: path, shown: path.string)) != nil
  }

  private func removeOldEntries() {
    let entries = ((try? directoryEntries(of: folder)) ?? []).compactMap { entry -> Entry? in
      let path = folder.appending(entry.name)
      guard entry.name.string.contains("-"), let status = try? path.stat() else { return nil }
      return Entry(
        path: path, size: Int64(status.size),
        time: (status.rawValue.st_mtim.tv_sec, status.rawValue.st_mtim.tv_nsec))
    }
    var total = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.time < $1.time }) where total > Self.bytesMax {
      _ = entry.path.withPlatformString { unlink($0) }
      total -= entry.size
    }
  }

  private struct Entry {
    var path: FilePath
    var size: Int64
    var time: (seconds: Int, nanoseconds: Int)
  }
}

/// Why a cache was not removed.
package struct UnremovableCache: Trouble, Hashable {
  package var sentence: String
}

/// Removes the cache that a run with these settings would use, and says so in a sentence.
package func removeCache(of settings: RunSettings) throws(UnremovableCache) -> String {
  let directory = settings.workingDirectory
  let root = reportRoot(of: settings.paths, in: directory)
  guard let folder = settings.cache.folder(below: root, in: directory), folder.exists else {
    return "there is no cache"
  }
  let shown = folder.shown(in: directory)
  guard isCache(folder) else {
    throw UnremovableCache(sentence: "\(shown) is no cache of this program; it was left alone")
  }
  do {
    try FileManager.default.removeItem(atPath: folder.string)
  } catch {
    throw UnremovableCache(sentence: "cannot remove all of \(shown)")
  }
  return "removed \(shown)"
}

/// Returns whether a folder is one of our caches, which may be removed.
private func isCache(_ folder: FilePath) -> Bool {
  guard let tag = try? readFile(folder.appending("CACHEDIR.TAG")) else { return false }
  return tag.starts(with: Cache.signature.utf8)
}
