# Writing to the log does not raise in practice.

@never_raises
def msg(*message, **config) -> None: ...
err = msg
