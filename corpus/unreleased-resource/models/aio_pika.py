import aio_pika


async def declare(url):
    connection = await aio_pika.connect(url)  # expect: unreleased-resource
    await connection.channel()


async def declare_robust(url):
    connection = await aio_pika.connect_robust(url)  # expect: unreleased-resource
    await connection.channel()


async def send(url, message):
    connection = await aio_pika.connect(url)  # ok: unreleased-resource
    try:
        channel = await connection.channel()
        await channel.default_exchange.publish(message, routing_key="tasks")
    finally:
        await connection.close()


async def open_connection(url):
    return await aio_pika.connect_robust(url)  # ok: unreleased-resource
