# A response that is sent closes the file or the iterator that it was given. Unsound for a response that is
# never returned.
from io import IOBase
from werkzeug.wrappers import Response

def send_file(path_or_file: Taken[IOBase], *args, **kwargs) -> Response: ...
def stream_with_context(generator_or_function: Same): ...
