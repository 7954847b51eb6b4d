# Nothing unsound.

@record
@never_raises
def s(maybe_cls: Same = ..., **kwargs): ...
attrs = s
attributes = s
dataclass = s
define = s
mutable = s
frozen = s

@never_raises
def ib(*args, **kwargs): ...
attr = ib
attrib = ib
field = ib
fields = ib
asdict = ib
astuple = ib
evolve = ib
