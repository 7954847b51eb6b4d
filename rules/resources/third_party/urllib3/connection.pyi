# The connections below the pools; that of `http.client` states what is assumed.
from http.client import HTTPConnection, HTTPSConnection
