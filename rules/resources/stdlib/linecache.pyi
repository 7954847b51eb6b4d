# Nothing unsound: what cannot be read is empty.

@never_raises
def getline(*args, **kwargs): ...
getlines = getline
clearcache = getline
checkcache = getline
lazycache = getline
