import Driver
import SystemPackage
import Testing

@Test func modulesAreNamedByTheirPackages() async throws {
  try await withFolder { folder in
    for name in ["src/a/__init__.py", "src/a/b/__init__.py", "src/a/c/d.py"] {
      try folder.add(name)
    }
    var modules = Modules()
    func name(_ file: String) -> ModuleName { modules.name(of: folder.appending(file)) }
    #expect(name("src/a/b/m.py") == ModuleName(dotted: "a.b.m", isPackage: false))
    #expect(name("src/a/b/__init__.py") == ModuleName(dotted: "a.b", isPackage: true))
    #expect(name("src/a/m.py") == ModuleName(dotted: "a.m", isPackage: false))
    #expect(name("src/m.py") == ModuleName(dotted: "m", isPackage: false))
    // A directory without `__init__.py` ends the packages.
    #expect(name("src/a/c/d.py") == ModuleName(dotted: "d", isPackage: false))
    #expect(name("src/a/x.y.py") == ModuleName(dotted: "a.x-y", isPackage: false))
    #expect(modules.root(of: folder.appending("src/a/b")) == folder.appending("src"))
    #expect(modules.root(of: folder.appending("src/a/c")) == folder.appending("src/a/c"))
  }
}
