# The older name of `http.client`; that page states what is assumed.
from http.client import *
