# Nothing unsound: a file given to these is used, not closed.

@never_raises
def message_from_string(*args, **kwargs): ...
message_from_bytes = message_from_string
def message_from_file(*args, **kwargs): ...
message_from_binary_file = message_from_file
