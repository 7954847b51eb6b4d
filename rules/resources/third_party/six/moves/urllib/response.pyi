# Names of the standard library at their Python 2 addresses.
from urllib.response import addinfourl
