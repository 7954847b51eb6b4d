from confluent_kafka import Consumer, Producer


def count_events(config):
    consumer = Consumer(config)  # expect: unreleased-resource
    consumer.subscribe(["events"])
    return len(consumer.consume(100, timeout=5))


def events(config):
    consumer = Consumer(config)  # ok: unreleased-resource
    try:
        consumer.subscribe(["events"])
        return consumer.consume(100, timeout=5)
    finally:
        consumer.close()


def report(config, value):
    producer = Producer(config)  # ok: unreleased-resource
    producer.produce("events", value)
    producer.flush()
