import Glibc
import SystemPackage

/// Waits for changes of files, by the system's own notice.
struct FileWatch {
  private let queue: Int32
  private var watched: Set<FilePath> = []

  init?() {
    queue = inotify_init1(Int32(IN_CLOEXEC))
    if queue < 0 { return nil }
  }

  /// Watches directories, too, in which files may come, go and change.
  mutating func add(_ directories: some Sequence<FilePath>) {
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
    for directory in directories where watched.insert(directory).inserted {
      _ = directory.withPlatformString { inotify_add_watch(queue, $0, UInt32(events)) }
    }
  }

  /// Waits until something happened that the filter is for, and then until it is quiet for a while.
  func waitForChange(of isWatched: ([UInt8]) -> Bool) {
    while !names(waiting: -1).contains(where: isWatched) {}
    // Editors and version control write several files in a row.
    let quietMilliseconds: Int32 = 50
    while !names(waiting: quietMilliseconds).isEmpty {}
  }

  /// Returns the names of what changed, none when nothing did in time.
  private func names(waiting milliseconds: Int32) -> [[UInt8]] {
    var ready = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(queue, &buffer, buffer.count)
    var names: [[UInt8]] = []
    var start = 0
    let header = MemoryLayout<inotify_event>.size
    while start + header <= count {
      // The last field of the header is the length of the name behind it.
      let length = buffer[start..<(start + header)].suffix(4).reversed()
        .reduce(0) { $0 << 8 | Int($1) }
      let name = buffer[(start + header)..<min(count, start + header + length)]
      names.append(Array(name.prefix { $0 != 0 }))
      start += header + length
    }
    return names
  }
}
