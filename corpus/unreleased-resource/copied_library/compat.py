from vendored.six.moves import urllib, http_client
