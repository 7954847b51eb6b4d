package import SystemPackage

/// The name by which a module is imported.
package struct ModuleName: Hashable, Sendable {
  /// The dotted name, `__init__` left out.
  package var dotted: String
  /// Whether the file is the `__init__.py` of a package.
  package var isPackage: Bool

  package init(dotted: String, isPackage: Bool) {
    self.dotted = dotted
    self.isPackage = isPackage
  }
}

/// The packages that directories are, by the `__init__.py` inside; each directory is asked for once.
package struct Modules {
  /// A directory as a package.
  private struct Package {
    /// The dotted name; empty for a directory that is no package.
    var name: String
    /// The directory from which its modules are imported.
    var root: FilePath
  }

  private var packages: [PathKey: Package] = [:]

  package init() {}

  /// Returns the name of the module that a file is.
  package mutating func name(of file: FilePath) -> ModuleName {
    let package = package(at: file.removingLastComponent())
    let stem = file.stem ?? ""
    if stem == "__init__", !package.name.isEmpty {
      return ModuleName(dotted: package.name, isPackage: true)
    }
    // A script `a.b.py` is nobody's module `b`, but its relative imports start from its package.
    let own = String(stem.map { $0 == "." ? "-" : $0 })
    return ModuleName(dotted: joined(package.name, own), isPackage: false)
  }

  /// Returns the directory from which the modules of a directory are imported.
  package mutating func root(of directory: FilePath) -> FilePath {
    package(at: directory).root
  }

  private mutating func package(at directory: FilePath) -> Package {
    // The packages between the nearest directory that is known, or is none, and this one.
    var inner: [FilePath] = []
    var outer = directory
    var known = packages[PathKey(outer)]
    while known == nil, isPackage(outer) {
      inner.append(outer)
      outer.removeLastComponent()
      known = packages[PathKey(outer)]
    }
    var package = known ?? Package(name: "", root: outer)
    if known == nil { packages[PathKey(outer)] = package }
    for path in inner.reversed() {
      package.name = joined(package.name, path.lastComponent?.string ?? "")
      packages[PathKey(path)] = package
    }
    return package
  }

  private func isPackage(_ directory: FilePath) -> Bool {
    directory.lastComponent != nil && directory.appending("__init__.py").exists
  }
}

private func joined(_ package: String, _ name: String) -> String {
  package.isEmpty ? name : package + "." + name
}
