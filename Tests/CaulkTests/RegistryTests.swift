import LeakAnalysis
import LeakRules
import Testing

@Test func rulesAreSortedAndUnique() {
  let ids = allRules.map(\.id)
  #expect(ids == Array(Set(ids)).sorted())
}
