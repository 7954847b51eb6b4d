from google.cloud.sql.connector import Connector


def probe(instance):
    connector = Connector()  # expect: unreleased-resource
    connector.connect(instance, "pg8000").rollback()


def probe_closed(instance):
    with Connector() as connector:  # ok: unreleased-resource
        connector.connect(instance, "pg8000").rollback()
