import zmq
from zmq.asyncio import Context


async def tell(address, text):
    socket = Context.instance().socket(zmq.PUSH)  # expect: unreleased-resource
    socket.connect(address)
    await socket.send_string(text)


async def tell_well(address, text):
    with Context.instance().socket(zmq.PUSH) as socket:  # ok: unreleased-resource
        socket.connect(address)
        await socket.send_string(text)
