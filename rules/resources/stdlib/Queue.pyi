# The older name of `queue`; that page states what is assumed.
from queue import *
