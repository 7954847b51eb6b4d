import Glibc
package import SystemPackage

// Paths are compared by their bytes: `String ==` holds two file names
// equal that differ in their Unicode normalisation.

/// Returns whether the bytes of one name come before those of another.
package func precedes(_ left: String, _ right: String) -> Bool {
  // At once: one byte after the other took a sixth of a run that found everything in the cache (2026-11).
  var (left, right) = (left, right)
  return left.withUTF8 { left in
    right.withUTF8 { right in
      guard let first = left.baseAddress, let second = right.baseAddress else {
        return left.count < right.count
      }
      let order = memcmp(first, second, min(left.count, right.count))
      return order == 0 ? left.count < right.count : order < 0
    }
  }
}

extension FilePath {
  /// The bytes of the path as the system takes them.
  package var bytes: [UInt8] {
    withPlatformString { start in
      Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
    }
  }

  /// Makes a path of bytes that hold no zero.
  package init(bytes: some Sequence<UInt8>) {
    self.init(platformString: bytes.map { CChar(bitPattern: $0) } + [0])
  }

  /// The directory that the process works in, with symbolic links resolved.
  package static var workingDirectory: FilePath {
    get throws(Errno) {
      guard let buffer = getcwd(nil, 0) else { throw Errno(rawValue: errno) }
      defer { free(buffer) }

      return FilePath(platformString: buffer)
    }
  }

  /// Returns the path with every symbolic link followed, or nil where nothing is.
  package var resolved: FilePath? {
    guard let buffer = withPlatformString({ realpath($0, nil) }) else { return nil }
    defer { free(buffer) }

    return FilePath(platformString: buffer)
  }

  /// Returns the absolute form of what a user typed, the links on its way kept where that is safe.
  func absolute(in directory: FilePath) -> FilePath {
    let joined = directory.pushing(self)
    // Behind a symbolic link `..` leads to the parent of the target, which no spelling shows.
    if components.contains(where: { $0.kind == .parentDirectory }), let target = joined.resolved {
      return target
    }
    return joined.lexicallyNormalized()
  }

  /// Returns the path relative to a directory, with `/`; nil when it does not lie below it.
  package func relative(to directory: FilePath) -> String? {
    var rest = self
    guard rest.removePrefix(directory), !rest.isEmpty else { return nil }
    return rest.string
  }

  /// Returns the path as people see it: relative to the directory where it is below it.
  package func shown(in directory: FilePath) -> String {
    relative(to: directory) ?? string
  }

  /// Returns whether something is there, whatever a symbolic link leads to.
  var exists: Bool { (try? stat(followTargetSymlink: false)) != nil }

  /// Returns whether a directory is there, or a link to one.
  var isDirectory: Bool { (try? stat())?.type == .directory }
}

/// A path as the key of a dictionary.
///
/// `FilePath` is hashed and compared one byte after the other, which took an eighth of a run that
/// found everything in the cache (2026-11).
struct PathKey: Hashable {
  let path: FilePath

  init(_ path: FilePath) { self.path = path }

  static func == (left: PathKey, right: PathKey) -> Bool {
    left.path.withPlatformString { left in
      right.path.withPlatformString { strcmp(left, $0) == 0 }
    }
  }

  func hash(into hasher: inout Hasher) {
    path.withPlatformString {
      hasher.combine(bytes: UnsafeRawBufferPointer(start: $0, count: strlen($0)))
    }
  }
}

/// The resolved forms of paths; each directory is asked for once.
struct PathResolver {
  private var directories: [PathKey: FilePath] = [:]

  /// Returns the resolved path of a file that is no symbolic link itself.
  mutating func resolve(_ file: FilePath) -> FilePath {
    guard let name = file.lastComponent else { return file }
    return resolveDirectory(file.removingLastComponent()).appending(name)
  }

  private mutating func resolveDirectory(_ directory: FilePath) -> FilePath {
    let key = PathKey(directory)
    if let known = directories[key] { return known }
    let resolved = directory.resolved ?? directory
    directories[key] = resolved
    return resolved
  }
}

extension Errno {
  /// The system's reason as the end of a sentence: "permission denied".
  package var reason: String {
    let text = String(cString: strerror(rawValue))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
