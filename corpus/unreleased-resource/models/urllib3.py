import urllib3


def content_length(url):
    http = urllib3.PoolManager()
    response = http.request("GET", url, preload_content=False)  # expect: unreleased-resource
    return int(response.getheader("Content-Length"))


def exists(pool: urllib3.HTTPConnectionPool, path):
    answer = pool.urlopen("HEAD", path, preload_content=False)  # expect: unreleased-resource
    return answer.status == 200


def body(url):
    http = urllib3.PoolManager()
    return http.request("GET", url).data  # ok: unreleased-resource


def copy(url, out):
    http = urllib3.PoolManager()
    response = http.request("GET", url, preload_content=False)  # ok: unreleased-resource
    try:
        for chunk in response.stream(4096):
            out.write(chunk)
    finally:
        response.release_conn()


def open_path(pool: urllib3.HTTPConnectionPool, path):
    return pool.urlopen("GET", path, preload_content=False)  # ok: unreleased-resource
