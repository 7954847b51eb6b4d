# The standard library's `multiprocessing` as Celery keeps it.
from multiprocessing import Pool, Process, Queue, Pipe, Manager
