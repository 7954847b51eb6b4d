# See `apscheduler.schedulers.base`.
from apscheduler.schedulers.base import BaseScheduler

class AsyncIOScheduler(BaseScheduler): ...
