# See `watchdog.observers`.
from watchdog.observers import Observer

class PollingObserver(Observer): ...
