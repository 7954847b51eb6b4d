# The older name of `urllib.request` and `urllib.error`; those pages state what is assumed.
from urllib.request import *
from urllib.error import HTTPError, URLError
