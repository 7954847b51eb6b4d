# Chosen though unsound: splitting a URL never raises (a bad port or bracket would).

@never_raises
def urlparse(url, *args, **kwargs): ...
urlsplit = urlparse
urlunparse = urlparse
urlunsplit = urlparse
urldefrag = urlparse
parse_qs = urlparse
parse_qsl = urlparse
@never_raises
def urljoin(base, url, *args, **kwargs) -> str: ...
@never_raises
def urlencode(query, *args, **kwargs) -> str: ...
@never_raises
def quote(string, *args, **kwargs) -> str: ...
quote_plus = quote
quote_from_bytes = quote
unquote = quote
unquote_plus = quote
unquote_to_bytes = quote
