/// The names of a module, each once, found by a hash of their bytes.
///
/// A dictionary would take 40 bytes a name more, a fifth of all memory, and
/// need a string for each time that a name is met (2026-11).
struct NameTable: Sendable {
  /// By symbol.
  private(set) var names: [String] = []
  /// By hash, or after it where that is taken: the symbols; a third of the places are free.
  private var places = Array(repeating: Symbol.none, count: 16)

  /// Returns the symbol of a name, which is new if nobody asked for it yet.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol {
    let place = place(of: bytes)
    if places[place] != .none { return places[place] }
    let symbol = Symbol(UInt32(names.count))
    names.append(String(decoding: bytes, as: UTF8.self))
    places[place] = symbol
    if names.count * 3 > places.count * 2 { grow() }
    return symbol
  }

  mutating func intern(_ name: String) -> Symbol {
    var name = name
    return name.withUTF8 { intern($0) }
  }

  /// The same without the room that the names have grown in.
  consuming func fitted() -> NameTable {
    names = names.fitted()
    return self
  }

  /// Returns the symbol of a name that has been interned.
  func symbol(of name: String) -> Symbol? {
    var name = name
    let symbol = places[name.withUTF8 { place(of: $0) }]
    return symbol == .none ? nil : symbol
  }

  /// Returns the place where the name is, or belongs.
  private func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a: a multiplication a byte, and names are short.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while places[place] != .none, !isName(places[place], bytes) { place = (place + 1) & mask }
    return place
  }

  private func isName(_ symbol: Symbol, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = names[Int(symbol.index)].utf8
    guard name.count == bytes.count else { return false }
    // Not through the string's own iterator, which took 1 % of a run (2026-11).
    return name.withContiguousStorageIfAvailable { $0.elementsEqual(bytes) }
      ?? name.elementsEqual(bytes)
  }

  private mutating func grow() {
    places = Array(repeating: .none, count: places.count * 2)
    for index in names.indices {
      var name = names[index]
      places[name.withUTF8 { place(of: $0) }] = Symbol(UInt32(index))
    }
  }
}
