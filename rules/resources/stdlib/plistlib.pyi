# Nothing unsound: a file given to `load` or `dump` is used, not closed.

def load(*args, **kwargs) -> object: ...
loads = load
dump = load
dumps = load

class InvalidFileException(ValueError): ...
