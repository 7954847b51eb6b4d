# Nothing unsound.

@never_raises
def iskeyword(s) -> bool: ...
issoftkeyword = iskeyword
kwlist: list
