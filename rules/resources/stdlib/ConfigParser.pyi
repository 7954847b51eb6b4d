# The older name of `configparser`; that page states what is assumed.
from configparser import *
