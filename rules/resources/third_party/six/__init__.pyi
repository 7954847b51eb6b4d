# The names by which code for both Pythons tells texts, bytes and numbers apart.
text_type = str
binary_type = bytes
string_types = str
integer_types = int

@never_raises
def ensure_str(s, *args, **kwargs) -> str: ...
ensure_text = ensure_str
@never_raises
def ensure_binary(s, *args, **kwargs) -> bytes: ...
@never_raises
def u(s) -> str: ...
@never_raises
def b(s) -> bytes: ...
