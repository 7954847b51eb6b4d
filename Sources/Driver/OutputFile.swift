import Glibc
import PythonSyntax
import SystemPackage

/// Why the output of a run did not get where it should.
package struct UnwritableOutput: Trouble, Equatable {
  package var sentence: String

  package init(sentence: String) { self.sentence = sentence }
}

/// Writes a file so that readers see the old content or all of the new.
package func write(_ bytes: [UInt8], to file: String) throws(UnwritableOutput) {
  try write(bytes, to: FilePath(file), shown: file)
}

/// Writes a file that people see under another path, in the same way.
func write(_ bytes: [UInt8], to path: FilePath, shown: String) throws(UnwritableOutput) {
  do throws(Errno) {
    guard !path.isEmpty else { throw .noSuchFileOrDirectory }
    let known = try? path.stat()
    switch known?.type {
    case nil, .regular?:
      // A symbolic link stays one: what it leads to is replaced.
      try replace(path.resolved ?? path, with: bytes, permissions: known?.permissions)
    case .directory?:
      throw .isDirectory
    default:
      // A device or a pipe cannot be replaced, only written to.
      try overwrite(path, with: bytes)
    }
  } catch {
    throw UnwritableOutput(sentence: "cannot write \(shown): \(error.reason)")
  }
}

/// Writes a file that still holds what was checked.
func change(
  _ path: FilePath, shown: String, from checked: SourceText, to bytes: [UInt8]
) throws(UnwritableOutput) {
  var obstacle: String?
  do throws(UnreadableFile) {
    if try readFile(path) != checked.rawBytes { obstacle = "it has changed since it was checked" }
  } catch {
    obstacle = error.reason
  }
  if let obstacle {
    throw UnwritableOutput(sentence: "did not change \(shown): \(obstacle)")
  }
  try write(bytes, to: path, shown: shown)
}

/// Writes to standard output; that nobody reads it any more is no failure.
package func writeToStandardOutput(_ bytes: [UInt8]) throws(UnwritableOutput) {
  // Writing into a pipe without a reader would end the process.
  signal(SIGPIPE, SIG_IGN)
  do throws(Errno) {
    try write(bytes, to: .standardOutput)
  } catch .brokenPipe {
    return
  } catch {
    throw UnwritableOutput(sentence: "cannot write to standard output: \(error.reason)")
  }
}

/// Writes one line to standard error, as far as that is possible.
package func writeToStandardError(_ line: String) {
  writeToStandardError(Array("caulk: \(line)\n".utf8))
}

/// Writes to standard error, as far as that is possible.
package func writeToStandardError(_ bytes: [UInt8]) {
  try? write(bytes, to: .standardError)
}

/// Whether a file of that name is one that a killed run had not finished.
func isPartFile(_ name: String) -> Bool {
  name.hasPrefix(".caulk-") && name.hasSuffix(".part")
}

private func replace(
  _ path: FilePath, with bytes: [UInt8], permissions: FilePermissions?
) throws(Errno) {
  let part = path.removingLastComponent().appending(".caulk-\(getpid()).part")
  let file = try open(part, options: [.create, .exclusiveCreate, .closeOnExec])
  do throws(Errno) {
    do throws(Errno) {
      if let permissions { fchmod(file.rawValue, permissions.rawValue) }
      try write(bytes, to: file)
    } catch {
      try? file.close()
      throw error
    }
    try close(file)
    try rename(part, to: path)
  } catch {
    _ = part.withPlatformString { unlink($0) }
    throw error
  }
}

private func overwrite(_ path: FilePath, with bytes: [UInt8]) throws(Errno) {
  let file = try open(path, options: [.closeOnExec])
  defer { try? file.close() }

  try write(bytes, to: file)
}

private func write(_ bytes: [UInt8], to file: FileDescriptor) throws(Errno) {
  var start = 0
  while start < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      Glibc.write(file.rawValue, buffer.baseAddress?.advanced(by: start), bytes.count - start)
    }
    if count >= 0 {
      start += count
      continue
    }
    switch Errno(rawValue: errno) {
    case .interrupted:
      continue
    case .resourceTemporarilyUnavailable:
      // Somebody made the other end of our terminal or pipe non-blocking.
      var ready = pollfd(fd: file.rawValue, events: Int16(POLLOUT), revents: 0)
      poll(&ready, 1, -1)
    case let error:
      throw error
    }
  }
}

private func open(
  _ path: FilePath, options: FileDescriptor.OpenOptions
) throws(Errno) -> FileDescriptor {
  do {
    // What the user's mask leaves of rw-rw-rw-.
    let permissions = FilePermissions(rawValue: 0o666)
    return try FileDescriptor.open(path, .writeOnly, options: options, permissions: permissions)
  } catch let error as Errno {
    throw error
  } catch {
    throw .ioError
  }
}

/// A full disk may only be told here.
private func close(_ file: FileDescriptor) throws(Errno) {
  if Glibc.close(file.rawValue) != 0 { throw Errno(rawValue: errno) }
}

private func rename(_ old: FilePath, to new: FilePath) throws(Errno) {
  let result = old.withPlatformString { old in
    new.withPlatformString { new in Glibc.rename(old, new) }
  }
  if result != 0 { throw Errno(rawValue: errno) }
}
