"""Containers that are attributes of the functions that use them."""


def load(url, download):
    if url not in load.pages:
        load.pages[url] = download(url)
    return load.pages[url]


load.pages = {}  # expect: growing-module-global


def render(url, draw):
    if len(render.pages) > 50:
        render.pages.clear()
    render.pages[url] = draw(url)
    return render.pages[url]


render.pages = {}  # ok: growing-module-global
