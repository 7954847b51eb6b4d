from azure.identity.aio import DefaultAzureCredential


async def check(scope):
    credential = DefaultAzureCredential()  # expect: unreleased-resource
    await credential.get_token(scope)


async def token(scope):
    async with DefaultAzureCredential() as credential:  # ok: unreleased-resource
        return await credential.get_token(scope)
