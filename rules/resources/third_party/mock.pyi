# The back-port of `unittest.mock`, name for name.

from unittest.mock import *
