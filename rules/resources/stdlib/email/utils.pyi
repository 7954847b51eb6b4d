# Nothing unsound: reading a date may raise.

@never_raises
def formataddr(*args, **kwargs): ...
parseaddr = formataddr
getaddresses = formataddr
formatdate = formataddr
format_datetime = formataddr
make_msgid = formataddr
parsedate = formataddr
parsedate_tz = formataddr
mktime_tz = formataddr
localtime = formataddr
quote = formataddr
unquote = formataddr
def parsedate_to_datetime(*args, **kwargs): ...
