# Nothing unsound: any of them raises on what is no terminal.

def tcgetattr(*args, **kwargs): ...
tcsetattr = tcgetattr
tcsendbreak = tcgetattr
tcdrain = tcgetattr
tcflush = tcgetattr
tcflow = tcgetattr
tcgetwinsize = tcgetattr
tcsetwinsize = tcgetattr

class error(Exception): ...
