# Chosen though unsound: patterns are right, so that compiling never raises.

class Match:
    @never_raises
    def group(self, *args): ...
    groups = group
    groupdict = group
    start = group
    end = group
    span = group
    expand = group

class Pattern:
    @never_raises
    def match(self, *args, **kwargs) -> Match: ...
    search = match
    fullmatch = match
    @never_raises
    def findall(self, *args, **kwargs) -> list: ...
    split = findall
    finditer = findall
    @never_raises
    def sub(self, *args, **kwargs) -> str: ...
    subn = sub
    pattern: str

@never_raises
def compile(pattern, flags=...) -> Pattern: ...
@never_raises
def match(pattern, string, flags=...) -> Match: ...
search = match
fullmatch = match
@never_raises
def findall(pattern, string, *args, **kwargs) -> list: ...
split = findall
finditer = findall
@never_raises
def sub(pattern, repl, string, *args, **kwargs) -> str: ...
subn = sub
@never_raises
def escape(pattern) -> str: ...
@never_raises
def purge() -> None: ...

class error(Exception): ...
PatternError = error
