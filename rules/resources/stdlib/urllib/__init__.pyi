# The modules below it describe themselves; these names are those of Python 2.
from urllib.request import urlopen, urlretrieve, urlcleanup
from urllib.parse import quote, quote_plus, unquote, unquote_plus, urlencode
