# Nothing unsound.

@never_raises
def field(*args, **kwargs): ...
fields = field
is_dataclass = field
asdict = field
astuple = field
replace = field
make_dataclass = field

@record
@never_raises
def dataclass(cls: Same = ..., **kwargs): ...
