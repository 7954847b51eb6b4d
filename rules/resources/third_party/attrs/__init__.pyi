# Nothing unsound.

@record
@never_raises
def define(maybe_cls: Same = ..., **kwargs): ...
mutable = define
frozen = define

@never_raises
def field(*args, **kwargs): ...
fields = field
asdict = field
astuple = field
evolve = field
