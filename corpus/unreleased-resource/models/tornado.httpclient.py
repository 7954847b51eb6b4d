from tornado.httpclient import AsyncHTTPClient, HTTPClient


def status(url):
    client = HTTPClient()  # expect: unreleased-resource
    return int(client.fetch(url).code)


async def status_async(url):
    client = AsyncHTTPClient(force_instance=True)  # expect: unreleased-resource
    return int((await client.fetch(url)).code)


def status_well(url):
    client = HTTPClient()  # ok: unreleased-resource
    try:
        return int(client.fetch(url).code)
    finally:
        client.close()


async def status_shared(url):
    return (await AsyncHTTPClient().fetch(url)).code  # ok: unreleased-resource
