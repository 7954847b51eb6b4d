import requests
import sseclient


def first(url):
    response = requests.get(url, stream=True)  # expect: unreleased-resource
    client = sseclient.SSEClient(response)
    return client.resp.status_code


def first_closed(url):
    response = requests.get(url, stream=True)  # ok: unreleased-resource
    client = sseclient.SSEClient(response)
    try:
        return next(client.events())
    finally:
        client.close()
