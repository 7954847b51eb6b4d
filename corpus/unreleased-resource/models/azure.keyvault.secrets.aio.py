from azure.keyvault.secrets.aio import SecretClient


async def secret(url, credential, name):
    client = SecretClient(url, credential)  # expect: unreleased-resource
    return await client.get_secret(name)


async def secret_closed(url, credential, name):
    async with SecretClient(url, credential) as client:  # ok: unreleased-resource
        return await client.get_secret(name)
