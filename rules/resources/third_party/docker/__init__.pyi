# A client is an HTTP session to the daemon; containers, images and networks lead back to it. Unsound for a tool
# that makes one client and ends.
from docker.client import DockerClient, from_env
from docker.api import APIClient
