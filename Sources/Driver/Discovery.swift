package import SystemPackage

/// A file that the run is asked to check.
package struct DiscoveredFile: Sendable {
  /// The absolute path by which it was reached.
  package var path: FilePath
  /// The path with every symbolic link followed.
  package var resolved: FilePath
  /// The path as people see it.
  package var shown: String
  package var size: Int64
  /// Whether the user named the file itself, and not a directory around it.
  package var isNamed: Bool
}

/// The files to check, and what is in the way of others.
package struct Discovery: Sendable {
  /// Sorted by the bytes of `shown`; each file once, however many paths lead to it.
  package var files: [DiscoveredFile] = []
  /// One sentence each.
  package var problems: [String] = []
}

/// Finds the Python files that the arguments of a run ask for.
///
/// A named file is taken whatever its place; a directory gives what belongs
/// to its repository, or what a walk finds, without the excluded. What is
/// named is excluded only where the user insists.
package func discover(
  _ arguments: [String], in workingDirectory: FilePath, excluding exclusions: Exclusions,
  alsoNamed excludesNamed: Bool = false
) -> Discovery {
  var search = Search(
    workingDirectory: workingDirectory, exclusions: exclusions, excludesNamed: excludesNamed)
  for argument in arguments { search.look(for: argument) }
  return Discovery(files: once(search.files), problems: search.problems)
}

/// Returns the file of standard input, where it is not left out.
func discover(
  _ input: StandardInput, in workingDirectory: FilePath, excluding exclusions: Exclusions,
  alsoNamed excludesNamed: Bool
) -> Discovery {
  var exclusions = exclusions
  let file = input.file(in: workingDirectory)
  let isExcluded =
    excludesNamed && exclusions.cover(file.path, isDirectory: false, below: workingDirectory)
  return Discovery(files: isExcluded ? [] : [file])
}

/// Returns the files once each, sorted; of several paths to one the one without a link is kept.
private func once(_ found: [FoundFile]) -> [DiscoveredFile] {
  var best: [PathKey: FoundFile] = [:]
  for next in found {
    let key = PathKey(next.file.resolved)
    guard var known = best[key] else {
      best[key] = next
      continue
    }
    let isNamed = known.file.isNamed || next.file.isNamed
    if next.isBetter(than: known) { known = next }
    known.file.isNamed = isNamed
    best[key] = known
  }
  return best.values.map(\.file).sorted { precedes($0.shown, $1.shown) }
}

/// A file before it is known whether another path leads to it.
private struct FoundFile {
  var file: DiscoveredFile
  var isLink: Bool

  func isBetter(than other: FoundFile) -> Bool {
    isLink == other.isLink ? precedes(file.shown, other.file.shown) : !isLink
  }
}

private struct Search {
  let workingDirectory: FilePath
  private var exclusions: Exclusions
  let excludesNamed: Bool
  var files: [FoundFile] = []
  var problems: [String] = []
  private var resolver = PathResolver()

  init(workingDirectory: FilePath, exclusions: Exclusions, excludesNamed: Bool) {
    self.workingDirectory = workingDirectory
    self.exclusions = exclusions
    self.excludesNamed = excludesNamed
  }

  mutating func look(for argument: String) {
    guard !argument.isEmpty else {
      problems.append("cannot check \"\": the path is empty")
      return
    }
    let path = FilePath(argument).absolute(in: workingDirectory)
    do throws(Errno) {
      let type = try path.stat().type
      if excludesNamed,
        exclusions.cover(path, isDirectory: type == .directory, below: workingDirectory)
      {
        return
      }
      switch type {
      case .directory:
        list(path)
      case .regular:
        try take(path, named: argument)
      default:
        problems.append("cannot check \(argument): it is neither a file nor a directory")
      }
    } catch {
      problems.append("cannot read \(argument): \(error.reason)")
    }
  }

  private mutating func take(_ path: FilePath, named argument: String) throws(Errno) {
    switch try kindOfFile(at: path) {
    case .module: add(path, isNamed: true)
    // Nothing in a stub runs, so nothing in it leaks.
    case .stub: break
    case .other: problems.append("cannot check \(argument): it is not a Python file")
    }
  }

  private mutating func list(_ directory: FilePath) {
    let listing =
      listingOfRepository(around: directory)
      ?? walk(directory, shownIn: workingDirectory) {
        exclusions.cover($0, isDirectory: true, below: directory)
      }
    problems += listing.problems
    for file in listing.files {
      if !exclusions.cover(file, isDirectory: false, below: directory) {
        add(file, isNamed: false)
      }
    }
  }

  private func listingOfRepository(around directory: FilePath) -> Listing? {
    guard let resolved = directory.resolved, repository(around: resolved) != nil else { return nil }
    return gitListing(of: directory, shownIn: workingDirectory)
  }

  private mutating func add(_ path: FilePath, isNamed: Bool) {
    // Tracked but deleted, gone since the listing, or a link to nothing as editors leave them.
    guard let own = try? path.stat(followTargetSymlink: false) else { return }
    let isLink = own.type == .symbolicLink
    guard let status = isLink ? try? path.stat() : own, status.type != .directory else { return }
    let resolved = isLink ? path.resolved ?? path : resolver.resolve(path)
    let file = DiscoveredFile(
      path: path, resolved: resolved, shown: path.shown(in: workingDirectory), size: status.size,
      isNamed: isNamed)
    files.append(FoundFile(file: file, isLink: isLink))
  }
}
