# Nothing unsound.

@never_raises
def syslog(*args, **kwargs): ...
openlog = syslog
closelog = syslog
setlogmask = syslog
