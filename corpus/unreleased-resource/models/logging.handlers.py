import logging
import logging.handlers
from logging.handlers import BaseRotatingHandler, RotatingFileHandler, TimedRotatingFileHandler


def rotated(path):
    handler = RotatingFileHandler(path, maxBytes=1 << 20)  # expect: unreleased-resource
    handler.doRollover()


def rotated_and_closed(path):
    handler = RotatingFileHandler(path, maxBytes=1 << 20)  # ok: unreleased-resource
    try:
        handler.doRollover()
    finally:
        handler.close()


def daily(path, record):
    handler = TimedRotatingFileHandler(path, when="D")  # expect: unreleased-resource
    handler.emit(record)


def daily_added(path):
    logging.getLogger().addHandler(TimedRotatingFileHandler(path, when="D"))  # ok: unreleased-resource  # expect: pinned-by-registration


def plain(path, record):
    handler = BaseRotatingHandler(path, "a")  # expect: unreleased-resource
    handler.emit(record)


def plain_closed(path):
    BaseRotatingHandler(path, "a").close()  # ok: unreleased-resource


def watched(path, record):
    handler = logging.handlers.WatchedFileHandler(path)  # expect: unreleased-resource
    handler.emit(record)


def watched_closed(path):
    logging.handlers.WatchedFileHandler(path).close()  # ok: unreleased-resource


def system(record):
    handler = logging.handlers.SysLogHandler("/dev/log")  # expect: unreleased-resource
    handler.emit(record)


def system_added():
    logging.getLogger().addHandler(logging.handlers.SysLogHandler("/dev/log"))  # ok: unreleased-resource
