# The other path to a name of `can`; that page states what is assumed.
from can import Bus
