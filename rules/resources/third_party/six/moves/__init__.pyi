# Names of the standard library at their Python 2 addresses.
import http.client as http_client
import http.server as BaseHTTPServer
import pickle as cPickle
import queue
import shelve
import socketserver
import subprocess
from functools import reduce
from io import StringIO
