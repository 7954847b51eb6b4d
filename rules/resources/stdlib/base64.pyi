# Nothing unsound: encoding never raises, decoding may; files are used, not closed.

@never_raises
def b64encode(*args, **kwargs): ...
urlsafe_b64encode = b64encode
standard_b64encode = b64encode
b32encode = b64encode
b16encode = b64encode
b85encode = b64encode
a85encode = b64encode
encodebytes = b64encode
def b64decode(*args, **kwargs): ...
urlsafe_b64decode = b64decode
standard_b64decode = b64decode
b32decode = b64decode
b16decode = b64decode
b85decode = b64decode
a85decode = b64decode
decodebytes = b64decode
encode = b64decode
decode = b64decode
