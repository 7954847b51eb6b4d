import LeakAnalysis
import PythonSyntax
import SystemPackage

/// The files that could be read and decoded, and word of the others.
struct Loaded {
  var sources: [Source] = []
  var notifications: [RunNotification] = []
  /// One sentence for each file that the system or the user is to blame for.
  var problems: [String] = []
}

/// Reads and decodes files, in the order given; a given text is that of all of them.
func load(
  _ files: [DiscoveredFile], below root: FilePath, given: [UInt8]? = nil, by crew: inout Crew
) async -> Loaded {
  let texts = await crew.map(files, weights: files.map(\.size), "reading") {
    given.map(decoded) ?? readText(of: $0.resolved)
  }
  var modules = Modules()
  var loaded = Loaded()
  for (file, text) in zip(files, texts) {
    let pathFromRoot = file.resolved.relative(to: root)
    switch text {
    case .success(let text):
      let reported = ReportedFile(
        path: file.shown, pathFromRoot: pathFromRoot, absolutePath: file.resolved.string,
        text: text.text)
      loaded.sources.append(
        Source(
          file: reported, path: file.resolved, module: modules.name(of: file.resolved),
          contents: text.digest))
    case .failure(let failure):
      loaded.notifications.append(
        RunNotification(
          kind: .notAnalyzed, path: file.shown, pathFromRoot: pathFromRoot, line: nil,
          message: failure.reason))
      if failure.isProblem(named: file.isNamed) {
        loaded.problems.append("cannot read \(file.shown): \(failure.reason)")
      }
    }
  }
  return loaded
}

/// Why there is no text of a file.
private enum MissingText: Error {
  case unreadable(UnreadableFile)
  case undecodable(UndecodableText)

  var reason: String {
    switch self {
    case .unreadable(let error): error.reason
    case .undecodable(.unsupportedEncoding(let name)): "the encoding `\(name)` is not supported"
    case .undecodable(.contradictoryEncoding(let name)):
      "the byte order mark contradicts the declared encoding `\(name)`"
    case .undecodable(.tooLong): "the decoded text is larger than 4 GiB"
    case .undecodable(.malformedBytes(let encoding, let offset)):
      "the bytes at offset \(offset) are no \(encoding)"
    }
  }

  /// Returns whether the run has failed; what comes and goes by itself in a directory is no failure.
  func isProblem(named isNamed: Bool) -> Bool {
    switch self {
    case .unreadable(.vanished), .unreadable(.notRegular): isNamed
    case .unreadable(.tooLarge), .unreadable(.failed): true
    // Test suites hold such files on purpose.
    case .undecodable: false
    }
  }
}

/// A text, and what it is known by.
private struct LoadedText {
  var text: SourceText
  var digest: ContentDigest
}

private func readText(of path: FilePath) -> Result<LoadedText, MissingText> {
  do throws(UnreadableFile) {
    return decoded(try readFile(path))
  } catch {
    return .failure(.unreadable(error))
  }
}

private func decoded(_ bytes: [UInt8]) -> Result<LoadedText, MissingText> {
  do throws(UndecodableText) {
    let text = try SourceText(decoding: bytes)
    return .success(LoadedText(text: text, digest: ContentDigest(of: text.bytes)))
  } catch {
    return .failure(.undecodable(error))
  }
}
