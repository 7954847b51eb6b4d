# The newer `contextlib` for older versions of Python.
from contextlib import ExitStack, closing, nullcontext, redirect_stdout, suppress, contextmanager
