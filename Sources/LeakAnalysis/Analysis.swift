internal import PythonFlow
package import PythonSyntax

/// One file as the analysis takes it.
package struct AnalysisInput: Sendable {
  package var id: FileID
  package var text: SourceText
  /// The dotted name of the module, `__init__` left out; empty when it has none.
  package var moduleName: String
  /// Whether the file is the `__init__.py` of a package.
  package var isPackage: Bool
  /// The folders from the root of the project down to the file: more than the name tells where they are
  /// no packages.
  package var folders: [String]

  package init(
    id: FileID, text: SourceText, moduleName: String, isPackage: Bool, folders: [String] = []
  ) {
    self.id = id
    self.text = text
    self.moduleName = moduleName
    self.isPackage = isPackage
    self.folders = folders
  }
}

/// What the first, parallel stage learns of one file; needs no other file.
package struct AnalyzedFile: Sendable {
  package var input: AnalysisInput
  /// The offsets at which syntax was passed over, ascending; empty for a clean file.
  package var syntaxErrors: [UInt32]
  /// The dotted names of the modules that the file imports, sorted, once each. For
  /// `from a import b` both `a` and `a.b` are listed.
  package var imports: [String]
  /// The comments that ask for findings not to be reported, in source order.
  package var suppressions: [SuppressionComment]
  let module: ModuleIR

  package init(analyzing input: AnalysisInput) {
    self.input = input
    let table = SyntaxTable(parsing: input.text)
    module = lower(
      table, of: input.text, moduleName: input.moduleName, isPackage: input.isPackage)
    syntaxErrors = table.errorOffsets
    imports = module.imports
    suppressions = suppressionComments(in: table, of: input.text)
  }
}
