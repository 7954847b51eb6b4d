# Nothing unsound: arithmetic with the mode of a file.

@never_raises
def S_ISDIR(mode) -> bool: ...
S_ISREG = S_ISDIR
S_ISLNK = S_ISDIR
S_ISSOCK = S_ISDIR
S_ISFIFO = S_ISDIR
S_ISBLK = S_ISDIR
S_ISCHR = S_ISDIR
@never_raises
def S_IMODE(mode) -> int: ...
S_IFMT = S_IMODE
@never_raises
def filemode(mode) -> str: ...
