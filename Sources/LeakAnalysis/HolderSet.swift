internal import PythonFlow

/// The slots that hold a resource, each with how it holds it; sorted by slot.
struct HolderSet: Hashable {
  private var slots: [Slot]
  private var roles: [HolderRole]

  init(_ slot: Slot, _ role: HolderRole) {
    slots = [slot]
    roles = [role]
  }

  var isEmpty: Bool { slots.isEmpty }

  /// Whether one of them is the resource itself.
  var hasDirect: Bool { roles.contains(.direct) }

  /// The attribute of the receiver that keeps the resource.
  var owner: Symbol? {
    for case .owner(let attribute) in roles { return attribute }
    return nil
  }

  /// Removes the slots that are dead, unless no other is left.
  mutating func drop(_ isDead: (Slot) -> Bool) {
    guard slots.count > 1, slots.contains(where: { !isDead($0) }) else { return }
    for slot in slots where isDead(slot) { remove(slot) }
  }

  func role(of slot: Slot) -> HolderRole? {
    slots.firstIndex(of: slot).map { roles[$0] }
  }

  func contains(_ slot: Slot) -> Bool { slots.contains(slot) }

  mutating func remove(_ slot: Slot) {
    guard let index = slots.firstIndex(of: slot) else { return }
    slots.remove(at: index)
    roles.remove(at: index)
  }

  mutating func set(_ slot: Slot, _ role: HolderRole) {
    remove(slot)
    let index = slots.firstIndex { $0 > slot } ?? slots.count
    slots.insert(slot, at: index)
    roles.insert(role, at: index)
  }
}
