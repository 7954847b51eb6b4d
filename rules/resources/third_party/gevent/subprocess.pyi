# The processes of the standard library that wait without blocking.
from subprocess import Popen, run, call, check_call, check_output
