# Nothing unsound.

@never_raises
def fnmatch(*args, **kwargs): ...
fnmatchcase = fnmatch
filter = fnmatch
translate = fnmatch
