# Nothing unsound: what cannot be read is skipped.

@never_raises
def glob(*args, **kwargs): ...
iglob = glob
escape = glob
has_magic = glob
translate = glob
