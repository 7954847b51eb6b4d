import docker
from docker.client import DockerClient


def stop(name):
    client = docker.from_env()  # expect: unreleased-resource
    client.containers.get(name).stop()


def is_up(url):
    client = docker.DockerClient(base_url=url)  # expect: unreleased-resource
    return client.ping()


def is_up_here():
    return DockerClient.from_env().ping()  # expect: unreleased-resource


def stop_well(name):
    client = docker.from_env()  # ok: unreleased-resource
    try:
        client.containers.get(name).stop()
    finally:
        client.close()


def client_for(url):
    return DockerClient(base_url=url)  # ok: unreleased-resource


def client_here():
    return DockerClient.from_env()  # ok: unreleased-resource
