# A file system of `fsspec`; that page states what is assumed.
from fsspec.spec import AbstractFileSystem

class S3FileSystem(AbstractFileSystem): ...
