# The older name of `pickle`; that page states what is assumed.
from pickle import *
