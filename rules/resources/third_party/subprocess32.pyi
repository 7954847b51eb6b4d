# The newer `subprocess` for older versions of Python.
from subprocess import Popen, call, check_call, check_output
