import mysql.connector
from mysql.connector import MySQLConnection


def purge(config):
    connection = mysql.connector.connect(**config)  # expect: unreleased-resource
    cursor = connection.cursor()
    cursor.execute("DELETE FROM log")
    connection.commit()
    cursor.close()


def is_up(host):
    connection = MySQLConnection(host=host)  # expect: unreleased-resource
    return connection.is_connected()


def tables(config):
    with mysql.connector.connect(**config) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SHOW TABLES")
        return cursor.fetchall()


def open_database(host):
    return MySQLConnection(host=host)  # ok: unreleased-resource
