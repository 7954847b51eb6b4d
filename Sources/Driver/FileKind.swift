import SystemPackage

/// What a file that a user names holds, by its name or its first line.
enum FileKind {
  case module
  case stub
  case other
}

/// Returns what a named file holds; its first line is only read when its name does not tell.
///
/// What pre-commit takes for Python is a module here too: it names such files.
func kindOfFile(at path: FilePath) throws(Errno) -> FileKind {
  if path.lastComponent == "wscript" { return .module }
  return switch path.extension?.lowercased() {
  case "py", "pyw", "pyt", "wsgi", "tac", "gyp", "gypi": .module
  case "pyi": .stub
  default: try hasPythonShebang(path) ? .module : .other
  }
}

private func hasPythonShebang(_ path: FilePath) throws(Errno) -> Bool {
  let line = try beginning(of: path, count: 256).prefix { $0 != UInt8(ascii: "\n") }
  guard line.starts(with: "#!".utf8) else { return false }
  return namesPython(String(decoding: line.dropFirst(2), as: UTF8.self))
}

/// Returns whether `/usr/bin/python3.12 -u`, `/usr/bin/env -S X=1 python3` or the like starts Python.
private func namesPython(_ command: String) -> Bool {
  let words = command.split { $0.isWhitespace }
  guard let first = words.first else { return false }
  var interpreter = first
  if baseName(first) == "env" {
    let rest = words.dropFirst().drop { $0.hasPrefix("-") || $0.contains("=") }
    guard let named = rest.first else { return false }
    interpreter = named
  }
  let name = baseName(interpreter)
  return name.hasPrefix("python") || name.hasPrefix("pypy")
}

private func baseName(_ path: Substring) -> Substring {
  path.split(separator: "/").last ?? path
}
