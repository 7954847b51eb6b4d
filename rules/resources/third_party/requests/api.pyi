# The other path to the names of `requests`; that page states what is assumed.
from requests import request, get, post, put, patch, delete, head, options
