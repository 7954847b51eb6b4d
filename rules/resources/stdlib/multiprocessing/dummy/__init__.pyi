# The interface of `multiprocessing` over threads; see there for what was chosen though unsound.

from multiprocessing.pool import ThreadPool
from threading import Thread as Process

def Pool(processes=..., initializer=..., initargs=...) -> Owned[ThreadPool]: ...
