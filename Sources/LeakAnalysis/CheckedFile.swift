package import PythonFlow
package import PythonSyntax

/// What a rule sees of one file: its functions, the linked program, and what
/// became of every resource that the file acquires. Made once, shared by all rules.
package struct CheckedFile {
  package let program: Program
  /// The number of the file's module in the program.
  package let module: Int
  /// Every acquisition of the file, in source order.
  package let acquisitions: [Acquisition]
  /// Every circle of references that a function of the file closes.
  package let cycles: [ObjectCycle]
  private let fixable: FixableText?

  init(program: Program, module: Int, makesFixes: Bool) {
    self.program = program
    self.module = module
    acquisitions = program.acquisitions(inModule: module)
    cycles = program.isTest(module) ? [] : program.cycles(inModule: module)
    fixable = makesFixes ? FixableText(program.files[module].text) : nil
  }

  package var id: FileID { program.files[module].id }
  package var ir: ModuleIR { program.modules[module] }
  package var text: SourceText { program.files[module].text }
  /// The statements of the file, where fixes are wanted.
  var suites: SuiteText? { fixable?.suites }
  var makesFixes: Bool { fixable != nil }

  /// Returns the source text of a range on one line, long text cut.
  package func excerpt(_ range: ByteRange, lengthMax: Int = 60) -> String {
    let line = codeOnOneLine(text.string(range))
    return line.count > lengthMax ? line.prefix(lengthMax - 1) + "…" : line
  }
}

/// A text that is parsed once more when the first fix is looked for.
private final class FixableText {
  private let text: SourceText
  private(set) lazy var suites = SuiteText(text)

  init(_ text: SourceText) { self.text = text }
}

/// Whether a module is one of tests by its dotted name and its folders.
func isTest(_ moduleName: String, in folders: [String]) -> Bool {
  (folders + moduleName.split(separator: ".").map(String.init)).contains { part in
    part == "test" || part == "tests" || part == "testing" || part == "conftest"
      || part.hasPrefix("test_")
      || part.hasSuffix("_test")
  }
}
