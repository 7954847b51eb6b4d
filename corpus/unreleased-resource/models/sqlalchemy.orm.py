from alembic import op
from sqlalchemy.orm import Session, sessionmaker


def has_row(engine, statement):
    session = Session(engine)  # expect: unreleased-resource
    return bool(session.execute(statement).first())


def has_row_made(factory: sessionmaker, statement):
    session = factory()  # expect: unreleased-resource
    return bool(session.execute(statement).first())


def has_row_of(engine, statement):
    make_session = sessionmaker(engine)
    session = make_session()  # expect: unreleased-resource
    return bool(session.execute(statement).first())


def rows(engine, statement):
    with Session(engine) as session:  # ok: unreleased-resource
        return session.execute(statement).all()


def insert(engine, row):
    session = Session(engine)  # ok: unreleased-resource  # expect: unreleased-on-error
    session.add(row)
    session.commit()


def request_session(engine):
    make_session = sessionmaker(engine)
    return make_session()  # ok: unreleased-resource


def migrate(row):
    session = Session(bind=op.get_bind())  # ok: unreleased-resource, unreleased-on-error
    session.add(row)
    session.flush()
