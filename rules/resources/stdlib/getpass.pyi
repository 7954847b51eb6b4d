# Nothing unsound.

def getpass(*args, **kwargs): ...
getuser = getpass
