import sqlalchemy
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool


def clear(url):
    engine = create_engine(url)  # expect: unreleased-resource
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("DELETE FROM users"))


def clear_and_dispose(url):
    engine = create_engine(url)  # ok: unreleased-resource
    try:
        with engine.connect() as connection:
            connection.execute(sqlalchemy.text("DELETE FROM users"))
    finally:
        engine.dispose()


def clear_unpooled(url):
    engine = create_engine(url, poolclass=NullPool)  # ok: unreleased-resource
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("DELETE FROM users"))


def dialect():
    engine = create_engine("sqlite://")  # ok: unreleased-resource
    return engine.dialect.name


def make_engine(url):
    return create_engine(url, echo=True)  # ok: unreleased-resource


def configured(settings):
    engine = sqlalchemy.engine_from_config(settings)  # expect: unreleased-resource
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("DELETE FROM users"))


def configured_engine(settings):
    return sqlalchemy.engine_from_config(settings)  # ok: unreleased-resource


def configured_unpooled(settings):
    engine = sqlalchemy.engine_from_config(settings, poolclass=NullPool)  # ok: unreleased-resource
    with engine.connect() as connection:
        connection.execute(sqlalchemy.text("DELETE FROM users"))
