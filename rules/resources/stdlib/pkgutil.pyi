# Nothing unsound.

@never_raises
def iter_modules(*args, **kwargs): ...
extend_path = iter_modules
def get_data(*args, **kwargs): ...
walk_packages = get_data
resolve_name = get_data
