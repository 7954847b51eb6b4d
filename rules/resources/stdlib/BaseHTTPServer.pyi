# The older name of `http.server`; that page states what is assumed.
from http.server import *
