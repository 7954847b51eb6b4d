from google.cloud.pubsub_v1 import SubscriberClient


def message_count(path):
    subscriber = SubscriberClient()  # expect: unreleased-resource
    return len(subscriber.pull(subscription=path, max_messages=10).received_messages)


def messages(path):
    with SubscriberClient() as subscriber:  # ok: unreleased-resource
        return subscriber.pull(subscription=path, max_messages=10).received_messages
