"""A log handler that keeps records."""
import logging


class MemoryHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []  # expect: growing-long-lived-attribute

    def emit(self, record):
        self.records.append(record)


class RingHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []  # ok: growing-long-lived-attribute

    def emit(self, record):
        self.records.append(record)
        if len(self.records) > 1000:
            self.records = self.records[-500:]


handler = MemoryHandler()
ring = RingHandler()
logging.getLogger().addHandler(handler)
logging.getLogger().addHandler(ring)
