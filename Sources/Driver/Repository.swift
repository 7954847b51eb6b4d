import SystemPackage

/// Returns the nearest directory at or above a resolved one that holds `.git`, a directory or a file.
func repository(around directory: FilePath) -> FilePath? {
  var candidate = directory
  while true {
    if candidate.appending(".git").exists { return candidate }
    guard candidate.removeLastComponent() else { return nil }
  }
}

/// Returns what paths in a report are relative to: the repository around the first path that exists,
/// else the working directory.
func reportRoot(of arguments: [String], in workingDirectory: FilePath) -> FilePath {
  let fallback = workingDirectory.resolved ?? workingDirectory
  return repository(around: startingDirectory(of: arguments, in: workingDirectory)) ?? fallback
}

/// Returns the directory of the first path that exists, resolved; else the working directory.
func startingDirectory(of arguments: [String], in workingDirectory: FilePath) -> FilePath {
  for argument in arguments {
    guard let path = FilePath(argument).absolute(in: workingDirectory).resolved else { continue }
    return path.isDirectory ? path : path.removingLastComponent()
  }
  return workingDirectory.resolved ?? workingDirectory
}
