from sqlalchemy.engine import Engine


def purge(engine: Engine, statement):
    connection = engine.connect()  # expect: unreleased-resource
    connection.execute(statement)
    connection.commit()


def purge_raw(engine: Engine):
    connection = engine.raw_connection()  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(engine: Engine, statement):
    with engine.connect() as connection:  # ok: unreleased-resource
        return connection.execute(statement).fetchall()


def raw_rows(engine: Engine):
    connection = engine.raw_connection()  # ok: unreleased-resource
    try:
        cursor = connection.cursor()
        cursor.execute("SELECT name FROM log")
        return cursor.fetchall()
    finally:
        connection.close()


def streamed(engine: Engine, statement):
    connection = engine.connect()  # ok: unreleased-on-error
    connection = connection.execution_options(stream_results=True)
    with connection:
        return connection.execute(statement).fetchall()
