/// What releases are called where the object's class is unknown.
package let releaseNames: Set<String> = [
  "close", "aclose", "shutdown", "terminate", "release", "cleanup", "stop", "quit", "disconnect",
  "kill", "join", "wait", "communicate", "unlink", "rmdir", "detach", "dispose", "destroy",
  "server_close", "close_all", "closeAll", "rmtree", "remove", "delete", "logout", "abort",
  "loseConnection", "abortConnection", "__exit__", "__aexit__", "wait_closed", "teardown",
  "finalize",
  "term", "free", "reap", "poll", "cancel", "clear", "tearDown", "finish", "end", "exit",
]

/// The names that mean a release whatever the class.
let plainReleaseNames: Set<String> = [
  "close", "aclose", "shutdown", "terminate", "release", "cleanup", "stop", "quit", "disconnect",
  "unlink", "dispose", "destroy", "server_close", "rmtree", "remove", "logout", "abort",
  "loseConnection", "abortConnection", "__exit__", "__aexit__", "teardown", "term", "free",
]

/// Methods by which a container gives out what it holds.
let containerReads: Set<String> = [
  "values", "items", "get", "pop", "popitem", "popleft", "setdefault", "copy", "get_nowait",
]

/// What a mock tells of its calls: whatever a test put in the place of a resource, nothing is open.
let mockAttributes: Set<String> = [
  "called", "call_args", "call_args_list", "call_count", "method_calls", "mock_calls",
]
