from aiosmtplib import SMTP


async def send(host):
    client = SMTP(hostname=host)  # expect: unreleased-resource
    await client.connect()


async def send_closed(host):
    client = SMTP(hostname=host)  # ok: unreleased-resource
    try:
        await client.connect()
    finally:
        await client.quit()


async def deliver(host, message):
    async with SMTP(hostname=host) as client:  # ok: unreleased-resource
        await client.send_message(message)
