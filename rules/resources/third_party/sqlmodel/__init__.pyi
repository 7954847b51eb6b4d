# The session and the engine of SQLAlchemy under another name; see `sqlalchemy` and `sqlalchemy.orm`.
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
