# Chosen though unsound: printing a traceback never raises.

@never_raises
def format_exc(*args, **kwargs): ...
print_exc = format_exc
format_exception = format_exc
format_exception_only = format_exc
print_exception = format_exc
format_tb = format_exc
print_tb = format_exc
extract_tb = format_exc
extract_stack = format_exc
format_stack = format_exc
print_stack = format_exc
format_list = format_exc
print_last = format_exc
print_list = format_exc
walk_tb = format_exc
walk_stack = format_exc
clear_frames = format_exc
TracebackException = format_exc
StackSummary = format_exc
