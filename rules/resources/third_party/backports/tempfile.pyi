# The newer `tempfile` for older versions of Python.
from tempfile import TemporaryDirectory
