// What the names of parameters, attributes and calls promise of the values that they stand for.

/// Calls whose results are never the same twice; those of one part match by that part alone.
let mintingCalls: [String: String] = [
  "uuid.uuid1": "a new UUID", "uuid.uuid4": "a new UUID", "uuid4": "a new UUID",
  "time.time": "the time", "time.time_ns": "the time", "time.monotonic": "the time",
  "time.perf_counter": "the time", "datetime.datetime.now": "the time",
  "datetime.datetime.utcnow": "the time", "os.path.getmtime": "a file's modification time",
  "getmtime": "a file's modification time", "tempfile.mkdtemp": "a new temporary path",
  "tempfile.mkstemp": "a new temporary path", "tempfile.mktemp": "a new temporary path",
  "secrets.token_hex": "a new token", "secrets.token_urlsafe": "a new token",
  "secrets.token_bytes": "a new token", "os.urandom": "random bytes",
  "random.random": "a random number", "random.getrandbits": "a random number",
]

/// Whether the name of a call says that it gives another one each time: `next_id`, `make_token`.
func isNewName(_ name: String) -> Bool {
  let words = name.lowercased().split(separator: "_")
  guard let first = words.first, let last = words.last, words.count > 1 else { return false }
  return ["next", "new", "make", "create", "generate", "gen", "unique"].contains(String(first))
    && ["id", "uid", "uuid", "token", "nonce", "ticket", "sid"].contains(String(last))
}

/// Calls that give one of few values, or the same in all of a process.
let finiteCalls: Set<String> = [
  "len", "bool", "isinstance", "getattr", "signature", "classmethod", "getpid", "getppid", "getcwd",
  "gethostname",
]

/// Calls that give their arguments another form.
let shapingCalls: Set<String> = [
  "str", "repr", "tuple", "frozenset", "hash", "lower", "upper", "strip", "rstrip", "lstrip",
  "format",
  "join", "encode", "decode", "int", "float", "list", "sorted", "set", "dict", "abspath",
  "normpath",
  "realpath", "expanduser", "dirname", "basename", "replace", "split", "splitlines", "dumps",
  "items", "keys", "values",
  "enumerate", "zip", "reversed", "Path", "copy", "deepcopy", "hexdigest", "intern", "cast",
  "title", "match", "fullmatch", "search", "group", "groups", "groupdict",
]

/// Names of what users and peers choose; longer names count by themselves, as `vendor_id` is no `id`.
let outsideWords: Set<String> = [
  "request", "requests", "prompt", "query", "querystring", "sql", "token", "session", "sid", "uuid",
  "guid",
  "timestamp", "digest", "checksum", "url", "urls", "ip", "userid", "username", "user", "payload",
  "jid",
  "event_id", "request_id", "session_id", "user_id", "task_id", "message_id", "connection_id",
  "txn", "nonce",
  "email", "id", "account", "customer", "text", "tex", "html", "markup", "sentence", "snippet",
]

/// Those of which no two are alike.
let identityWords: Set<String> = [
  "request", "prompt", "query", "sql", "session", "sid", "uuid", "guid", "digest", "checksum",
  "payload", "jid", "event_id", "request_id", "session_id", "task_id", "message_id",
  "connection_id", "txn", "id",
]

/// Endings that say the same in any longer name.
let outsideEndings: Set<String> = ["uuid", "guid", "token", "nonce", "timestamp"]

/// What stands for the request under way, though it is imported once.
let requestName = "request"

/// Parameters that get another thing each time something is asked for.
let requestNames: Set<String> = ["request", "environ"]

/// Names of what there are only so many of.
let finiteWords: Set<String> = [
  "name", "type", "kind", "lang", "language", "locale", "f", "cls", "klass", "class", "class_",
  "namespace", "signature", "model", "mode", "option",
  "section", "format", "fmt", "encoding", "device", "dtype", "level", "backend", "engine", "driver",
  "ext",
  "extension", "suffix", "scheme", "protocol", "command", "plugin", "module", "package", "category",
  "version",
  "attr", "attribute", "field", "platform", "status", "status_code", "severity", "charset",
  "domain", "alias",
  "tag", "key_type", "func", "function", "method", "handler", "callback", "code", "fn", "qualname",
  "config",
]

/// What programs register while they set themselves up, as names of functions and containers call it.
let registeredThings: Set<String> = [
  "handler", "hook", "route", "callback", "listener", "observer", "plugin", "middleware", "filter",
  "processor", "extension", "command", "converter", "validator", "formatter", "loader", "finder",
  "factory", "factories", "provider", "backend", "driver", "type", "class", "classes", "model",
  "view", "blueprint", "subscriber", "template", "manager", "registry",
]
