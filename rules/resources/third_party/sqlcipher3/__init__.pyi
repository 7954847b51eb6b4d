# The standard library's `sqlite3` over another library; that page states what is assumed.
from sqlite3 import *
