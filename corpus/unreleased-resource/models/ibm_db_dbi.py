import ibm_db_dbi


def purge(host):
    connection = ibm_db_dbi.connect(host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with ibm_db_dbi.connect(host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()
