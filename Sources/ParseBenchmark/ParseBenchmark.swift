import Driver
import Glibc
import PythonSyntax
import SystemPackage

/// Parses the files whose paths come in on standard input, one a line, and says how long that took.
///
/// The time is the processor's, for making syntax tables on one thread;
/// reading and decoding are left out. `Benchmarks/speed` compares it with a
/// whole run.
@main
struct ParseBenchmark {
  static func main() {
    var ticks = 0
    var bytes = 0
    var nodes = 0
    var skipped = 0
    while let path = readLine() {
      guard let content = try? readFile(FilePath(path)),
        let text = try? SourceText(decoding: content)
      else {
        skipped += 1
        continue
      }
      bytes += text.bytes.count
      let start = clock()
      nodes += SyntaxTable(parsing: text).count
      ticks += clock() - start
    }
    let seconds = Double(ticks) / Double(CLOCKS_PER_SEC)
    print("seconds", seconds)
    print("bytes", bytes)
    print("nodes", nodes)
    print("bytes/s", seconds > 0 ? Int(Double(bytes) / seconds) : 0)
    print("skipped", skipped)
  }
}
