# The older address of a class of `io`; that page states what is assumed.
from io import StringIO
