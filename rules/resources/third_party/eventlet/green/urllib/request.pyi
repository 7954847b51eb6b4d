# The opener of the standard library that waits without blocking.
from urllib.request import urlopen
