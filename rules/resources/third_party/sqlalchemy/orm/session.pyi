# The other path to the names of `sqlalchemy.orm`; that page states what is assumed.
from sqlalchemy.orm import Session, sessionmaker
