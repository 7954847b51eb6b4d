import Glibc
import SystemPackage

/// The names of directories that no walk enters.
package let directoriesExcludedByDefault = [
  ".bzr", ".direnv", ".eggs", ".git", ".git-rewrite", ".hg", ".ipynb_checkpoints", ".mypy_cache",
  ".nox", ".pants.d", ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn", ".tox",
  ".venv", ".vscode", "__pypackages__", "_build", "buck-out", "dist", "node_modules",
  "site-packages", "venv",
]

/// Lists the Python files below a directory: by git where a repository begins, else by walking.
///
/// Symbolic links to directories are not followed, so that no loop is entered.
func walk(
  _ start: FilePath, shownIn workingDirectory: FilePath, skipping isExcluded: (FilePath) -> Bool
) -> Listing {
  var listing = Listing()
  var pending = [start]
  while let directory = pending.popLast() {
    let entries: [DirectoryEntry]
    do throws(Errno) {
      entries = try directoryEntries(of: directory)
    } catch {
      let path = directory.shown(in: workingDirectory)
      listing.problems.append("cannot read \(path): \(error.reason)")
      continue
    }
    if entries.contains(where: { $0.name == ".git" }),
      let inner = gitListing(of: directory, shownIn: workingDirectory)
    {
      listing.files += inner.files
      listing.problems += inner.problems
      continue
    }
    for entry in entries {
      let path = directory.appending(entry.name)
      if !entry.isDirectory {
        if isPythonModule(path.bytes) { listing.files.append(path) }
      } else if !isExcludedByDefault(entry.name), !isExcluded(path) {
        pending.append(path)
      }
    }
  }
  return listing
}

private func isExcludedByDefault(_ name: FilePath.Component) -> Bool {
  directoriesExcludedByDefault.contains(name.string)
}

/// A name in a directory.
struct DirectoryEntry {
  var name: FilePath.Component
  /// Whether it is a directory itself, not a link to one.
  var isDirectory: Bool
}

/// Returns what a directory holds, `.` and `..` left out, in any order.
func directoryEntries(of directory: FilePath) throws(Errno) -> [DirectoryEntry] {
  guard let stream = directory.withPlatformString({ opendir($0) }) else {
    throw Errno(rawValue: errno)
  }
  defer { closedir(stream) }

  var entries: [DirectoryEntry] = []
  while let entry = readdir(stream) {
    guard let name = name(of: entry) else { continue }
    var isDirectory = entry.pointee.d_type == DT_DIR
    if entry.pointee.d_type == DT_UNKNOWN {
      let status = try? directory.appending(name).stat(followTargetSymlink: false)
      isDirectory = status?.type == .directory
    }
    entries.append(DirectoryEntry(name: name, isDirectory: isDirectory))
  }
  return entries
}

private func name(of entry: UnsafeMutablePointer<dirent>) -> FilePath.Component? {
  let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
  let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  let path = FilePath(platformString: start)
  guard let name = path.lastComponent, name.kind == .regular else { return nil }
  return name
}
