# An executor of one's own must be shut down; the reusable one belongs to the process.
from concurrent.futures import ProcessPoolExecutor

def get_reusable_executor(*args, **kwargs) -> ProcessPoolExecutor: ...
