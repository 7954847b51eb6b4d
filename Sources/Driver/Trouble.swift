/// A reason for which nothing can be done, as the user reads it.
package protocol Trouble: Error {
  /// One sentence, lower case, without full stop.
  var sentence: String { get }
}

/// The directory that the process works in cannot be asked for; perhaps it is deleted.
package struct UnusableWorkingDirectory: Trouble, Equatable {
  package var reason: String

  package var sentence: String { "cannot find the working directory: \(reason)" }
}
