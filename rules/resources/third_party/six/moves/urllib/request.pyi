# Names of the standard library at their Python 2 addresses.
from urllib.request import urlopen, urlretrieve, build_opener, OpenerDirector
