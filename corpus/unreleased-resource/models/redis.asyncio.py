import redis.asyncio as redis


async def publish(host, text):
    client = redis.Redis(host=host)  # expect: unreleased-resource
    await client.publish("news", text)


async def publish_to(url, text):
    client = redis.from_url(url)  # expect: unreleased-resource
    await client.publish("news", text)


async def first_message(client: redis.Redis):
    subscription = client.pubsub()  # expect: unreleased-resource
    await subscription.subscribe("news")


async def announce(host, text):
    async with redis.Redis(host=host) as client:  # ok: unreleased-resource
        await client.publish("news", text)


async def announce_to(url, text):
    client = redis.from_url(url)  # ok: unreleased-resource
    try:
        await client.publish("news", text)
    finally:
        await client.aclose()


async def announce_pooled(pool, text):
    client = redis.Redis(connection_pool=pool)  # ok: unreleased-resource
    await client.publish("news", text)


async def listen(client: redis.Redis):
    async with client.pubsub() as subscription:  # ok: unreleased-resource
        await subscription.subscribe("news")
        return await subscription.get_message(timeout=5)
