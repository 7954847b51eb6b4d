package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports exceptions, tracebacks and frames that are kept where the frames
/// of the traceback can reach them.
package struct ExceptionCycle: Rule {
  package let id = "exception-cycle"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isTest(file.module) else { return [] }
    var findings: [Finding] = []
    var raised: Set<String> = []
    for index in file.ir.functions.indices {
      let function = file.ir.functions[index]
      guard function.kind == .function, mayKeep(function, in: file.ir) else { continue }
      let reference = FunctionReference(module: file.module, function: FunctionID(UInt32(index)))
      var search = KeptExceptionSearch(
        objects: HeldObjects(program: file.program, reference: reference))
      for kept in search.all() where !findings.contains(where: { $0.range == kept.range }) {
        // One method of a class stands for all that raise what it keeps.
        if let classID = function.classID, kept.isRaised, case .attribute(let name) = kept.place {
          guard raised.insert("\(classID.index).\(name)").inserted else { continue }
        }
        let isHeap =
          kept.isAccumulated && isKept(reference, in: file) && file.program.runsAgain(reference)
        findings.append(finding(kept, isHeap ? .warning : .note, function, in: file))
      }
    }
    return findings
  }

  /// Whether the object that keeps the exceptions lives as long as a module or class.
  private func isKept(_ method: FunctionReference, in file: CheckedFile) -> Bool {
    file.program.receiverClass(of: method).map { file.program.livesLong($0) } ?? false
  }

  private func mayKeep(_ function: FunctionIR, in ir: ModuleIR) -> Bool {
    if !function.handlerRanges.isEmpty || mayRaiseAgain(function) { return true }
    return function.calls.contains { call in
      if case .method(_, let name) = call.callee {
        frameFunctions.contains(ir.name(name)) || ir.name(name) == "with_traceback"
      } else {
        false
      }
    }
  }

  /// Whether it raises what an attribute holds.
  private func mayRaiseAgain(_ function: FunctionIR) -> Bool {
    function.blocks.contains { block in
      guard case .raise(let slot?) = block.terminator else { return false }
      return function.instructions[Int(block.start)..<Int(block.end)].contains {
        if case .loadAttribute(slot, Slot(0), _) = $0 { true } else { false }
      }
    }
  }

  private func finding(
    _ kept: KeptException, _ level: Level, _ function: FunctionIR, in file: CheckedFile
  ) -> Finding {
    var finding = Finding(
      rule: id, level: level, file: file.id, range: kept.range,
      message: FindingMessage.kept(kept, in: file).text, label: "kept here",
      steps: [
        ProofStep(.acquire, file.id, kept.source, "the \(kept.noun) comes from here"),
        ProofStep(.reference, file.id, kept.range, "a frame of its own traceback keeps it"),
      ], symbol: function.qualifiedName, resource: file.excerpt(kept.range))
    finding.fix = file.fix(for: kept)
    return finding
  }
}

extension FindingMessage {
  fileprivate static func kept(_ kept: KeptException, in file: CheckedFile) -> FindingMessage {
    switch kept.place {
    case .variable(let name) where kept.isRaised:
      "raising the exception in `\(name)` makes its traceback hold the frame that holds `\(name)`"
    case .attribute(let name) where kept.isRaised:
      "raising the exception in `\(name)` makes its traceback hold the frame, and with it the object that keeps it"
    case .variable(let name) where kept.noun == "frame":
      "`\(name)` keeps the frame whose variable it is, so only the cyclic collector can free them"
    case .variable(let name):
      "the \(kept.noun) in `\(name)` outlives its handler and holds the frame that holds it"
    case .attribute(let name):
      "the \(kept.noun) in `\(name)` holds the frames of its traceback, and they hold the object that keeps it"
    case .container(let name):
      "`\(name)` keeps the \(kept.noun), and with it every frame of the traceback"
    case .future(let name):
      "`\(name)` keeps the \(kept.noun), whose traceback holds the frame that holds `\(name)`"
    }
  }
}
