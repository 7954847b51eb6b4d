import Glibc
import SystemPackage

/// Returns the number of processors that this process may use.
package func availableProcessors() -> Int {
  // The mask that `sched_getaffinity` returns, which C declares out of Swift's sight.
  let status = (try? readFile("/proc/self/status")) ?? []
  return allowedProcessors(inStatus: String(decoding: status, as: UTF8.self))
    ?? max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1)
}

/// Returns the number of bits in `Cpus_allowed`, hexadecimal words with commas between.
package func allowedProcessors(inStatus status: String) -> Int? {
  let prefix = "Cpus_allowed:"
  guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(prefix) }) else {
    return nil
  }
  let count = line.dropFirst(prefix.count).compactMap(\.hexDigitValue).reduce(0) {
    $0 + $1.nonzeroBitCount
  }
  return count > 0 ? count : nil
}
