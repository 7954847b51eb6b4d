from gremlin_python.driver.driver_remote_connection import DriverRemoteConnection


def ask(url, bytecode):
    connection = DriverRemoteConnection(url, "g")  # expect: unreleased-resource
    connection.submit(bytecode)


def ask_well(url, bytecode):
    connection = DriverRemoteConnection(url, "g")  # ok: unreleased-resource
    try:
        connection.submit(bytecode)
    finally:
        connection.close()
