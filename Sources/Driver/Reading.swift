package import SystemPackage

/// Why a file cannot be read.
package enum UnreadableFile: Error, Equatable {
  /// It was there when the files were listed.
  case vanished
  case notRegular
  case tooLarge
  case failed(Errno)

  /// The reason as the end of a sentence.
  package var reason: String {
    switch self {
    case .vanished: "the file is gone"
    case .notRegular: "it is no regular file"
    case .tooLarge: "the file is larger than 1 GiB"
    case .failed(let error): error.reason
    }
  }
}

/// Decoded text can take three bytes for each byte of a file, and offsets into it have 32 bits.
private let sizeLimit = 1 << 30

/// Reads a file; never waits for another process.
package func readFile(_ path: FilePath) throws(UnreadableFile) -> [UInt8] {
  do throws(Errno) {
    // A pipe without a writer would block here until one comes.
    let file = try open(path, options: [.nonBlocking, .closeOnExec])
    defer { try? file.close() }

    let status = try file.stat()
    if status.type == .regular, status.size <= sizeLimit {
      return try readToEnd(file, expecting: Int(status.size))
    }
    throw status.type == .regular ? Errno.fileTooLarge : Errno.notSupported
  } catch {
    throw UnreadableFile(error)
  }
}

/// Reads standard input to its end, waiting for who writes it.
package func readStandardInput() throws(UnreadableFile) -> [UInt8] {
  do throws(Errno) {
    return try readToEnd(.standardInput, expecting: 0)
  } catch {
    throw UnreadableFile(error)
  }
}

/// Returns the first bytes of a file, at most so many.
func beginning(of path: FilePath, count: Int) throws(Errno) -> [UInt8] {
  let file = try open(path, options: [.nonBlocking, .closeOnExec])
  defer { try? file.close() }

  var bytes = [UInt8](repeating: 0, count: count)
  let size = try read(file, into: &bytes, from: 0)
  return Array(bytes[..<size])
}

extension UnreadableFile {
  fileprivate init(_ error: Errno) {
    switch error {
    case .noSuchFileOrDirectory, .notDirectory: self = .vanished
    case .fileTooLarge: self = .tooLarge
    // Opening a socket fails with the second.
    case .notSupported, .noSuchAddressOrDevice: self = .notRegular
    default: self = .failed(error)
    }
  }
}

private func open(
  _ path: FilePath, options: FileDescriptor.OpenOptions
) throws(Errno) -> FileDescriptor {
  do {
    return try FileDescriptor.open(path, .readOnly, options: options)
  } catch let error as Errno {
    throw error
  } catch {
    throw .ioError
  }
}

/// The size is what the system says, which a growing file or one of `/proc` does not keep to.
private func readToEnd(
  _ file: FileDescriptor, expecting size: Int
) throws(Errno) -> [UInt8] {
  // One more byte than expected, so that one call reads the file and the next sees its end.
  var bytes = [UInt8](repeating: 0, count: size + 1)
  var count = 0
  while true {
    if count == bytes.count {
      guard count <= sizeLimit else { throw .fileTooLarge }
      bytes += [UInt8](repeating: 0, count: max(count, 1 << 12))
    }
    let step = try read(file, into: &bytes, from: count)
    if step == 0 { break }
    count += step
  }
  bytes.removeSubrange(count...)
  return bytes
}

private func read(
  _ file: FileDescriptor, into bytes: inout [UInt8], from start: Int
) throws(Errno) -> Int {
  do {
    return try bytes.withUnsafeMutableBytes { buffer in
      try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
    }
  } catch let error as Errno {
    throw error
  } catch {
    throw .ioError
  }
}
