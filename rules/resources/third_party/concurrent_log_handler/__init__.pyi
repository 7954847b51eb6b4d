# A handler of the standard library for several processes.
from logging.handlers import BaseRotatingHandler

class ConcurrentRotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, *args, **kwargs) -> Owned: ...
