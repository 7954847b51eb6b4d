# The other path to the names of `sqlite3`; that page states what is assumed.
from sqlite3 import *
