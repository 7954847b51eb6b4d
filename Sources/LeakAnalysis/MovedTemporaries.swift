internal import PythonFlow

extension EffectInference {
  /// Whether a library is told to make its temporary files in a new directory: `tempfile.tempdir = mkdtemp()`.
  mutating func movesTemporaries(of base: Slot, to value: Slot) -> Bool {
    isModelledModule(base) && isNewTemporaryFolder(value)
  }

  private mutating func isModelledModule(_ slot: Slot) -> Bool {
    types.types(of: slot).types.contains {
      guard case .module(let path) = $0, let index = program.moduleIndex(path) else { return false }
      return index >= program.modelStart
    }
  }

  private mutating func isNewTemporaryFolder(_ slot: Slot) -> Bool {
    for definition in types.definitions[slot] {
      guard case .call(_, let number) = function.instructions[Int(definition)],
        case .owned(let folder) = resolve(number).owned
      else { continue }
      if program.classInfo(folder).noun == "temporary directory" { return true }
    }
    return false
  }
}
