# Chosen though unsound: writing to the standard streams never raises (a closed pipe would).

from io import TextIOWrapper

class StandardStream(TextIOWrapper):
    @never_raises
    def write(self, data) -> int: ...
    @never_raises
    def flush(self) -> None: ...

stdin: StandardStream
stdout: StandardStream
stderr: StandardStream
__stdin__: StandardStream
__stdout__: StandardStream
__stderr__: StandardStream
argv: list
path: Pinned[list]
modules: dict
path_hooks: Pinned[list]
meta_path: Pinned[list]
path_importer_cache: dict
platform: str
executable: str
version: str
prefix: str
byteorder: str

def exit(status=...) -> NoReturn: ...
@never_raises
def exc_info() -> tuple: ...
@never_raises
def exception() -> BaseException: ...
@never_raises
def getsizeof(*args) -> int: ...
getrefcount = getsizeof
getrecursionlimit = getsizeof
getswitchinterval = getsizeof
@never_raises
def intern(string) -> str: ...
@never_raises
def getdefaultencoding() -> str: ...
getfilesystemencoding = getdefaultencoding
getfilesystemencodeerrors = getdefaultencoding
@never_raises
def _getframe(depth=...): ...
_current_frames = _getframe
gettrace = _getframe
getprofile = _getframe
getwindowsversion = _getframe
@never_raises
def settrace(function: Pinned) -> None: ...
setprofile = settrace
@never_raises
def setrecursionlimit(limit) -> None: ...
setswitchinterval = setrecursionlimit
@never_raises
def is_finalizing() -> bool: ...
@never_raises
def audit(*args) -> None: ...
@never_raises
def addaudithook(hook: Pinned) -> None: ...
@never_raises
def displayhook(value) -> None: ...
@never_raises
def excepthook(type, value, traceback) -> None: ...
