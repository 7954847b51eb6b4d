# Chosen though unsound: `safe_substitute` never raises.

@never_raises
def capwords(*args, **kwargs): ...

class Template:
    @never_raises
    def __init__(self, template) -> None: ...
    @never_raises
    def safe_substitute(self, *args, **kwargs) -> str: ...
    def substitute(self, *args, **kwargs) -> str: ...

class Formatter:
    def format(self, *args, **kwargs) -> str: ...

ascii_letters: str
ascii_lowercase: str
ascii_uppercase: str
digits: str
hexdigits: str
punctuation: str
printable: str
whitespace: str
