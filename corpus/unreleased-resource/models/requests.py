import requests
from requests import Session


def user_names(urls):
    session = Session()  # expect: unreleased-resource
    names = []
    for url in urls:
        names.append(session.get(url).json()["name"])
    return names


def login_status(url):
    client = requests.session()  # expect: unreleased-resource
    return client.post(url, data={"user": "me"}).status_code


def is_reachable(url):
    response = requests.get(url, stream=True)  # expect: unreleased-resource
    return response.status_code < 400


def accepts(url, body):
    response = requests.post(url, body, stream=True)  # expect: unreleased-resource
    if not response.ok:
        return False
    return True


def probe(url):
    response = requests.request("OPTIONS", url, stream=True)  # expect: unreleased-resource
    response.raise_for_status()


def probe_with(session: requests.Session, prepared):
    response = session.send(prepared, stream=True)  # expect: unreleased-resource
    print(response.status_code)


def all_user_names(urls):
    with Session() as session:  # ok: unreleased-resource
        return [session.get(url).json()["name"] for url in urls]


def login(url):
    client = requests.session()  # ok: unreleased-resource  # expect: unreleased-on-error
    client.post(url, data={"user": "me"})
    return client


def page(url):
    response = requests.get(url, timeout=10)  # ok: unreleased-resource
    return response.text


def download(url, path):
    with requests.get(url, stream=True) as response, open(path, "wb") as out:  # ok: unreleased-resource
        for chunk in response.iter_content(65536):
            out.write(chunk)


def download_and_forget(url, out):
    response = requests.post(url, stream=True)  # ok: unreleased-resource
    for chunk in response.iter_content(65536):
        out.write(chunk)


def check(url):
    response = requests.request("GET", url, stream=True)  # ok: unreleased-resource
    try:
        response.raise_for_status()
    finally:
        response.close()


def answer(session: requests.Session, prepared):
    return session.send(prepared, stream=True)  # ok: unreleased-resource
