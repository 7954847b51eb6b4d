import pymysql


def count_users(host):
    connection = pymysql.connect(host=host, user="root")  # expect: unreleased-resource
    cursor = connection.cursor()
    cursor.execute("SELECT count(*) FROM users")
    return int(cursor.fetchone()[0])


def users(host):
    connection = pymysql.connect(host=host, user="root")  # ok: unreleased-resource
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM users")
            return cursor.fetchall()
    finally:
        connection.close()
