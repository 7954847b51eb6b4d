from mysql.connector.aio import connect


async def touch(config):
    connection = await connect(**config)  # expect: unreleased-resource
    await connection.commit()


async def touch_well(config):
    async with await connect(**config) as connection:  # ok: unreleased-resource
        await connection.commit()
