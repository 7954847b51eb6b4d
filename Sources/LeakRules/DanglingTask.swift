package import LeakAnalysis
internal import PythonFlow
internal import PythonSyntax

/// Reports tasks to which nothing keeps a reference: the event loop holds them
/// weakly, so that they may be collected while they run.
package struct DanglingTask: Rule {
  package let id = "dangling-task"

  package init() {}

  package func check(_ file: CheckedFile) -> [Finding] {
    guard !file.program.isTest(file.module) else { return [] }
    return file.ir.functions.indices.flatMap { index -> [Finding] in
      let function = file.ir.functions[index]
      guard mayStart(function, in: file.ir) else { return [] }
      let reference = FunctionReference(module: file.module, function: FunctionID(UInt32(index)))
      var types = SlotTypes(program: file.program, reference: reference)
      return function.instructions.indices.compactMap { check($0, &types, in: file) }
    }
  }

  private func mayStart(_ function: FunctionIR, in ir: ModuleIR) -> Bool {
    function.instructions.contains { instruction in
      switch instruction {
      case .importMember(_, _, let name), .loadName(_, let name), .loadAttribute(_, _, let name):
        ["create_task", "ensure_future"].contains(ir.name(name))
      default: false
      }
    }
      || function.calls.contains { call in
        if case .method(_, let name) = call.callee {
          ["create_task", "ensure_future"].contains(ir.name(name))
        } else {
          false
        }
      }
  }

  private func check(_ index: Int, _ types: inout SlotTypes, in file: CheckedFile) -> Finding? {
    let function = types.function
    guard case .call(let task, let number) = function.instructions[index] else { return nil }
    let call = function.calls[Int(number)]
    guard types.startsTask(call) else { return nil }
    if call.isStatement || isOnlyGivenACallback(task, in: function, file.ir) {
      return finding(call, function, .dropped(call, in: file), in: file)
    }
    guard let name = forgottenName(of: task, in: function, file.ir) else { return nil }
    return finding(call, function, .forgotten(file.ir.name(name), call, in: file), in: file)
  }

  /// `create_task(…).add_done_callback(…)`: the callback does not keep the task.
  private func isOnlyGivenACallback(
    _ task: Slot, in function: FunctionIR, _ ir: ModuleIR
  ) -> Bool {
    guard function.slotNames[Int(task.index)] == nil else { return false }
    return function.instructions.contains { isCallback(to: task, $0, in: function, ir) }
  }

  private func isCallback(
    to task: Slot, _ instruction: Instruction, in function: FunctionIR, _ ir: ModuleIR
  ) -> Bool {
    guard case .call(_, let number) = instruction,
      case .method(task, let name) = function.calls[Int(number)].callee
    else { return false }
    return function.calls[Int(number)].isStatement && ir.name(name) == "add_done_callback"
  }

  /// The variable that gets the task and dies with the function on some way out, before anything
  /// waits: an `await` in between may well be what the task is for.
  private func forgottenName(
    of task: Slot, in function: FunctionIR, _ ir: ModuleIR
  ) -> Symbol? {
    let bound = function.variables(assignedFrom: task)
    guard bound.count == 1, let (variable, instruction) = bound.first,
      let name = function.slotNames[Int(variable.index)], function.kind != .module,
      function.leaves(
        after: instruction,
        unless: {
          $0.isSuspension || runsLoop($0, in: function, ir)
            || function.uses(variable, in: $0) && !isCallback(to: variable, $0, in: function, ir)
        })
    else { return nil }
    return name
  }

  /// The function runs the loop itself, and has the variable meanwhile.
  private func runsLoop(
    _ instruction: Instruction, in function: FunctionIR, _ ir: ModuleIR
  ) -> Bool {
    guard case .call(_, let number) = instruction,
      case .method(_, let name) = function.calls[Int(number)].callee
    else { return false }
    return ["run_forever", "run_until_complete"].contains(ir.name(name))
  }

  private func finding(
    _ call: Call, _ function: FunctionIR, _ message: FindingMessage, in file: CheckedFile
  ) -> Finding {
    var finding = Finding(
      rule: id, level: .warning, file: file.id, range: call.range, message: message.text,
      label: "the task starts here",
      steps: [ProofStep(.acquire, file.id, call.range, "the task starts here")],
      symbol: function.qualifiedName, resource: file.excerpt(call.range))
    finding.fix = file.fixKeeping(call)
    return finding
  }
}

extension FindingMessage {
  fileprivate static func dropped(_ call: Call, in file: CheckedFile) -> FindingMessage {
    "nothing keeps the task from `\(file.excerpt(call.range))`, so it may be collected while it runs"
  }

  fileprivate static func forgotten(
    _ name: String, _ call: Call, in file: CheckedFile
  ) -> FindingMessage {
    "only `\(name)` keeps the task from `\(file.excerpt(call.range))`, and it ends before the task may"
  }
}
