internal import PythonFlow

/// Calls that a test puts mocks in the place of, so that they give nothing to release.
struct MockedCalls {
  /// What is replaced, and the steps that find mocks there.
  private var replaced: [(target: MockTarget, steps: Range<Int>)] = []

  init(_ types: SlotTypes) {
    guard types.program.isTest(types.reference.module) else { return }
    var types = types
    let instructions = types.function.instructions
    for decorator in types.function.decorators {
      guard let target = decorator.mockTarget else { continue }
      replaced.append((target, instructions.indices))
    }
    for (index, instruction) in instructions.enumerated() {
      guard case .call(let result, let number) = instruction,
        let target = types.mockTarget(of: types.function.calls[Int(number)])
      else { continue }
      // `mocker.patch`, `monkeypatch.setattr`: until the test ends.
      let end = types.function.lastExit(of: result) ?? instructions.count
      replaced.append((target, index..<max(index, end)))
    }
  }

  /// Whether the call at that step finds a mock. What a helper of the program gives may be made of any
  /// that is there, and what a library gives of any in its place.
  func contains(_ resolved: ResolvedCall, at step: Int, _ program: Program) -> Bool {
    guard replaced.contains(where: { $0.steps.contains(step) }) else { return false }
    if resolved.callees.contains(where: { $0.module < program.modelStart }) { return true }
    return replaced.contains { target, steps in
      steps.contains(step)
        && (target.name == resolved.name
          || resolved.callees.contains {
            program.modules[$0.module].moduleName.split(separator: ".").first == target.root[...]
          })
    }
  }
}

/// The package that a test replaces something of, and the last part of the name that it replaces.
private struct MockTarget {
  var root = ""
  var name: String

  /// `patch("package.module.name")`; nil where the text is no dotted name.
  init?(dotted text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isName = text.utf8.allSatisfy {
      48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ".")
    }
    guard parts.count > 1, isName, let first = parts.first, let last = parts.last else {
      return nil
    }
    root = String(first)
    name = String(last)
  }

  /// `patch.object(package, "name")`.
  init(member: String) { name = member }
}

extension NameExpression {
  fileprivate var mockTarget: MockTarget? {
    guard isCalled else { return nil }
    let texts = arguments.prefix(2).map { argument -> String? in
      guard let quote = argument.path.first, quote == "\"" || quote == "'" else { return nil }
      return argument.path.filter { $0 != quote }
    }
    let callee = path.split(separator: ".").last.map(String.init) ?? ""
    return replacement(by: callee, texts)
  }
}

extension SlotTypes {
  fileprivate mutating func mockTarget(of call: Call) -> MockTarget? {
    let ir = program.modules[reference.module]
    let texts = call.arguments.prefix(2).map { argument -> String? in
      guard case .string(let content?)? = constant(in: argument.value) else { return nil }
      return ir.name(content)
    }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    return replacement(by: resolve(call).name, texts)
  }
}

extension FunctionIR {
  fileprivate func lastExit(of manager: Slot) -> Int? {
    instructions.lastIndex { if case .exit(manager) = $0 { true } else { false } }
  }
}

/// Returns what a call of that name replaces by a mock; `texts` are its first arguments where these are strings.
private func replacement(by callee: String, _ texts: [String?]) -> MockTarget? {
  switch callee {
  case "patch":
    guard let text = texts.first ?? nil else { return nil }
    return MockTarget(dotted: text)
  case "object", "setattr":
    if callee == "setattr", let text = texts.first ?? nil { return MockTarget(dotted: text) }
    guard texts.count > 1, let text = texts[1] else { return nil }
    return MockTarget(member: text)
  default:
    return nil
  }
}
