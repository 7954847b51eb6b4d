# Nothing unsound: it runs code.

def run_module(*args, **kwargs): ...
run_path = run_module
