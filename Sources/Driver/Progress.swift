import Glibc

/// A line on the terminal that says how far a long run is.
package struct Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var activity = ""
  private var done = 0
  private var total = 0
  private var drawn: ContinuousClock.Instant?

  /// - Parameter isShown: Whether somebody sees it: see `Terminal.showsProgress`.
  package init(isShown: Bool) { self.isShown = isShown }

  /// Names what comes next, and its size.
  mutating func begin(_ activity: String, count: Int) {
    self.activity = activity
    done = 0
    total = count
  }

  /// Counts one item, and draws the line when a person may wonder.
  mutating func advance() {
    done += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), drawn.map({ now - $0 > .milliseconds(100) }) ?? true else {
      return
    }
    drawn = now
    show("\r\u{1B}[K\(activity) \(done)/\(total)")
  }

  /// Takes the line away.
  mutating func finish() {
    if drawn != nil { show("\r\u{1B}[K") }
    drawn = nil
  }

  private func show(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// The workers of a run, and what it tells about their progress.
struct Crew {
  private let workers: Int
  private var progress: Progress

  init(workers: Int, progress: Progress) {
    self.workers = workers
    self.progress = progress
  }

  /// Returns the results of a function over items, in the order of the items.
  mutating func map<Item: Sendable, Output: Sendable>(
    _ items: [Item], weights: [Int64], _ activity: String,
    _ transform: @escaping @Sendable (Item) -> Output
  ) async -> [Output] {
    var progress = progress
    progress.begin(activity, count: items.count)
    let outputs = await concurrentMap(
      items, weights: weights, workers: workers, completed: { progress.advance() }, transform)
    progress.finish()
    self.progress = progress
    return outputs
  }
}
