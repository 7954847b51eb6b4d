# Nothing unsound.

@never_raises
def getrusage(*args, **kwargs): ...
getrlimit = getrusage
getpagesize = getrusage
def setrlimit(*args, **kwargs): ...
prlimit = setrlimit
