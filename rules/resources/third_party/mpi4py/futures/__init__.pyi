# An executor of the standard library over MPI.
from concurrent.futures import Executor

class MPIPoolExecutor(Executor):
    @never_raises
    def __init__(self, *args, **kwargs) -> Owned: ...
