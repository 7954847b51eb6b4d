# Chosen though unsound: questions about a path never raise (`exists` cannot, the others only on odd
# types). What names the same file is `Same`; what `join` builds is a new, unowned name, so that removing
# a file inside a temporary directory does not pass for removing the directory.

@never_raises
def join(path, *paths) -> str: ...
@never_raises
def basename(path) -> str: ...
dirname = basename
@never_raises
def commonprefix(paths) -> str: ...
@never_raises
def relpath(path, start=...) -> str: ...
@never_raises
def split(path) -> tuple: ...
splitext = split
splitdrive = split
splitroot = split
@never_raises
def exists(path) -> bool: ...
lexists = exists
isfile = exists
isdir = exists
islink = exists
ismount = exists
isabs = exists
isjunction = exists
@never_raises
def abspath(path: Same) -> str: ...
normpath = abspath
normcase = abspath
expanduser = abspath
expandvars = abspath
@never_raises
def realpath(filename: Same, *, strict=...) -> str: ...

def commonpath(paths) -> str: ...
def getsize(filename) -> int: ...
def getmtime(filename) -> float: ...
getatime = getmtime
getctime = getmtime
def samefile(f1, f2) -> bool: ...
def sameopenfile(fp1, fp2) -> bool: ...
def samestat(s1, s2) -> bool: ...

sep: str
pathsep: str
curdir: str
pardir: str
