# See `concurrent.futures` for what was chosen though unsound.

from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

class BrokenProcessPool(BrokenExecutor): ...
