internal import PythonFlow
internal import PythonSyntax

extension HeldObjects {
  /// Whether the step that makes a value shows by its numbers that it is large: `bytearray(10**7)`,
  /// `[0] * 1_000_000`, `numpy.zeros((1000, 1000))`.
  func isLarge(_ value: Slot) -> Bool {
    let origin = origin(of: value)
    guard origin.function == reference.function else { return false }
    switch definition(of: origin.slot) {
    case .compute(_, let range):
      let operands = Array(function[operands: range])
      let isRepetition = operands.contains { isSequence($0) }
      let count = operands.lazy.compactMap { self.number(in: $0) }.first
      return isRepetition && (count ?? 0) >= itemsMin
    case .call(_, let number):
      let call = function.calls[Int(number)]
      if sizedCallables.contains(calleeName(of: call)) {
        return size(of: call.arguments.map(\.value)) >= itemsMin
      }
      // A range is small; what is made of it is not.
      return collectingCallables.contains(calleeName(of: call))
        && call.arguments.contains { isLargeRange($0.value) }
    default: return false
    }
  }

  private func isLargeRange(_ value: Slot) -> Bool {
    guard case .call(_, let number) = definition(of: origin(of: value).slot),
      calleeName(of: function.calls[Int(number)]) == "range"
    else { return false }
    return size(of: function.calls[Int(number)].arguments.map(\.value)) >= itemsMin
  }

  /// The product of the numbers, those of a shape included; 0 where there is none.
  private func size(of values: [Slot]) -> Int {
    var product = 1
    var isNumber = false
    for value in values {
      var parts = [value]
      if case .display(_, let range, _) = definition(of: origin(of: value).slot) {
        parts = Array(function[operands: range])
      }
      for number in parts.compactMap({ number(in: $0) }) where number > 0 {
        let (next, isOver) = product.multipliedReportingOverflow(by: number)
        if isOver { return Int.max }
        product = next
        isNumber = true
      }
    }
    return isNumber ? product : 0
  }

  private func isSequence(_ value: Slot) -> Bool {
    switch definition(of: origin(of: value).slot) {
    case .display, .constant(_, .string): true
    default: false
    }
  }

  /// The number that a constant, a product or a power of constants is.
  private func number(in value: Slot) -> Int? {
    var pending = [value]
    var factors: [Int] = []
    var isPower = false
    while let next = pending.popLast(), factors.count < 8 {
      guard let instruction = definition(of: origin(of: next).slot) else { return nil }
      switch instruction {
      case .constant(_, .number(let found?)): factors.append(Int(found))
      case .compute(let slot, let range):
        guard let index = types.definitions[slot].first else { return nil }
        let text = program.files[reference.module].text.string(function.ranges[Int(index)])
        guard text.contains("*"), !text.contains(where: { "+-/%<>".contains($0) }) else {
          return nil
        }
        isPower = isPower || text.contains("**")
        pending += function[operands: range].reversed()
      default: return nil
      }
    }
    guard isPower else { return factors.reduce(1) { $0.multipliedReportingOverflow(by: $1).0 } }
    // Base and exponent; anything more is not worth an evaluator.
    guard factors.count == 2, 1...18 ~= factors[1], 1...10 ~= factors[0] else { return nil }
    return (0..<factors[1]).reduce(1) { result, _ in result * factors[0] }
  }
}

/// Fewer items are not called large.
private let itemsMin = 100_000

/// Callables that make as many items as they are told.
private let sizedCallables: Set<String> = [
  "bytearray", "bytes", "urandom", "token_bytes", "zeros", "ones", "empty", "full", "rand", "randn",
  "random", "standard_normal", "arange",
]

private let collectingCallables: Set<String> = ["list", "tuple", "set", "deque"]
