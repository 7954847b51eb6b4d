import snowflake.connector


def purge(config):
    connection = snowflake.connector.connect(**config)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(config):
    with snowflake.connector.connect(**config) as connection:  # ok: unreleased-resource
        return connection.cursor().execute("SELECT * FROM log").fetchall()
