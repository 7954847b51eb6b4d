# What a call does to its arguments when its callee cannot be resolved, by the last part of its name.
# A name that is not here keeps its arguments: nothing is reported then.
# Chosen though unsound: a name speaks the truth (`load` does not close, `close_quietly` does), and
# looking something up, formatting and logging never raise, whoever does it.

from io import IOBase
from socket import socket
from ssl import SSLSocket

# --- Gives ---

# The pair that only a socket's `accept` gives.
def accept() -> tuple[Owned[socket], str]: ...

@everywhere
def wrap_socket(sock: Taken, server_side=..., server_hostname=..., *args, **kwargs) -> Owned[SSLSocket]: ...

# What is opened with a mode is a file, or was made to be used like one.
@overload
@everywhere
def open(mode: Literal["r", "w", "a", "x", "rb", "wb", "ab", "xb", "rt", "wt", "at", "r+", "w+", "a+", "rb+", "wb+", "r+b", "w+b"], *, encoding=..., errors=..., newline=..., buffering=..., **options) -> Owned[IOBase]: ...
@overload
@everywhere
def open(path, mode: Literal["r", "w", "a", "x", "rb", "wb", "ab", "xb", "rt", "wt", "at", "r+", "w+", "a+", "rb+", "wb+", "r+b", "w+b"], *, encoding=..., errors=..., newline=..., buffering=..., **options) -> Owned[IOBase]: ...
@overload
def open(path=..., mode=..., *, encoding=..., errors=..., newline=..., buffering=..., timeout=..., **options) -> Owned[IOBase]: ...

# --- Keeps: somebody else answers for the argument now ---

@never_raises
def append(*items: Kept, **named: Kept): ...
appendleft = append
add = append
extend = append
insert = append
setdefault = append
update = append
set = append
setattr = append
put = append
push = append
track = append
enqueue = append
own = append
adopt = append
partial = append
callback = append
addCleanup = append
add_cleanup = append
addfinalizer = append
add_finalizer = append
add_callback = append
add_done_callback = append
addCallback = append
addErrback = append
addBoth = append
call_later = append
call_soon = append
call_soon_threadsafe = append
call_on_close = append
def register(*items: Kept, **named: Kept): ...
attach = register
store = register
assign = register
submit = register
subscribe = register
put_nowait = register
enter_context = register
enter_async_context = register
enterContext = register

# --- Uses it during the call ---

@overload
@never_raises
def pop(key, default: Present): ...
@overload
def pop(key=...): ...

def read(*args, **kwargs): ...
def readline(*args, **kwargs): ...
readlines = readline
readinto = readline
read_from = readline
read_file = readline
readfp = readline
read_text = readline
read_bytes = readline
def parse(*args, **kwargs): ...
parseString = parse
parse_file = parse
parse_args = parse
parse_config = parse
parse_json = parse
parse_xml = parse
parse_html = parse
parse_header = parse
parse_line = parse
parse_lines = parse
def load(*args, **kwargs): ...
loads = load
load_all = load
safe_load = load
safe_load_all = load
full_load = load
unsafe_load = load
round_trip_load = load
load_json = load
load_yaml = load
load_toml = load
load_pickle = load
load_config = load
load_state_dict = load
def dump(*args, **kwargs): ...
dumps = dump
dump_all = dump
safe_dump = dump
safe_dump_all = dump
def write(*args, **kwargs): ...
writelines = write
writerow = write
writerows = write
writestr = write
write_text = write
write_bytes = write
write_line = write
sendall = write
sendto = write
sendfile = write
def recv(*args, **kwargs): ...
recv_into = recv
recvfrom = recv
def seek(*args, **kwargs): ...
def flush(*args, **kwargs): ...
def fsync(*args, **kwargs): ...
def copyfileobj(*args, **kwargs): ...
copyfile = copyfileobj
def unpack(*args, **kwargs): ...
unpack_from = unpack
pack_into = unpack
def decode(*args, **kwargs): ...
def unmarshal(*args, **kwargs): ...
def deserialize(*args, **kwargs): ...
def extractall(*args, **kwargs): ...
def hexdigest_of(*args, **kwargs): ...
def md5sum(*args, **kwargs): ...
sha1sum = md5sum
sha256sum = md5sum
file_digest = md5sum
checksum = md5sum
md5_file = md5sum
def getsize(*args, **kwargs): ...
def flock(*args, **kwargs): ...
lockf = flock
def upload_fileobj(*args, **kwargs): ...
download_fileobj = upload_fileobj
put_object = upload_fileobj
upload_file = upload_fileobj
download_file = upload_fileobj
upload_blob = upload_fileobj
storbinary = upload_fileobj
storlines = upload_fileobj
def check_call(*args, **kwargs): ...
check_output = check_call

# --- Releases it ---

@never_raises
def close(*things: Released, **named: Released): ...
closing = close
close_all = close
closeall = close
close_fd = close
close_fds = close
close_file = close
close_files = close
close_socket = close
close_connection = close
close_quietly = close
closequietly = close
quiet_close = close
quietly_close = close
silent_close = close
silentclose = close
safe_close = close
safeclose = close
try_close = close
maybe_close = close
ensure_closed = close
force_close = close
aclose = close
async_close = close
safe_aclose = close
shutdown_socket = close
cleanup = close
clean_up = close
cleanup_all = close
dispose = close
release = close
def remove(*things: Released, **named: Released): ...
remove_file = remove
remove_files = remove
remove_dir = remove
remove_directory = remove
remove_tree = remove
remove_path = remove
remove_if_exists = remove
rmtree = remove
rm_tree = remove
rmdir = remove
rm = remove
rm_rf = remove
rm_f = remove
removedirs = remove
safe_rmtree = remove
force_rmtree = remove
robust_rmtree = remove
unlink = remove
unlink_if_exists = remove
unlink_quietly = remove
unlink_silent = remove
safe_unlink = remove
safe_remove = remove
silent_remove = remove
silentremove = remove
try_remove = remove
try_unlink = remove
ensure_removed = remove
delete = remove
delete_file = remove
delete_files = remove
delete_dir = remove
delete_directory = remove
delete_folder = remove
delete_tree = remove
delete_if_exists = remove
delete_quietly = remove
delete_temp_file = remove
delete_tempfile = remove
remove_temp_file = remove
remove_tempfile = remove
remove_tmp_file = remove
cleanup_file = remove
cleanup_dir = remove
cleanup_directory = remove
cleanup_tempdir = remove
cleanup_temp_file = remove
nuke = remove
discard = remove
rename = remove
move = remove
atomic_rename = remove
atomic_replace = remove
atomic_move = remove
safe_rename = remove

# --- Never raises, and does not keep what it is given ---

@never_raises
def warning(*args, **kwargs): ...
warn = warning
error = warning
exception = warning
critical = warning
log = warning
notice = warning
verbose = warning
success = warning
print = warning
echo = warning
secho = warning
pprint = warning
display = warning
isEnabledFor = warning
getLogger = warning
get_logger = warning
@never_raises
def len(*args, **kwargs): ...
isinstance = len
hasattr = len
repr = len
get = len
keys = len
values = len
items = len
copy = len
clear = len
format = len
join = len
strip = len
lstrip = len
rstrip = len
lower = len
upper = len
title = len
casefold = len
capitalize = len
split = len
rsplit = len
splitlines = len
partition = len
rpartition = len
replace = len
startswith = len
endswith = len
removeprefix = len
removesuffix = len
zfill = len
ljust = len
rjust = len
encode = len
count = len
find = len
rfind = len
sort = len
reverse = len
isdigit = len
exists = len
isfile = len
isdir = len
is_file = len
is_dir = len
basename = len
dirname = len
abspath = len
fileno = len
isatty = len
tell = len
readable = len
writable = len
seekable = len
settimeout = len
gettimeout = len
setblocking = len
getsockname = len
is_set = len
is_alive = len
locked = len
monotonic = len
perf_counter = len
time = len
sleep = len
total_seconds = len
isoformat = len
strftime = len
timestamp = len
gettext = len
ngettext = len
getpid = len
hexdigest = len
digest = len
cancel = len
done = len
cancelled = len
notify = len
notify_all = len
kill = len
terminate = len

# Speaking to the user and turning text into other text, whoever does it: the program's own helpers too.
@everywhere
@never_raises
def vvv(*args, **kwargs): ...
v = vvv
vv = vvv
vvvv = vvv
vvvvv = vvv
debug = vvv
info = vvv
trace = vvv
log_debug = vvv
log_info = vvv
to_bytes = vvv
to_str = vvv
to_text = vvv
to_native = vvv
to_unicode = vvv
ensure_bytes = vvv
ensure_binary = vvv
ensure_str = vvv
ensure_text = vvv
ensure_unicode = vvv
force_bytes = vvv
force_str = vvv
force_text = vvv
smart_bytes = vvv
smart_str = vvv
smart_text = vvv
getUnicode = vvv
getText = vvv
getBytes = vvv

# A failed assertion ends the test; what it leaves open is not worth a word.
@never_raises
def assertEqual(*args, **kwargs): ...
assertNotEqual = assertEqual
assertTrue = assertEqual
assertFalse = assertEqual
assertIs = assertEqual
assertIsNot = assertEqual
assertIsNone = assertEqual
assertIsNotNone = assertEqual
assertIn = assertEqual
assertNotIn = assertEqual
assertIsInstance = assertEqual
assertNotIsInstance = assertEqual
assertAlmostEqual = assertEqual
assertGreater = assertEqual
assertGreaterEqual = assertEqual
assertLess = assertEqual
assertLessEqual = assertEqual
assertRegex = assertEqual
assertNotRegex = assertEqual
assertCountEqual = assertEqual
assertListEqual = assertEqual
assertDictEqual = assertEqual
assertSetEqual = assertEqual
assertTupleEqual = assertEqual
assertSequenceEqual = assertEqual
assertMultiLineEqual = assertEqual
assertLogs = assertEqual
assert_called_once_with = assertEqual
assert_called_with = assertEqual
assert_called_once = assertEqual
assert_called = assertEqual
assert_not_called = assertEqual
assert_any_call = assertEqual
assert_has_calls = assertEqual
