import httpcore


def status(url):
    pool = httpcore.ConnectionPool()  # expect: unreleased-resource
    return pool.request("GET", url).status


def status_closed(url):
    with httpcore.ConnectionPool() as pool:  # ok: unreleased-resource
        return pool.request("GET", url).status


async def status_now(url):
    pool = httpcore.AsyncConnectionPool()  # expect: unreleased-resource
    return await pool.request("GET", url)


async def status_now_closed(url):
    async with httpcore.AsyncConnectionPool() as pool:  # ok: unreleased-resource
        return await pool.request("GET", url)
