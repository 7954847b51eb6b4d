"""What a server remembers of each connection."""
import asyncio

clients = set()  # expect: growing-module-global
peers = set()  # ok: growing-module-global
by_address = {}  # expect: growing-module-global
by_peer = {}  # ok: growing-module-global
scripts = {}  # expect: growing-module-global (note) "each `connection`"
titles = {}  # ok: growing-module-global
modules = {}  # ok: growing-module-global


async def serve(reader, writer):
    clients.add(writer)
    by_address[writer.get_extra_info("peername")] = writer
    while data := await reader.read(1024):
        writer.write(data)
    writer.close()


async def serve_and_forget(reader, writer):
    peers.add(writer)
    name = writer.get_extra_info("peername")
    by_peer[name] = writer
    try:
        while data := await reader.read(1024):
            writer.write(data)
    finally:
        peers.discard(writer)
        del by_peer[name]
        writer.close()


async def main():
    async with await asyncio.start_server(serve, "localhost", 8000) as server:
        await server.serve_forever()


async def main_and_forget():
    async with await asyncio.start_server(serve_and_forget, "localhost", 8001) as server:
        await server.serve_forever()


def script(connection):
    # The script holds the connection, and the dictionary both.
    if connection not in scripts:
        scripts[connection] = connection.register_script("return 1")
    return scripts[connection]


def title(word):
    if word not in titles:
        titles[word] = word.title()
    return titles[word]


def describe(module):
    if module not in modules:
        modules[module] = module.describe()
    return modules[module]
