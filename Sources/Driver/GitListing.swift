import SystemPackage

/// The files that a directory holds, and what could not be listed.
struct Listing {
  /// Absolute paths, in any order, perhaps more than once.
  var files: [FilePath] = []
  /// One sentence each.
  var problems: [String] = []
}

/// Lists the Python files below a directory of a work tree as git has them: tracked, or neither tracked nor ignored.
///
/// Returns nil where git cannot answer, and for an ignored directory: naming
/// it asks for its files. Other repositories inside, submodules too, are not
/// entered: their files belong to another history.
func gitListing(of directory: FilePath, shownIn workingDirectory: FilePath) -> Listing? {
  // What is tracked is wanted, whatever its name; a forgotten `venv` is neither tracked nor wanted.
  let excluded = directoriesExcludedByDefault.flatMap { ["-x", $0 + "/"] }
  guard
    let output = git(
      ["ls-files", "-z", "--cached", "--others", "--exclude-standard"] + excluded, in: directory),
    output.exitCode == 0
  else { return nil }
  if output.standardOutput.isEmpty, isIgnored(directory) { return nil }
  let names = output.standardOutput.split(separator: 0).filter(isPythonModule)
  return Listing(
    files: names.map { directory.pushing(FilePath(bytes: $0)) },
    problems: unreadableDirectories(namedIn: output.standardError).map {
      let path = directory.pushing(FilePath(bytes: $0)).shown(in: workingDirectory)
      return "cannot read \(path): permission denied"
    })
}

/// Returns whether a name ends as modules do; stubs hold nothing that runs.
func isPythonModule(_ name: some BidirectionalCollection<UInt8>) -> Bool {
  name.suffix(3).elementsEqual(".py".utf8)
}

private func isIgnored(_ directory: FilePath) -> Bool {
  git(["check-ignore", "--quiet", "."], in: directory)?.exitCode == 0
}

/// Runs git in a directory, whatever the variables of a hook say about another repository.
func git(
  _ arguments: [String], in directory: FilePath, input: FilePath? = nil
) -> ProgramOutput? {
  // A repository's own configuration may name a program as its file monitor; reading must run none.
  let options = ["-c", "core.fsmonitor=false"] + arguments
  let command = ["git", "-C"].map { Array($0.utf8) } + [directory.bytes]
  return runProgram(command + options.map { Array($0.utf8) }, input: input?.string) { variable in
    !repositoryVariables.contains(variable) && !variable.hasPrefix("LC_")
      && !variable.hasPrefix("LANG")
  }
}

/// Set inside hooks, where they speak of the repository of the commit rather than of the directory.
private let repositoryVariables: Set = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR", "GIT_DIR", "GIT_INDEX_FILE",
  "GIT_NAMESPACE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX", "GIT_WORK_TREE",
]

/// Git goes on without such a directory and exits with 0; only its warning tells.
private func unreadableDirectories(namedIn errors: [UInt8]) -> [ArraySlice<UInt8>] {
  let start = Array("warning: could not open directory '".utf8)
  let end = Array("': Permission denied".utf8)
  return errors.split(separator: UInt8(ascii: "\n")).compactMap { line in
    guard line.starts(with: start), line.suffix(end.count).elementsEqual(end) else { return nil }
    return line.dropFirst(start.count).dropLast(end.count)
  }
}
