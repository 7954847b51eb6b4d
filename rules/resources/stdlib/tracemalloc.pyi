# Chosen though unsound: tracing that is never stopped is not reported.

@never_raises
def start(*args, **kwargs): ...
stop = start
is_tracing = start
get_traced_memory = start
reset_peak = start
clear_traces = start
get_object_traceback = start
take_snapshot = start
get_tracemalloc_memory = start
