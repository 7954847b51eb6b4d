# Nothing unsound: both raise on what is no terminal.

def setraw(*args, **kwargs): ...
setcbreak = setraw
