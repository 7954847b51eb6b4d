# See `concurrent.futures` for what was chosen though unsound.

from concurrent.futures import BrokenExecutor, ThreadPoolExecutor

class BrokenThreadPool(BrokenExecutor): ...
