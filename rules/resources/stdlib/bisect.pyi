# Chosen though unsound: comparing never raises.

@never_raises
def bisect(a, x, *args, **kwargs) -> int: ...
bisect_left = bisect
bisect_right = bisect
@never_raises
def insort(a, x: Kept, *args, **kwargs) -> None: ...
insort_left = insort
insort_right = insort
