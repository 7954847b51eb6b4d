# Nothing unsound.

@never_raises
def guess_type(*args, **kwargs): ...
guess_extension = guess_type
guess_all_extensions = guess_type
guess_file_type = guess_type
init = guess_type
add_type = guess_type
