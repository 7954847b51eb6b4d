# Nothing unsound.

@never_raises
def escape(*args, **kwargs) -> str: ...
unescape = escape
quoteattr = escape
