import SystemPackage

/// Where modules are looked for: all that the meaning of an import depends on.
struct ImportPlace: Hashable {
  /// The directory from which the package of the importing file is imported.
  fileprivate var base: PathKey
  /// The outermost package around that file.
  fileprivate var package: PathKey?
}

/// Where imported modules lie in the repository, by the names that its directories hold.
struct ImportResolver {
  /// What no search leaves.
  private let root: FilePath
  private var modules = Modules()
  private var searches: [ImportPlace: ImportSearch] = [:]
  private var directories: [PathKey: Directory] = [:]

  init(root: FilePath) { self.root = root }

  /// Returns the place of the imports of a file.
  mutating func place(of file: FilePath) -> ImportPlace {
    let base = modules.root(of: file.removingLastComponent())
    let name = modules.name(of: file).dotted
    let package = name.utf8.firstIndex(of: UInt8(ascii: ".")).map { name[..<$0] }
    return ImportPlace(
      base: PathKey(base), package: package.map { PathKey(base.appending(String($0))) })
  }

  /// Returns the search for what is imported from a place.
  mutating func search(from place: ImportPlace) -> ImportSearch {
    if let known = searches[place] { return known }
    let search = ImportSearch(
      path: searchPath(from: place.base.path),
      besideScripts: place.package.map { directory(at: $0.path) })
    searches[place] = search
    return search
  }

  /// Returns the directories that may be on `sys.path` for such modules, nearest first.
  private mutating func searchPath(from base: FilePath) -> [Directory] {
    var path = base
    var result = [directory(at: path)]
    while path != root, path.starts(with: root) {
      path.removeLastComponent()
      result.append(directory(at: path))
    }
    // An `src` layout: the tests lie beside `src`, and what they test inside.
    return result + result.compactMap { $0.directory(named: "src") }
  }

  private mutating func directory(at path: FilePath) -> Directory {
    if let known = directories[PathKey(path)] { return known }
    let directory = Directory(path)
    directories[PathKey(path)] = directory
    return directory
  }
}

/// The search for the modules that are imported from one place.
final class ImportSearch {
  private let path: [Directory]
  private let besideScripts: Directory?
  /// By dotted name. Every module is imported over and over: without it the search took 4 % of a run
  /// over 16,000 files (2026-11).
  private var found: [String: FilePath?] = [:]

  fileprivate init(path: [Directory], besideScripts: Directory?) {
    self.path = path
    self.besideScripts = besideScripts
  }

  /// Returns the file of a module by its dotted name; nil for what is no module of the repository.
  func file(of dotted: String) -> FilePath? {
    if let known = found[dotted] { return known }
    let parts = dotted.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    let file = parts.first.flatMap { search(parts, first: $0) }
    found.updateValue(file, forKey: dotted)
    return file
  }

  private func search(_ parts: [String], first: String) -> FilePath? {
    let isStandard = standardModules.contains(first)
    // Only the first can stand before the standard library, as the directory of a script does.
    for directory in isStandard ? path.prefix(1) : path[...] {
      if let found = directory.file(of: parts) { return found }
    }
    // A package beside a script, which imports it by its own name.
    guard !isStandard, parts.count > 1 else { return nil }
    return besideScripts?.file(of: parts)
  }
}

/// A directory of the repository. It is listed once, when somebody looks inside: most imports are of
/// libraries, and the absence of their first name is found without asking the system.
private final class Directory {
  private let path: FilePath
  private var inner: [String: Directory] = [:]
  /// The names inside; none for what is no directory.
  private lazy var names = Set(((try? directoryEntries(of: path)) ?? []).map(\.name.string))

  init(_ path: FilePath) { self.path = path }

  /// Returns what is inside under a name, as a directory; nil where nothing is.
  func directory(named name: String) -> Directory? {
    if let known = inner[name] { return known }
    guard names.contains(name) else { return nil }
    let directory = Directory(path.appending(name))
    inner[name] = directory
    return directory
  }

  /// Returns the file of a module by the parts of its name.
  func file(of parts: [String]) -> FilePath? {
    var directory = self
    for part in parts.dropLast() {
      guard let next = directory.directory(named: part) else { return nil }
      directory = next
    }
    guard let last = parts.last else { return nil }
    if let package = directory.directory(named: last), package.names.contains("__init__.py") {
      return package.path.appending("__init__.py")
    }
    let file = last + ".py"
    return directory.names.contains(file) ? directory.path.appending(file) : nil
  }
}
