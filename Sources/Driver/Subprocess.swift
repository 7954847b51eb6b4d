// The variables of the process are a global of C; nothing here changes them.
@preconcurrency import Glibc

/// What a finished program left behind.
package struct ProgramOutput: Sendable {
  /// The exit code; nil when a signal ended the program.
  package var exitCode: Int32?
  package var standardOutput: [UInt8]
  package var standardError: [UInt8]
}

/// Runs a program of the search path to its end and returns its output; nil where it cannot start.
///
/// Its input is a file or empty; of the variables of this process it gets those that the filter keeps.
package func runProgram(
  _ arguments: [[UInt8]], input: String? = nil, keeping isKept: (_ variable: String) -> Bool
) -> ProgramOutput? {
  guard let output = Pipe() else { return nil }
  defer { output.closeReading() }

  guard let errors = Pipe() else {
    output.closeWriting()
    return nil
  }
  defer { errors.closeReading() }

  let process = spawn(
    arguments, keeping: isKept, input: input ?? "/dev/null", output: output.writing,
    errors: errors.writing)
  output.closeWriting()
  errors.closeWriting()
  guard let process else { return nil }
  let texts = drain([output.reading, errors.reading])
  return ProgramOutput(
    exitCode: exitCode(of: process), standardOutput: texts[0], standardError: texts[1])
}

/// A pipe that no other child inherits.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func closeReading() { _ = close(reading) }
  func closeWriting() { _ = close(writing) }
}

private func spawn(
  _ arguments: [[UInt8]], keeping isKept: (String) -> Bool, input: String, output: Int32,
  errors: Int32
) -> pid_t? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }

  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }

  // This process ignores SIGPIPE, and a child would inherit that.
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  // Threads of a pool block signals, and a child that inherits that cannot be ended.
  var blocked = sigset_t()
  sigemptyset(&blocked)
  posix_spawnattr_setsigmask(&attributes, &blocked)
  posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

  var argumentPointers: [UnsafeMutablePointer<CChar>?] = arguments.map(copy) + [nil]
  var variablePointers = keptEnvironment(isKept) + [nil]
  defer { for pointer in argumentPointers + variablePointers { free(pointer) } }

  var process: pid_t = 0
  guard let program = argumentPointers[0] else { return nil }
  let result = posix_spawnp(
    &process, program, &actions, &attributes, &argumentPointers, &variablePointers)
  return result == 0 ? process : nil
}

private func keptEnvironment(_ isKept: (String) -> Bool) -> [UnsafeMutablePointer<CChar>?] {
  var kept: [UnsafeMutablePointer<CChar>?] = []
  var next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
  while let entry = next.pointee {
    let bytes = UnsafeRawBufferPointer(start: entry, count: strlen(entry))
    let name = String(decoding: bytes.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    if isKept(name) { kept.append(strdup(entry)) }
    next += 1
  }
  return kept
}

/// Returns a copy for C, to be freed.
private func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
  (bytes + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { strdup($0) } }
  }
}

/// Reads several pipes at once to their ends, so that none of them fills up and blocks the writer.
private func drain(_ pipes: [Int32]) -> [[UInt8]] {
  var texts = pipes.map { _ in [UInt8]() }
  var polled = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  // `poll` passes over negative descriptors: that is how a pipe at its end is marked.
  while polled.contains(where: { $0.fd >= 0 }) {
    guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { break }
    for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
      let count = read(polled[index].fd, &buffer, buffer.count)
      if count > 0 {
        texts[index] += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        polled[index].fd = -1
      }
    }
  }
  return texts
}

private func exitCode(of process: pid_t) -> Int32? {
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    guard errno == EINTR else { return nil }
  }
  let wasSignalled = status & 0x7F != 0
  return wasSignalled ? nil : (status >> 8) & 0xFF
}
