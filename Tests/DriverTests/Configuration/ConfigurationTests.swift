import FoundationEssentials
import SystemPackage
import Testing

private let leaking = "def f(path):\n  file = open(path)\n  print(file.name)\n"

@Test func nearestFileWins() async throws {
  try await withFolder { folder in
    try folder.add("pyproject.toml", "[tool.caulk]\nignore = [\"unreleased-resource\"]\n")
    try folder.add("a.py", leaking)
    try folder.add("inner/caulk.toml", "notes = true\n")
    try folder.add("inner/pyproject.toml", "[project]\nname = \"inner\"\n")
    try folder.add("inner/deep/b.py", leaking)
    let result = try caulk(["check", "--output-format", "concise"], in: folder)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("inner/deep/b.py:2:10: warning: "))
    #expect(!result.output.contains("\na.py"))
    #expect(try caulk(["check", "a.py"], in: folder).status == 0)
    #expect(try caulk(["check", "--isolated", "a.py"], in: folder).status == 1)
    #expect(try caulk(["check", "--select", "unreleased-resource"], in: folder).status == 1)
    // A hidden file comes before a visible one, and that before the project's.
    try folder.add("inner/.caulk.toml", "ignore = [\"unreleased-resource\"]\n")
    #expect(try caulk(["check"], in: folder).status == 0)
  }
}

@Test func settingsAreInForce() async throws {
  try await withFolder { folder in
    try folder.add(
      "caulk.toml",
      """
      exclude = ["generated", "/docs/*.py"]
      fail-on = "error"
      paths = ["src"]
      respect-noqa = false

      [levels]
      unreleased-resource = "error"

      [per-file-ignores]
      "src/scripts/**" = ["unreleased-resource"]
      "!src/**" = ["unreleased-resource"]
      """)
    try folder.add("src/a.py", leaking.replacing("path)\n  p", with: "path)  # noqa\n  p"))
    for name in ["src/scripts/b.py", "src/generated/c.py", "other.py"] {
      try folder.add(name, leaking)
    }
    let concise = ["check", "--output-format", "concise"]
    let found = try caulk(concise, in: folder)
    #expect(found.status == 1)
    #expect(found.output.hasPrefix("src/a.py:2:10: error: "))
    #expect(found.output.split(separator: "\n").count == 1)
    // What is named is checked, but for the rules that are not for it.
    #expect(try caulk(concise + ["other.py"], in: folder).status == 0)
    #expect(try caulk(concise + ["src/generated/c.py"], in: folder).status == 1)
    let forced = try caulk(concise + ["--force-exclude", "src/generated/c.py"], in: folder)
    #expect(forced.output.isEmpty)
    #expect(try caulk(concise + ["--fail-on", "never"], in: folder).status == 0)
    // From below, paths in the file still begin where the file is.
    let below = try caulk(concise, in: folder.appending("src"))
    #expect(below.output.hasPrefix("a.py:2:10: error: "))
  }
}

@Test func filesExtendEachOther() async throws {
  try await withFolder { folder in
    try folder.add(
      "shared/base.toml",
      "notes = true\nignore = [\"unreleased-resource\"]\n[levels]\ncached-method = \"error\"\n")
    try folder.add(
      "caulk.toml",
      "extend = \"shared/base.toml\"\nignore = []\n[levels]\ndangling-task = \"note\"\n")
    try folder.add("a.py", leaking)
    #expect(try caulk(["check"], in: folder).status == 1)
    let shown = try caulk(["config"], in: folder).output
    #expect(shown.contains("levels = {\"cached-method\" = \"error\"}  # shared/base.toml:3\n"))
    #expect(shown.contains("# caulk.toml:3\n"))
    try folder.add("shared/base.toml", "extend = \"../caulk.toml\"\n")
    let circle = try caulk(["check"], in: folder)
    #expect(circle.status == 2)
    #expect(circle.errors == "caulk: shared/base.toml:1: the file extends itself\n")
  }
}

@Test(arguments: [
  ("selct = []", "1:1: there is no setting `selct`; did you mean `select`?"),
  ("x = 1", "1:1: there is no setting `x`; `caulk config` lists them"),
  (
    "ignore = [\n  \"unrelesed-resource\",\n]",
    "2:3: there is no rule `unrelesed-resource`; did you mean `unreleased-resource`?"
  ),
  (
    "fail-on = \"warn\"",
    "1:11: `fail-on` cannot be \"warn\"; it is one of `note`, `warning`, `error`, `never`"
  ),
  ("notes = \"yes\"", "1:9: `notes` needs `true` or `false`"),
  ("select = \"unreleased-resource\"", "1:10: `select` needs an array of texts"),
  (
    "levels = {cached-method = \"eror\"}",
    "1:27: there is no level \"eror\"; did you mean `error`?"
  ),
  ("levels = 3", "1:10: `levels` needs a table"),
  ("[per-file-ignores]\n\"é\" = 3", "2:7: `per-file-ignores` needs an array of texts"),
  ("notes = true\nnotes = false", "2:1: `notes` is defined twice"),
  ("notes = yes", "1:9: `yes` is no value; texts stand in quotes"),
  ("select = [\"a\"", "1:14: the array has neither `,` nor `]` here"),
  ("paths = [\"src]", "1:10: the string does not end"),
  ("models = [\"nowhere\"]", ""),
])
func mistakesAreSaidWithTheirPlace(text: String, message: String) async throws {
  try await withFolder { folder in
    try folder.add("caulk.toml", text)
    try folder.add("a.py")
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let expected =
      message.isEmpty
      ? "cannot read the models in nowhere: no such file or directory" : "caulk.toml:" + message
    #expect(result.errors == "caulk: \(expected)\n")
  }
}

@Test func brokenProjectFileOfOthersIsNoTrouble() async throws {
  try await withFolder { folder in
    try folder.add("pyproject.toml", "[project\n")
    try folder.add("a.py")
    #expect(try caulk(["check"], in: folder).status == 0)
    try folder.add("pyproject.toml", "[tool.caulk\n")
    let own = try caulk(["check"], in: folder)
    #expect(own.status == 2)
    #expect(
      own.errors == "caulk: pyproject.toml:1:12: the name of the table does not end in `]`\n")
  }
}

@Test func configurationIsTakenFromANamedFile() async throws {
  try await withFolder { folder in
    try folder.add("elsewhere/strict.toml", "ignore = [\"unreleased-resource\"]\n")
    try folder.add("caulk.toml", "nonsense = 1\n")
    try folder.add("a.py", leaking)
    let named = ["--config", "elsewhere/strict.toml"]
    #expect(try caulk(["check"] + named, in: folder).status == 0)
    #expect(try caulk(["check", "--config", "nosuch.toml"], in: folder).status == 2)
    #expect(try caulk(["check", "--isolated"] + named, in: folder).status == 2)
    let shown = try caulk(["config"] + named, in: folder)
    #expect(
      shown.output.contains("ignore = [\"unreleased-resource\"]  # elsewhere/strict.toml:1\n"))
  }
}

@Test func schemaKnowsEverySetting() async throws {
  try await withFolder { folder in
    let text = try caulk(["config", "--schema"], in: folder).output
    let schema = try JSONDecoder().decode(Schema.self, from: Data(text.utf8))
    #expect(schema.additionalProperties == false)
    #expect(schema.properties["fail-on"]?.enum == ["note", "warning", "error", "never"])
    #expect(schema.properties["select"]?.items?.enum?.contains("cached-method") == true)
    #expect(schema.properties["extend"]?.type == "string")
    // What is shown as in force is what the schema knows.
    let shown = try caulk(["config"], in: folder).output.split(separator: "\n").compactMap {
      $0.drop { $0 == "#" || $0 == " " }.split(separator: " ").first.map(String.init)
    }
    #expect(Set(shown) == Set(schema.properties.keys).subtracting(["extend"]))
  }
}

private struct Schema: Decodable {
  struct Property: Decodable {
    struct Items: Decodable {
      var `enum`: [String]?
    }

    var description: String
    var type: String?
    var `enum`: [String]?
    var items: Items?
  }

  var additionalProperties: Bool
  var properties: [String: Property]
}

@Test func modelsOfAConfigurationAreKnown() async throws {
  try await withFolder { folder in
    try folder.add("caulk.toml", "models = [\"models\"]\n")
    try folder.add(
      "models/acme/door.pyi",
      """
      @resource("door")
      class Door:
          def __init__(self, name) -> Owned: ...
          @releases
          def shut(self) -> None: ...

      """)
    try folder.add(
      "a.py",
      "from acme.door import Door\n\n\ndef f(name):\n  door = Door(name)\n  print(door.width)\n")
    let result = try caulk(["check", "--output-format", "concise"], in: folder)
    #expect(
      result.output == "a.py:5:10: warning: the door `door` from `Door(name)` is never released "
        + "[unreleased-resource]\n")
    #expect(try caulk(["check", "--isolated"], in: folder).status == 0)
  }
}

@Test func folderWithoutModelsIsTrouble() async throws {
  try await withFolder { folder in
    try folder.add("caulk.toml", "models = [\"models\"]\n")
    try folder.add("models/acme.py")
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors == "caulk: no file in models ends in `.pyi`, as models do\n")
  }
}

@Test(arguments: [
  ("def f(x: Relased): ...", "1:10: `Relased` is no word for models; did you mean `Released`?"),
  (
    "class A: ...\ndef f(x: A) -> Ownd[A]: ...",
    "2:16: `Ownd` is no word for models; did you mean `Owned`?"
  ),
  (
    "class A:\n    @release\n    def f(self): ...",
    "2:5: `release` is no word for models; did you mean `releases`?"
  ),
  ("def f(:\n", "1:7: the syntax is not understood"),
  ("def f() -> Owned: ...", "1:12: `Owned` says nothing without more: `Owned[Socket]`"),
  (
    "@resource\nclass A:\n    def __init__(self) -> Owned: ...",
    "1:1: `resource` says nothing without more: `resource(\"socket\")`"
  ),
])
func modelsThatSayNothingAreTrouble(text: String, message: String) async throws {
  try await withFolder { folder in
    try folder.add("caulk.toml", "models = [\"models\"]\n")
    try folder.add("models/acme.pyi", text)
    try folder.add("a.py")
    let result = try caulk(["check"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors == "caulk: models/acme.pyi:\(message)\n")
  }
}
