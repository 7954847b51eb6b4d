# The module of Python 3.14 for older versions.
from compression.zstd import ZstdFile, open, compress, decompress
