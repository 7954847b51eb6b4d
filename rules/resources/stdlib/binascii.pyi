# Nothing unsound: encoding never raises, decoding may.

@never_raises
def hexlify(*args, **kwargs): ...
b2a_hex = hexlify
b2a_base64 = hexlify
crc32 = hexlify
crc_hqx = hexlify
def unhexlify(*args, **kwargs): ...
a2b_hex = unhexlify
a2b_base64 = unhexlify

class Error(ValueError): ...
