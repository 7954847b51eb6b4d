# Nothing unsound: a file given to `parse` is used, not closed.

def parse(*args, **kwargs): ...
parseString = parse
