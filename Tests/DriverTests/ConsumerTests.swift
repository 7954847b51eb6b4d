import Driver
import SystemPackage
import Testing

/// Real consumers read what `caulk check` writes, of a folder whose names want every escape.
@Suite(.enabled(if: Consumers.python != nil, "there is no python3 with venv, or no network"))
struct ConsumerTests {
  @Test func sarifToolsReadsTheLog() async throws {
    let lines = try await read(
      "sarif",
      """
      from sarif import loader
      log = loader.load_sarif_file(sys.argv[1])
      print(log.get_result_count(), *log.get_distinct_tool_names())
      for record in log.get_records():
          place = urllib.parse.unquote(record["Location"])
          print(repr(place), record["Line"], record["Severity"], record["Code"])
      """)
    #expect(
      lines == [
        "2 caulk", #"'a,b%:\n::]]>&<\x01|`é�.py' 2 warning unreleased-resource"#,
        "'leak.py' 2 warning unreleased-resource",
      ])
  }

  @Test func junitparserReadsTheSuites() async throws {
    let lines = try await read(
      "junit",
      """
      from junitparser import JUnitXml, Failure
      suites = JUnitXml.fromfile(sys.argv[1])
      print(suites.tests, suites.failures)
      for suite in suites:
          for case in suite:
              [failure] = case.result
              print(repr(suite.name), suite.failures, isinstance(failure, Failure), failure.type)
      """)
    #expect(
      lines == [
        "2 2", #"'a,b%:\n::]]>&<�|`é�.py' 1 True unreleased-resource"#,
        "'leak.py' 1 True unreleased-resource",
      ])
  }

  @Test func checkstyleIsXML() async throws {
    let lines = try await read(
      "checkstyle",
      """
      import xml.etree.ElementTree
      for file in xml.etree.ElementTree.parse(sys.argv[1]).getroot():
          for error in file:
              print(repr(file.get("name")), error.tag, error.get("line"), error.get("column"),
                    error.get("severity"), error.get("source"))
      """)
    #expect(
      lines == [
        #"'a,b%:\n::]]>&<�|`é�.py' error 2 10 warning caulk.unreleased-resource"#,
        "'leak.py' error 2 10 warning caulk.unreleased-resource",
      ])
  }

  @Test(arguments: [
    ("gitlab", codeQualitySchema), ("rdjson", rdjsonSchema), ("json", findingsSchema),
  ])
  func documentsHaveTheShape(format: String, schema: String) async throws {
    let lines = try await read(
      format,
      """
      import json, jsonschema
      schema = json.loads(r'''\(schema)''')
      document = json.load(open(sys.argv[1], encoding="utf-8"))
      jsonschema.Draft202012Validator(schema).validate(document)
      print("valid")
      """)
    #expect(lines == ["valid"])
  }

  /// Returns what a script prints to which a report of the folder is given.
  private func read(_ format: String, _ script: String) async throws -> [String] {
    let python = try #require(Consumers.python)
    var lines: [String] = []
    try await withFolder { folder in
      try folder.add("leak.py", leaking)
      let strange = FilePath(bytes: Array("a,b%:\n::]]>&<\u{1}|`é".utf8) + [0xFF] + ".py".utf8)
      let copied = folder.pushing(strange)
      _ = runProgram([Array("cp".utf8), folder.appending("leak.py").bytes, copied.bytes]) {
        _ in true
      }
      let checked = try caulk(["check", "--output", "\(format)=report"], in: folder)
      #expect(checked.status == 1)
      let read = run(
        [
          python, "-X", "utf8", "-c", "import sys, urllib.parse\n" + script,
          folder.appending("report").string,
        ])
      #expect(read.errors == "")
      lines = read.output.split(separator: "\n").map(String.init)
    }
    return lines
  }
}

private let leaking = "def f(path):\n  file = open(path)\n  print(file.name)\n"

/// An environment of Python's packages that read our formats, kept beside the tests.
enum Consumers {
  /// Without what only draws charts.
  private static let requirements = [
    "sarif-tools==3.0.5", "jsonpath-ng==1.7.0", "ply==3.11", "PyYAML", "junitparser==4.0.2",
    "jsonschema==4.23.0", "attrs", "referencing", "rpds-py", "jsonschema-specifications",
    "typing-extensions", "Jinja2", "MarkupSafe",
  ]

  /// The interpreter of the environment; nil where it cannot be made.
  static let python: String? = {
    guard let binary = try? binary() else { return nil }
    let folder = FilePath(binary).removingLastComponent().appending("consumers").string
    let python = "\(folder)/bin/python"
    let isReady = "import junitparser, jsonschema; from sarif import loader"
    if run([python, "-c", isReady]).status == 0 { return python }
    let install =
      [python, "-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check"]
      + requirements
    guard run(["python3", "-m", "venv", "--clear", folder]).status == 0,
      run(install).status == 0
    else { return nil }
    return python
  }()
}

/// What GitLab wants of a Code Quality report.
private let codeQualitySchema = """
  {"type": "array", "minItems": 2, "items": {
    "type": "object",
    "required": ["description", "check_name", "fingerprint", "severity", "location"],
    "properties": {
      "description": {"type": "string", "minLength": 1},
      "check_name": {"type": "string", "minLength": 1},
      "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
      "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
      "location": {
        "type": "object", "required": ["path", "lines"],
        "properties": {
          "path": {"type": "string", "pattern": "^[^/.]"},
          "lines": {
            "type": "object", "required": ["begin"],
            "properties": {"begin": {"type": "integer", "minimum": 1}}}}}}}}
  """

/// What Reviewdog reads; it refuses keys that it does not know.
private let rdjsonSchema = """
  {"$defs": {
    "position": {
      "type": "object", "additionalProperties": false, "required": ["line", "column"],
      "properties": {"line": {"type": "integer", "minimum": 1},
                     "column": {"type": "integer", "minimum": 1}}},
    "range": {
      "type": "object", "additionalProperties": false, "required": ["start", "end"],
      "properties": {"start": {"$ref": "#/$defs/position"},
                     "end": {"$ref": "#/$defs/position"}}}},
   "type": "object", "additionalProperties": false, "required": ["source", "diagnostics"],
   "properties": {
     "source": {"type": "object", "properties": {"name": {"const": "caulk"}}},
     "diagnostics": {"type": "array", "minItems": 2, "items": {
       "type": "object", "additionalProperties": false,
       "required": ["message", "location", "severity", "code"],
       "properties": {
         "message": {"type": "string", "minLength": 1},
         "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
         "location": {
           "type": "object", "additionalProperties": false, "required": ["path", "range"],
           "properties": {"path": {"type": "string"}, "range": {"$ref": "#/$defs/range"}}},
         "code": {"type": "object", "required": ["value", "url"]},
         "suggestions": {"type": "array", "items": {
           "type": "object", "required": ["range", "text"],
           "properties": {"range": {"$ref": "#/$defs/range"}}}}}}}}}
  """

/// The keys that tools which read Python linters' JSON know.
private let findingsSchema = """
  {"type": "array", "minItems": 2, "items": {
    "type": "object",
    "required": ["code", "filename", "fix", "location", "end_location", "message", "url"],
    "properties": {
      "code": {"type": "string"}, "filename": {"type": "string", "pattern": "^/"},
      "location": {"required": ["row", "column"]}, "end_location": {"required": ["row", "column"]},
      "message": {"type": "string"}, "url": {"type": "string", "format": "uri"}}}}
  """
