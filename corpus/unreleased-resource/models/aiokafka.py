from aiokafka import AIOKafkaConsumer, AIOKafkaProducer


async def report(servers, value):
    producer = AIOKafkaProducer(bootstrap_servers=servers)  # expect: unreleased-resource
    await producer.start()
    await producer.send_and_wait("events", value)


async def wait_for_event(servers):
    consumer = AIOKafkaConsumer("events", bootstrap_servers=servers)  # expect: unreleased-resource
    await consumer.start()
    await consumer.getone()


async def report_well(servers, value):
    producer = AIOKafkaProducer(bootstrap_servers=servers)  # ok: unreleased-resource
    try:
        await producer.start()
        await producer.send_and_wait("events", value)
    finally:
        await producer.stop()


async def follow(servers):
    async with AIOKafkaConsumer("events", bootstrap_servers=servers) as consumer:  # ok: unreleased-resource
        async for message in consumer:
            print(message.value)
