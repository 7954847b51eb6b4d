from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer


def report(servers, value):
    producer = KafkaProducer(bootstrap_servers=servers)  # expect: unreleased-resource
    producer.send("events", value)
    producer.flush()


def topic_count(servers):
    consumer = KafkaConsumer(bootstrap_servers=servers)  # expect: unreleased-resource
    return len(consumer.topics())


def make_topic(servers, topic):
    admin = KafkaAdminClient(bootstrap_servers=servers)  # expect: unreleased-resource
    admin.create_topics([topic])


def report_well(servers, value):
    producer = KafkaProducer(bootstrap_servers=servers)  # ok: unreleased-resource
    try:
        producer.send("events", value)
    finally:
        producer.close()


def topics(servers):
    consumer = KafkaConsumer(bootstrap_servers=servers)  # ok: unreleased-resource
    try:
        return list(consumer.topics())
    finally:
        consumer.close()


def make_admin(servers):
    return KafkaAdminClient(bootstrap_servers=servers)  # ok: unreleased-resource
