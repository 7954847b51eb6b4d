/// What modules import, by what they are: with it a program is found without parsing its files.
struct KnownImports: Sendable {
  static let entryName = "imports"
  /// What is kept of modules that a program does not have: other branches, other parts.
  private static let bytesMax = 8 << 20

  /// Records, one after the other: a digest, the dotted names with commas between, a line feed.
  private let bytes: [UInt8]
  private var names: [ContentDigest: Range<Int>] = [:]

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
    var start = 0
    while let digest = ContentDigest(bytes: bytes[start...].prefix(ContentDigest.byteCount)) {
      let first = start + ContentDigest.byteCount
      let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      names[digest] = first..<end
      start = min(end + 1, bytes.count)
    }
  }

  /// Returns what a source imports, sorted, once each; nil for one that was never analysed.
  func imports(of source: Source) -> [String]? {
    names[source.digest].map { range in
      bytes[range].split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Returns the records of a codebase, and as many of the older ones as there is room for; nil
  /// when nothing would be new.
  func bytes(with codebase: Codebase) -> [UInt8]? {
    guard codebase.sources.contains(where: { names[$0.digest] == nil }) else { return nil }
    var result: [UInt8] = []
    var rest = names
    for (source, imports) in zip(codebase.sources, codebase.imports) {
      rest[source.digest] = nil
      result += source.digest.bytes + imports.joined(separator: ",").utf8 + "\n".utf8
    }
    let start = result.count
    for (digest, range) in rest.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
      guard result.count - start + range.count < Self.bytesMax else { break }
      result += digest.bytes + bytes[range] + "\n".utf8
    }
    return result
  }
}
