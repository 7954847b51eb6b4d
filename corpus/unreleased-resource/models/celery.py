from celery import Celery


def check(app: Celery):
    connection = app.connection()  # expect: unreleased-resource
    connection.ensure_connection()


def check_read(app: Celery):
    connection = app.connection_for_read()  # expect: unreleased-resource
    connection.ensure_connection()


def check_write(app: Celery):
    connection = app.connection_for_write()  # expect: unreleased-resource
    connection.ensure_connection()


def check_well(app: Celery):
    with app.connection() as connection:  # ok: unreleased-resource
        connection.ensure_connection()


def check_read_well(app: Celery):
    with app.connection_for_read() as connection:  # ok: unreleased-resource
        connection.ensure_connection()


def check_write_well(app: Celery):
    with app.connection_for_write() as connection:  # ok: unreleased-resource
        connection.ensure_connection()
