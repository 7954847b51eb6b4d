import httpx


def fetch_title(url):
    client = httpx.Client()  # expect: unreleased-resource
    return client.get(url).json()["title"]


async def fetch_all(urls):
    client = httpx.AsyncClient(timeout=5)  # expect: unreleased-resource
    return [(await client.get(url)).status_code for url in urls]


def make_direct_request(request):
    transport = httpx.HTTPTransport(retries=2)  # expect: unreleased-resource
    transport.handle_request(request)


async def make_async_request(request):
    transport = httpx.AsyncHTTPTransport(retries=2)  # expect: unreleased-resource
    await transport.handle_async_request(request)


def is_alive(client: httpx.Client, request):
    response = client.send(request, stream=True)  # expect: unreleased-resource
    return response.status_code == 200


async def is_alive_async(client: httpx.AsyncClient, request):
    response = await client.send(request, stream=True)  # expect: unreleased-resource
    return response.status_code == 200


def title(url):
    with httpx.Client() as client:  # ok: unreleased-resource
        return client.get(url).json()["title"]


def page(url):
    return httpx.get(url).text  # ok: unreleased-resource


async def statuses(urls):
    client = httpx.AsyncClient()  # ok: unreleased-resource
    try:
        return [(await client.get(url)).status_code for url in urls]
    finally:
        await client.aclose()


def retrying():
    return httpx.Client(transport=httpx.HTTPTransport(retries=2))  # ok: unreleased-resource


def retrying_async():
    transport = httpx.AsyncHTTPTransport(retries=2)  # ok: unreleased-resource
    return httpx.AsyncClient(transport=transport)


def copy(client: httpx.Client, request, out):
    response = client.send(request, stream=True)  # ok: unreleased-resource
    try:
        for chunk in response.iter_bytes():
            out.write(chunk)
    finally:
        response.close()


async def body(client: httpx.AsyncClient, request):
    response = await client.send(request, stream=True)  # ok: unreleased-resource
    return await response.aread()
