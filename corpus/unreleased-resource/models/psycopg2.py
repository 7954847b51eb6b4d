import psycopg2


def count_users(dsn):
    connection = psycopg2.connect(dsn)  # expect: unreleased-resource
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM users")
    return int(cursor.fetchone()[0])


def add_user(dsn, name):
    with psycopg2.connect(dsn) as connection:  # expect: exit-without-release
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO users VALUES (%s)", (name,))


def remove_user(dsn, name):
    connection = psycopg2.connect(dsn)  # ok: unreleased-resource
    try:
        with connection:
            connection.cursor().execute("DELETE FROM users WHERE name = %s", (name,))
    finally:
        connection.close()
