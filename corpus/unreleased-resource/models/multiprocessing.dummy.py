import multiprocessing.dummy


def fetch_all(urls, fetch):
    pool = multiprocessing.dummy.Pool(8)  # expect: unreleased-resource
    return pool.map(fetch, urls)


def fetch_all_and_end(urls, fetch):
    with multiprocessing.dummy.Pool(8) as pool:  # ok: unreleased-resource
        return pool.map(fetch, urls)
