# Nothing unsound: unknown facts come as empty text.

@never_raises
def system(*args, **kwargs): ...
machine = system
node = system
release = system
version = system
processor = system
platform = system
architecture = system
uname = system
python_version = system
python_version_tuple = system
python_implementation = system
python_compiler = system
python_build = system
python_branch = system
python_revision = system
mac_ver = system
win32_ver = system
win32_edition = system
libc_ver = system
java_ver = system
def freedesktop_os_release(*args, **kwargs): ...
