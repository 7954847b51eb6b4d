# Nothing unsound: asking never raises, setting may.

@never_raises
def getpreferredencoding(*args, **kwargs): ...
getlocale = getpreferredencoding
getdefaultlocale = getpreferredencoding
getencoding = getpreferredencoding
localeconv = getpreferredencoding
str = getpreferredencoding
normalize = getpreferredencoding
format_string = getpreferredencoding
currency = getpreferredencoding
def setlocale(*args, **kwargs): ...
atof = setlocale
atoi = setlocale
strxfrm = setlocale
