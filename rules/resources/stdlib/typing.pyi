# Chosen though unsound: nothing here does anything at run time, but `assert_never`.

from io import IOBase, TextIOBase

@never_raises
def cast(typ, val: Same): ...
@never_raises
def assert_type(val: Same, typ): ...
@never_raises
def reveal_type(obj: Same): ...
def assert_never(arg) -> NoReturn: ...
@never_raises
def overload(func: Same): ...
final = overload
no_type_check = overload
runtime_checkable = overload
override = overload
@never_raises
def TypeVar(*args, **kwargs): ...
NewType = TypeVar
ParamSpec = TypeVar
TypeVarTuple = TypeVar
ForwardRef = TypeVar
get_type_hints = TypeVar
get_origin = TypeVar
get_args = TypeVar
TYPE_CHECKING: bool

# What is annotated so is a file, whoever opened it.
class IO(IOBase): ...
class BinaryIO(IO): ...
class TextIO(IO, TextIOBase): ...
