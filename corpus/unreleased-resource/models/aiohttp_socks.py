from aiohttp import ClientSession
from aiohttp_socks import ProxyConnector


async def limits(proxy):
    connector = ProxyConnector.from_url(proxy)  # expect: unreleased-resource
    return connector.limit


async def limits_closed(proxy):
    connector = ProxyConnector.from_url(proxy)  # ok: unreleased-resource
    try:
        return connector.limit
    finally:
        await connector.close()


def limit(host, port):
    connector = ProxyConnector(host=host, port=port)  # expect: unreleased-resource
    return connector.limit


def session(proxy):
    connector = ProxyConnector.from_url(proxy)  # ok: unreleased-resource
    return ClientSession(connector=connector)  # ok: unreleased-resource
