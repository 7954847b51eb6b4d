# Nothing unsound: compressing never raises, decompressing may.

@never_raises
def compress(*args, **kwargs): ...
compressobj = compress
decompressobj = compress
crc32 = compress
adler32 = compress
def decompress(*args, **kwargs): ...

class error(Exception): ...
