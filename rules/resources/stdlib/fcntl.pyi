# Chosen though unsound: setting flags never raises; taking a lock may, it may be held.

@never_raises
def fcntl(*args, **kwargs): ...
def ioctl(*args, **kwargs): ...
flock = ioctl
lockf = ioctl
