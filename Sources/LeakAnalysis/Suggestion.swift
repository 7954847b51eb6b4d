/// Returns the name that may be meant by a misspelt one; nil when none is close.
package func closest(to name: String, of known: [String]) -> String? {
  let candidates = known.map { (name: $0, distance: editDistance($0, name)) }
  let best = candidates.min { left, right in
    left.distance == right.distance
      ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.distance < right.distance
  }
  guard let best, best.distance <= max(1, name.utf8.count / 3) else { return nil }
  return best.name
}

/// The number of bytes to insert, remove or change. O(left × right).
private func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right.utf8)
  var row = Array(0...right.count)
  for (index, byte) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let changed = diagonal + (right[column] == byte ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
