# See `flask`.
from io import IOBase
from werkzeug.wrappers import Response

def send_file(path_or_file: Taken[IOBase], environ, *args, **kwargs) -> Response: ...
