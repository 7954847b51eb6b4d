# Chosen though unsound: asking never raises; looking for source or a signature may.

@never_raises
def isclass(*args, **kwargs): ...
isfunction = isclass
ismethod = isclass
ismodule = isclass
isbuiltin = isclass
isroutine = isclass
isgenerator = isclass
isgeneratorfunction = isclass
iscoroutine = isclass
iscoroutinefunction = isclass
isawaitable = isclass
isasyncgen = isclass
isasyncgenfunction = isclass
isabstract = isclass
isframe = isclass
istraceback = isclass
iscode = isclass
isdatadescriptor = isclass
getmembers = isclass
getmro = isclass
getmodule = isclass
getdoc = isclass
cleandoc = isclass
currentframe = isclass
stack = isclass
getmodulename = isclass
unwrap = isclass
def signature(*args, **kwargs): ...
getsource = signature
getsourcelines = signature
getsourcefile = signature
getfile = signature
getfullargspec = signature
getcallargs = signature
getargvalues = signature
trace = signature
