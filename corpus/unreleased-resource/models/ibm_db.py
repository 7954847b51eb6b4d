import ibm_db


def purge(source, user, password):
    connection = ibm_db.connect(source, user, password)  # expect: unreleased-resource
    ibm_db.exec_immediate(connection, "DELETE FROM log")


def purge_well(source, user, password):
    connection = ibm_db.connect(source, user, password)  # ok: unreleased-resource
    try:
        ibm_db.exec_immediate(connection, "DELETE FROM log")
    finally:
        ibm_db.close(connection)
