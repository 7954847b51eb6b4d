import Driver
import Synchronization
import Testing

@Test(arguments: [1, 2, 7, 100])
func resultsKeepTheOrderOfTheItems(workers: Int) async {
  let items = Array(0..<50)
  let weights = items.map { Int64($0 * 7 % 11) }
  var completed = 0
  let results = await concurrentMap(
    items, weights: weights, workers: workers, completed: { completed += 1 }, String.init)
  #expect(results == items.map { "\($0)" })
  #expect(completed == items.count)
}

@Test func nothingGivesNothing() async {
  let results = await concurrentMap([Int](), weights: [], workers: 3) { $0 }
  #expect(results.isEmpty)
}

@Test func heaviestBegins() async {
  let work = Recorder()
  _ = await concurrentMap([0, 1, 2, 3], weights: [1, 9, 5, 9], workers: 1) { work.note($0) }
  #expect(work.noted == [1, 3, 2, 0])
}

@Test func workersAreNoMoreThanAskedFor() async {
  let gauge = Gauge()
  _ = await concurrentMap(Array(0..<40), weights: Array(repeating: 1, count: 40), workers: 2) { _ in
    gauge.enter()
    gauge.leave()
  }
  #expect((1...2).contains(gauge.highest))
}

@Test(arguments: [
  ("Name:\tx\nCpus_allowed:\tff\nCpus_allowed_list:\t0-7\n", 8),
  ("Cpus_allowed:\t00000001,00000003\n", 3),
])
func processorsAreCounted(status: String, count: Int) {
  #expect(allowedProcessors(inStatus: status) == count)
  #expect(availableProcessors() >= 1)
}

@Test(arguments: ["", "Cpus_allowed_list:\t0-7\n", "Cpus_allowed:\t0\n"])
func unknownProcessorsAreNotCounted(status: String) {
  #expect(allowedProcessors(inStatus: status) == nil)
}

/// The items in the order in which work on them began.
private final class Recorder: Sendable {
  private let items = Mutex<[Int]>([])

  var noted: [Int] { items.withLock { $0 } }

  func note(_ item: Int) { items.withLock { $0.append(item) } }
}

/// How many are inside, and how many were at most.
private final class Gauge: Sendable {
  private let counts = Mutex((inside: 0, highest: 0))

  var highest: Int { counts.withLock { $0.highest } }

  func enter() {
    counts.withLock {
      $0.inside += 1
      $0.highest = max($0.highest, $0.inside)
    }
  }

  func leave() { counts.withLock { $0.inside -= 1 } }
}
