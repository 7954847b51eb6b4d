# The sockets of the standard library that wait without blocking.
from ssl import SSLContext, SSLSocket
