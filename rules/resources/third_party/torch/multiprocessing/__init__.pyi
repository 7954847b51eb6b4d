# The standard library's module with tensors in shared memory; see `multiprocessing`.
from multiprocessing import Pool, Process, Queue
