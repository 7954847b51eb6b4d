import logging


def reported(path, record):
    handler = logging.FileHandler(path)  # expect: unreleased-resource
    handler.emit(record)


def reported_and_closed(path, record):
    handler = logging.FileHandler(path)  # ok: unreleased-resource
    try:
        handler.emit(record)
    finally:
        handler.close()


def configured(path):
    logging.getLogger("app").addHandler(logging.FileHandler(path))  # ok: unreleased-resource
