# Chosen though unsound: hashing bytes never raises (text would be a bug); reading a file does.

class Hash:
    @never_raises
    def update(self, data) -> None: ...
    @never_raises
    def digest(self, *args) -> bytes: ...
    @never_raises
    def hexdigest(self, *args) -> str: ...
    @never_raises
    def copy(self) -> Hash: ...
    name: str
    digest_size: int
    block_size: int

@never_raises
def md5(*args, **kwargs) -> Hash: ...
sha1 = md5
sha224 = md5
sha256 = md5
sha384 = md5
sha512 = md5
sha3_224 = md5
sha3_256 = md5
sha3_384 = md5
sha3_512 = md5
shake_128 = md5
shake_256 = md5
blake2b = md5
blake2s = md5
def new(name, *args, **kwargs) -> Hash: ...
def file_digest(fileobj, digest, **kwargs) -> Hash: ...
@never_raises
def pbkdf2_hmac(*args, **kwargs) -> bytes: ...
def scrypt(*args, **kwargs) -> bytes: ...
algorithms_available: set
algorithms_guaranteed: set
