import LeakAnalysis
import PythonSyntax
import SystemPackage

/// Reads the stubs of the folders that a configuration names, sorted by path.
func userModels(
  in folders: [FilePath], shownIn workingDirectory: FilePath
) throws(ConfigurationProblem) -> [UserModel] {
  var models: [UserModel] = []
  for folder in folders {
    let paths = try stubs(in: folder, workingDirectory)
    if paths.isEmpty {
      throw ConfigurationProblem(
        sentence: "no file in \(folder.shown(in: workingDirectory)) ends in `.pyi`, as models do")
    }
    for path in paths {
      let name = path.relative(to: folder) ?? path.string
      models.append(
        try userModel(at: path, named: name, shown: path.shown(in: workingDirectory)))
    }
  }
  return models
}

private func stubs(
  in folder: FilePath, _ workingDirectory: FilePath
) throws(ConfigurationProblem) -> [FilePath] {
  var found: [FilePath] = []
  var pending = [folder]
  while let directory = pending.popLast() {
    do throws(Errno) {
      for entry in try directoryEntries(of: directory) {
        let path = directory.appending(entry.name)
        if entry.isDirectory {
          pending.append(path)
        } else if path.extension == "pyi" {
          found.append(path)
        }
      }
    } catch {
      throw ConfigurationProblem(
        sentence: "cannot read the models in \(directory.shown(in: workingDirectory)): "
          + error.reason)
    }
  }
  return found.sorted { precedes($0.string, $1.string) }
}

/// Returns the model of a stub in which every word means something.
private func userModel(
  at path: FilePath, named name: String, shown: String
) throws(ConfigurationProblem) -> UserModel {
  let text: SourceText
  do {
    text = try SourceText(decoding: try readFile(path))
  } catch let error as UnreadableFile {
    throw ConfigurationProblem(sentence: "cannot read \(shown): \(error.reason)")
  } catch {
    throw ConfigurationProblem(sentence: "cannot read \(shown): it is no text in its encoding")
  }
  let model = UserModel(path: name, text: text)
  if let offset = model.syntaxError {
    throw problem(at: offset, of: text, shown, "the syntax is not understood")
  }
  if let mistake = model.mistakes.first {
    throw problem(at: mistake.offset, of: text, shown, sentence(of: mistake))
  }
  return model
}

private func sentence(of mistake: UserModel.Mistake) -> String {
  switch mistake.kind {
  case .unknownWord(let known):
    let hint = closest(to: mistake.word, of: known).map { "; did you mean `\($0)`?" }
    return "`\(mistake.word)` is no word for models\(hint ?? " and no name of the stub")"
  case .incomplete(let example):
    return "`\(mistake.word)` says nothing without more: `\(example)`"
  }
}

private func problem(
  at offset: UInt32, of text: SourceText, _ shown: String, _ what: String
) -> ConfigurationProblem {
  let place = text.position(at: offset)
  return ConfigurationProblem(
    sentence: "\(shown):\(place.line):\(place.codePointColumn): \(what)")
}
