internal import PythonFlow

/// A function that gives a long-lived container to those who call it.
struct ContainerGiver {
  var function: FunctionReference
  var name: String
  var container: Int
}

extension Program {
  /// Returns the functions of the program that return one container, however they end.
  func containerGivers() -> [ContainerGiver] {
    guard !containers.containers.isEmpty else { return [] }
    return files.indices.flatMap { module -> [ContainerGiver] in
      let ir = modules[module]
      return ir.functions.indices.compactMap { index in
        let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
        guard ir.functions[index].kind == .function, !ir.functions[index].isGenerator,
          let container = containerGiven(by: reference)
        else { return nil }
        return ContainerGiver(
          function: reference, name: ir.name(ir.functions[index].name), container: container)
      }
    }
  }

  private func containerGiven(by reference: FunctionReference) -> Int? {
    let function = function(reference)
    var result: Int?
    for block in function.blocks {
      guard case .return(let slot?) = block.terminator else { continue }
      guard block.end > block.start,
        let found = container(loadedBy: Int(block.end) - 1, into: slot, in: reference),
        result == nil || result == found
      else { return nil }
      result = found
    }
    return result
  }

  /// The container that one step loads: `cache`, `context.trail`, `self.books`.
  private func container(
    loadedBy index: Int, into slot: Slot, in reference: FunctionReference
  ) -> Int? {
    let function = function(reference)
    let ir = modules[reference.module]
    switch function.instructions[index] {
    case .loadName(slot, let name) where containers.names.contains(ir.name(name)):
      return globalContainer(ir.name(name), in: reference.module)
    case .loadAttribute(slot, let base, let name) where containers.names.contains(ir.name(name)):
      if base.index == 0, let owner = receiverClass(of: reference) {
        return classContainer(ir.name(name), of: owner)
      }
      let types = SlotTypes(program: self, reference: reference)
      return types.globalName(behind: base).flatMap { object in
        containers.byOwner[
          .globalAttribute(module: object.module, object: object.name, name: ir.name(name))]
      }
    default: return nil
    }
  }
}

extension ContainerReader {
  /// The container that a call of the function gives.
  mutating func container(givenBy call: Call) -> Int? {
    let name: String
    switch call.callee {
    case .method(_, let symbol): name = ir.name(symbol)
    case .value: name = calleeName(call)
    }
    guard program.containers.giverNames.contains(name) else { return nil }
    let found = Set(types.resolve(call).callees.map { program.containers.givers[$0] })
    return found.count == 1 ? found.first ?? nil : nil
  }
}
