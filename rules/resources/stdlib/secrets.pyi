# Nothing unsound.

@never_raises
def token_hex(*args, **kwargs): ...
token_bytes = token_hex
token_urlsafe = token_hex
randbelow = token_hex
randbits = token_hex
compare_digest = token_hex
def choice(*args, **kwargs): ...
