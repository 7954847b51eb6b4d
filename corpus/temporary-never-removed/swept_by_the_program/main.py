from app import settings, work

settings.prepare()
work.written("text")
