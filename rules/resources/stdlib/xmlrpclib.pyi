# The older name of `xmlrpc.client`; that page states what is assumed.
from xmlrpc.client import *
