# The other path to names of `multiprocessing`; that page states what is assumed.
from multiprocessing import Queue, JoinableQueue, SimpleQueue
