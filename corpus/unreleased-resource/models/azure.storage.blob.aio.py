from azure.storage.blob.aio import BlobServiceClient


async def make_container(url, name):
    service = BlobServiceClient(url)  # expect: unreleased-resource
    await service.create_container(name)


async def drop_container(connection_string, name):
    service = BlobServiceClient.from_connection_string(connection_string)  # expect: unreleased-resource
    await service.delete_container(name)


async def make_container_well(url, name):
    async with BlobServiceClient(url) as service:  # ok: unreleased-resource
        await service.create_container(name)


def service(connection_string):
    return BlobServiceClient.from_connection_string(connection_string)  # ok: unreleased-resource
