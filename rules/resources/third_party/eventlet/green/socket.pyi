# The sockets of the standard library that wait without blocking.
from socket import socket, create_connection, socketpair, fromfd
