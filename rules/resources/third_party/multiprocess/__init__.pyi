# The standard library's `multiprocessing` with another pickler.
from multiprocessing import Pool, Process, Queue, Pipe, Manager
