# The older name of `socketserver`; that page states what is assumed.
from socketserver import *
