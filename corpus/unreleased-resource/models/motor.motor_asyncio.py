from motor.motor_asyncio import AsyncIOMotorClient


async def begin(client: AsyncIOMotorClient):
    session = await client.start_session()  # expect: unreleased-resource
    session.start_transaction()


async def remove(client: AsyncIOMotorClient, collection, key):
    async with await client.start_session() as session:  # ok: unreleased-resource
        await collection.delete_one({"_id": key}, session=session)
