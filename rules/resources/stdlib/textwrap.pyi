# Nothing unsound.

@never_raises
def dedent(*args, **kwargs) -> str: ...
indent = dedent
wrap = dedent
fill = dedent
shorten = dedent
