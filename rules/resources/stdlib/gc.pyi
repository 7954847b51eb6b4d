# Nothing unsound.

callbacks: Pinned[list]

@never_raises
def collect(*args, **kwargs): ...
disable = collect
enable = collect
isenabled = collect
get_objects = collect
get_referrers = collect
get_referents = collect
get_count = collect
get_stats = collect
get_threshold = collect
set_threshold = collect
set_debug = collect
get_debug = collect
freeze = collect
unfreeze = collect
is_tracked = collect
is_finalized = collect
