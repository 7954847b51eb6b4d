internal import PythonFlow

/// Judges by which arguments a cache without a limit grows.
package struct CacheJudge {
  private let program: Program
  private var tracer: OriginTracer

  package init(program: Program) {
    self.program = program
    tracer = OriginTracer(program: program, runTime: RunTime(program: program))
  }

  /// Returns the parameter whose values never end, with where they come from.
  package mutating func growth(
    of reference: FunctionReference
  ) -> (parameter: String, origin: KeyOrigin)? {
    guard tracer.runTime.phase(of: reference) >= .open else { return nil }
    let function = program.function(reference)
    // Of arguments that the program itself passes, only what is known to come from outside counts.
    let uses = tracer.runTime.uses(of: reference)
    let least = uses.sites.isEmpty && !uses.isMapped ? KeyOrigin.Rank.argument : .outside
    var best: (parameter: String, origin: KeyOrigin)?
    for (index, parameter) in function.parameters.enumerated() {
      let name = program.modules[reference.module].name(parameter.name)
      if index == 0, program.receiverClass(of: reference) != nil || name == "self" { continue }
      let origin = tracer.origin(of: parameter.slot, in: reference)
      guard origin.rank >= least, origin.rank > (best?.origin.rank ?? .unknown) else {
        continue
      }
      best = (name, origin)
    }
    return best
  }
}
