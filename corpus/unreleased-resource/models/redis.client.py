from redis.client import Redis


def first_message(client: Redis, channel):
    subscription = client.pubsub()  # expect: unreleased-resource
    subscription.subscribe(channel)
    return str(subscription.get_message(timeout=5))


def next_message(client: Redis, channel):
    with client.pubsub() as subscription:  # ok: unreleased-resource
        subscription.subscribe(channel)
        return subscription.get_message(timeout=5)
