# `os.path` under its own name; see there for what was chosen though unsound.

from os.path import (
    abspath, basename, commonpath, commonprefix, dirname, exists, expanduser, expandvars, getatime,
    getctime, getmtime, getsize, isabs, isdir, isfile, isjunction, islink, ismount, join, lexists,
    normcase, normpath, realpath, relpath, samefile, sameopenfile, samestat, split, splitdrive,
    splitext, splitroot,
)
