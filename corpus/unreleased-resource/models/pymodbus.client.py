from pymodbus.client import AsyncModbusTcpClient, ModbusSerialClient, ModbusTcpClient


def registers(host):
    client = ModbusTcpClient(host)  # expect: unreleased-resource
    return client.read_holding_registers(0, 8)


def registers_closed(host):
    client = ModbusTcpClient(host)  # ok: unreleased-resource
    try:
        return client.read_holding_registers(0, 8)
    finally:
        client.close()


def serial_registers(port):
    with ModbusSerialClient(port) as client:  # ok: unreleased-resource
        return client.read_holding_registers(0, 8)


async def registers_now(host):
    client = AsyncModbusTcpClient(host)  # expect: unreleased-resource
    return await client.read_holding_registers(0, 8)


async def registers_now_closed(host):
    client = AsyncModbusTcpClient(host)  # ok: unreleased-resource
    try:
        return await client.read_holding_registers(0, 8)
    finally:
        client.close()
