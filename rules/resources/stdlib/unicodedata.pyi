# Nothing unsound: `name` and `lookup`, which are left out, may raise.

@never_raises
def normalize(form, unistr) -> str: ...
@never_raises
def category(chr) -> str: ...
east_asian_width = category
bidirectional = category
@never_raises
def combining(chr) -> int: ...
