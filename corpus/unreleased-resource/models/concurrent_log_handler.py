from concurrent_log_handler import ConcurrentRotatingFileHandler


def write(path, record):
    handler = ConcurrentRotatingFileHandler(path)  # expect: unreleased-resource
    handler.emit(record)


def write_closed(path, record):
    handler = ConcurrentRotatingFileHandler(path)  # ok: unreleased-resource
    try:
        handler.emit(record)
    finally:
        handler.close()
