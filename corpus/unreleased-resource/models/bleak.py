from bleak import BleakClient


async def battery(address, uuid):
    client = BleakClient(address)  # expect: unreleased-resource
    await client.connect()


async def battery_closed(address, uuid):
    client = BleakClient(address)  # ok: unreleased-resource
    try:
        await client.connect()
    finally:
        await client.disconnect()


async def level(address, uuid):
    async with BleakClient(address) as client:  # ok: unreleased-resource
        return await client.read_gatt_char(uuid)
