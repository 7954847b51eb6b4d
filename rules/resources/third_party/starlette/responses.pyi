# A streaming response iterates what it is given and closes no file below it, but a background task or a
# generator usually does: it keeps what it is given. Unsound for a bare file.
class StreamingResponse:
    def __init__(self, content: Kept, *args, background: Kept = ..., **kwargs): ...
