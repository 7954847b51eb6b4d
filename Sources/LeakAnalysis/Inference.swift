internal import PythonFlow

/// What one round learns of a module; nothing but values, so that rounds can be compared.
package struct ModuleFacts: Sendable {
  var summaries: [FunctionSummary] = []
  var attributeTypes: [AttributeFact] = []
  var globalValueTypes: [String: TypeSet] = [:]
  var foreignReleases: Set<String> = []

  struct AttributeFact: Sendable {
    var owner: ClassReference
    var name: String
    var types: TypeSet
  }
}

extension Program {
  /// Returns what the functions of a module do, as far as the summaries of the last round tell.
  package func facts(ofModule module: Int) -> ModuleFacts {
    var facts = ModuleFacts()
    let linked = LinkedModule(self, module: module)
    for index in modules[module].functions.indices {
      let reference = FunctionReference(module: module, function: FunctionID(UInt32(index)))
      var inference = EffectInference(linked, reference)
      inference.run(&facts)
      facts.summaries.append(inference.summary)
    }
    collectGlobals(of: module, &facts)
    return facts
  }

  func collectGlobals(of module: Int, _ facts: inout ModuleFacts) {
    let ir = modules[module]
    var readers: [FunctionID: SlotTypes] = [:]
    for symbol in ir.globals.keys.sorted() {
      for case .value(let function, let slot, _) in ir.globals[symbol] ?? [] {
        let reference = FunctionReference(module: module, function: function)
        // In place: a copy of the reader would copy all that it knows.
        let types = readers[function, default: SlotTypes(program: self, reference: reference)]
          .types(of: slot)
        if !types.isEmpty {
          facts.globalValueTypes[ir.name(symbol), default: TypeSet()].formUnion(types)
        }
      }
    }
  }

  /// Takes over what a round learned; returns whether anything is new.
  mutating func absorb(_ rounds: [ModuleFacts]) -> Bool {
    var isNew = false
    for (module, facts) in rounds.enumerated() {
      if summaries[module] != facts.summaries {
        summaries[module] = facts.summaries
        isNew = true
      }
      if globalValueTypes[module] != facts.globalValueTypes {
        globalValueTypes[module] = facts.globalValueTypes
        isNew = true
      }
      for fact in facts.attributeTypes {
        let index = Int(fact.owner.classID.index)
        let old = classes[fact.owner.module][index].attributeTypes[fact.name] ?? TypeSet()
        var merged = old
        merged.formUnion(fact.types)
        if merged != old {
          classes[fact.owner.module][index].attributeTypes[fact.name] = merged
          isNew = true
        }
      }
      foreignReleases.formUnion(facts.foreignReleases)
    }
    return isNew
  }
}
