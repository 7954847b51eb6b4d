from pymongo.mongo_client import MongoClient


def move(client: MongoClient, source, target):
    session = client.start_session()  # expect: unreleased-resource
    session.start_transaction()
    session.commit_transaction()


def remove(client: MongoClient, collection, key):
    with client.start_session() as session:  # ok: unreleased-resource
        collection.delete_one({"_id": key}, session=session)
