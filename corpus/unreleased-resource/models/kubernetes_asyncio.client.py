from kubernetes_asyncio import client


async def identify(name):
    api = client.ApiClient()  # expect: unreleased-resource
    api.set_default_header("User-Agent", name)


async def pods(namespace):
    async with client.ApiClient() as api:  # ok: unreleased-resource
        return await client.CoreV1Api(api).list_namespaced_pod(namespace)
