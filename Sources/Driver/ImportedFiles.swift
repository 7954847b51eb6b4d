import LeakAnalysis
import SystemPackage

extension Codebase {
  /// Adds the files of the repository that the sources import, and what those import, to be known.
  ///
  /// Sources whose packages have no `__init__.py` get the names by which they are imported first.
  mutating func addImported(
    root: FilePath, directory: FilePath, with analyze: Analyze, by crew: inout Crew
  ) async {
    var resolver = ImportResolver(root: root)
    var imported = importedFiles(among: sources.indices, &resolver)
    let renamed = sourcesImportedOtherwise(imported)
    if !renamed.isEmpty {
      await rename(renamed, with: analyze, by: &crew)
      imported = importedFiles(among: sources.indices, &resolver)
    }
    var known = Set(sources.map { PathKey($0.path) })
    var next = 0
    while next < sources.count {
      let wave = imported.filter { !known.contains(PathKey($0.path)) }
      next = sources.count
      // Whatever is wrong with a file that nobody asked for: the run goes on without it.
      let loaded = await load(wave.map { $0.asFile(in: directory) }, below: root, by: &crew)
      known.formUnion(wave.map { PathKey($0.path) })
      await add(named(loaded.sources, as: wave), with: analyze, by: &crew)
      imported = importedFiles(among: next..<sources.count, &resolver)
    }
  }

  /// Returns the sources that are never imported by their own names, with the names that are used.
  private func sourcesImportedOtherwise(
    _ imported: [ImportedFile]
  ) -> [(index: Int, name: String)] {
    let names = Dictionary(
      imported.map { (PathKey($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    return sources.indices.compactMap { index in
      let source = sources[index]
      guard let file = names[PathKey(source.path)], file.names[source.module.dotted] == nil else {
        return nil
      }
      return (index, file.commonestName)
    }
  }

  /// Returns the files that some of the sources import, sorted by path.
  private func importedFiles(
    among indices: Range<Int>, _ resolver: inout ImportResolver
  ) -> [ImportedFile] {
    var files: [PathKey: ImportedFile] = [:]
    for (place, names) in importedNames(among: indices, &resolver) {
      let search = resolver.search(from: place)
      for (name, count) in names {
        guard let path = search.file(of: name) else { continue }
        files[PathKey(path), default: ImportedFile(path: path)].names[name, default: 0] += count
      }
    }
    return files.values.sorted { precedes($0.path.string, $1.path.string) }
  }

  /// Returns how often which names are imported from where: most files of a program share a place,
  /// and the search for a file costs more than the count.
  private func importedNames(
    among indices: Range<Int>, _ resolver: inout ImportResolver
  ) -> [ImportPlace: [String: Int]] {
    var members: [ImportPlace: [Int]] = [:]
    for index in indices where !imports[index].isEmpty {
      members[resolver.place(of: sources[index].path), default: []].append(index)
    }
    return members.mapValues { indices in
      var counts: [String: Int] = [:]
      for index in indices { for name in imports[index] { counts[name, default: 0] += 1 } }
      return counts
    }
  }

  private func named(_ loaded: [Source], as wave: [ImportedFile]) -> [Source] {
    let names = Dictionary(
      wave.map { (PathKey($0.path), $0.commonestName) }, uniquingKeysWith: { first, _ in first })
    return loaded.map { source in
      var source = source
      source.module.dotted = names[PathKey(source.path)] ?? source.module.dotted
      return source
    }
  }
}

/// A file of the repository, and how often it is imported by which names.
private struct ImportedFile {
  var path: FilePath
  var names: [String: Int] = [:]

  /// The name that most imports use.
  var commonestName: String {
    let best = names.max { left, right in
      left.value == right.value ? precedes(right.key, left.key) : left.value < right.value
    }
    return best?.key ?? ""
  }

  func asFile(in directory: FilePath) -> DiscoveredFile {
    DiscoveredFile(
      path: path, resolved: path, shown: path.shown(in: directory), size: 0, isNamed: false)
  }
}
