# Nothing unsound.

@never_raises
def unified_diff(*args, **kwargs): ...
context_diff = unified_diff
ndiff = unified_diff
get_close_matches = unified_diff
restore = unified_diff
