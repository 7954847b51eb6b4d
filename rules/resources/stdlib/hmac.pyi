# Chosen though unsound: hashing bytes never raises.

from hashlib import Hash

@never_raises
def new(key, *args, **kwargs) -> Hash: ...
@never_raises
def digest(key, msg, digest) -> bytes: ...
@never_raises
def compare_digest(a, b) -> bool: ...
