# Chosen though unsound: logging never raises (`Handler.handleError` swallows what a handler throws).
# A handler that is added to a logger is closed by `logging.shutdown` at exit; that one is added with every
# call is a matter of growth, not of release.

from io import TextIOWrapper

class Logger:
    @never_raises
    def debug(self, msg, *args, **kwargs) -> None: ...
    info = debug
    warning = debug
    warn = debug
    error = debug
    exception = debug
    critical = debug
    fatal = debug
    log = debug
    handle = debug
    setLevel = debug
    callHandlers = debug
    @never_raises
    def isEnabledFor(self, level) -> bool: ...
    hasHandlers = isEnabledFor
    @never_raises
    def getEffectiveLevel(self) -> int: ...
    @never_raises
    def getChild(self, suffix) -> Logger: ...
    @grows
    @never_raises
    def addHandler(self, hdlr: Kept) -> None: ...
    @shrinks
    @never_raises
    def removeHandler(self, hdlr) -> None: ...
    @grows
    @never_raises
    def addFilter(self, filter: Kept) -> None: ...
    @shrinks
    @never_raises
    def removeFilter(self, filter) -> None: ...
    handlers: list
    filters: list
    name: str
    level: int
    parent: Logger

class RootLogger(Logger): ...

class LoggerAdapter(Logger):
    @never_raises
    def __init__(self, logger, extra=..., *args, **kwargs) -> None: ...
    logger: Logger

@never_raises
def getLogger(name=...) -> Logger: ...
@never_raises
def debug(msg, *args, **kwargs) -> None: ...
info = debug
warning = debug
warn = debug
error = debug
exception = debug
critical = debug
fatal = debug
log = debug
@never_raises
def disable(level=...) -> None: ...
@never_raises
def addLevelName(level, levelName) -> None: ...
@never_raises
def getLevelName(level) -> str: ...
@never_raises
def captureWarnings(capture) -> None: ...
@never_raises
def setLoggerClass(klass) -> None: ...
@never_raises
def getLoggerClass(): ...
@never_raises
def shutdown(*args) -> None: ...
def basicConfig(*, handlers: Kept = ..., stream: Kept = ..., **kwargs) -> None: ...

root: Logger

class Formatter:
    @never_raises
    def __init__(self, *args, **kwargs) -> None: ...
    @never_raises
    def format(self, record) -> str: ...
    formatTime = format
    formatException = format
    formatStack = format

class Filter:
    @never_raises
    def __init__(self, name=...) -> None: ...

class LogRecord:
    @never_raises
    def __init__(self, *args, **kwargs) -> None: ...
    @never_raises
    def getMessage(self) -> str: ...

class Handler:
    @never_raises
    def __init__(self, level=...) -> None: ...
    @never_raises
    def setLevel(self, level) -> None: ...
    @never_raises
    def setFormatter(self, fmt) -> None: ...
    @never_raises
    def addFilter(self, filter: Kept) -> None: ...
    @never_raises
    def removeFilter(self, filter) -> None: ...
    @never_raises
    def acquire(self) -> None: ...
    @never_raises
    def release(self) -> None: ...
    @never_raises
    def format(self, record) -> str: ...
    @never_raises
    def handle(self, record) -> bool: ...
    emit = handle
    @never_raises
    def handleError(self, record) -> None: ...
    @never_raises
    def flush(self) -> None: ...
    @releases
    @never_raises
    def close(self) -> None: ...
    level: int
    formatter: Formatter
    name: str

class NullHandler(Handler): ...

# Closing it does not close the stream.
class StreamHandler(Handler):
    @never_raises
    def __init__(self, stream: Kept = ...) -> None: ...
    @never_raises
    def setStream(self, stream: Kept): ...

# Not a context manager: `with` on it is a mistake.
@resource("logging handler")
class FileHandler(StreamHandler):
    def __init__(self, filename, mode=..., encoding=..., delay=..., errors=...) -> Owned: ...
    baseFilename: str
