import aioftp


async def fetch(host):
    client = aioftp.Client()  # expect: unreleased-resource
    await client.connect(host)


async def fetch_closed(host):
    client = aioftp.Client()  # ok: unreleased-resource
    try:
        await client.connect(host)
    finally:
        await client.quit()
