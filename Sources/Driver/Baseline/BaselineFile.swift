import FoundationEssentials
import SystemPackage

/// Why a baseline cannot be used.
package struct UnusableBaseline: Trouble, Hashable {
  package var sentence: String
}

extension Baseline {
  private static let version = 1

  /// One entry a line, so that a change of it reads well.
  var fileBytes: [UInt8] {
    let lines = entries.map { entry in
      "{\"path\": \(quoted(entry.path)), \"rule\": \(quoted(entry.key.rule)), "
        + "\"symbol\": \(quoted(entry.key.symbol)), \"text\": \(quoted(entry.key.text)), "
        + "\"count\": \(entry.count)}"
    }
    let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
    return Array("{\"version\": \(Self.version), \"findings\": \(list)}\n".utf8)
  }

  /// Reads a file; `name` is what people call it.
  init(reading path: FilePath, named name: String) throws(UnusableBaseline) {
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try readFile(path)
    } catch {
      throw UnusableBaseline(sentence: "cannot read \(name): \(error.reason)")
    }
    guard let version = try? JSONDecoder().decode(BaselineVersion.self, from: Data(bytes)).version
    else {
      throw UnusableBaseline(sentence: "\(name) is no baseline, or only a part of one")
    }
    guard version == Self.version else {
      throw UnusableBaseline(
        sentence: "\(name) is a baseline of version \(version); this program reads version "
          + "\(Self.version)")
    }
    guard let file = try? JSONDecoder().decode(BaselineContents.self, from: Data(bytes)) else {
      throw UnusableBaseline(sentence: "\(name) has findings that cannot be read")
    }
    self.init(
      file.findings.map { row in
        Entry(
          path: row.path, key: Key(rule: row.rule, symbol: row.symbol, text: row.text),
          count: max(1, row.count))
      })
  }
}

private struct BaselineVersion: Decodable {
  var version: Int
}

private struct BaselineContents: Decodable {
  struct Row: Decodable {
    var path: String
    var rule: String
    var symbol: String
    var text: String
    var count: Int
  }

  var findings: [Row]
}
