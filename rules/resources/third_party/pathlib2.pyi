# The newer `pathlib` for older versions of Python.
from pathlib import Path, PosixPath, WindowsPath
