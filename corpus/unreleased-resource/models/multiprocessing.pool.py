from multiprocessing.pool import Pool, ThreadPool


def fetch_all(urls, fetch):
    pool = ThreadPool(8)  # expect: unreleased-resource
    return pool.map(fetch, urls)


def fetch_all_and_end(urls, fetch):
    with ThreadPool(8) as pool:  # ok: unreleased-resource
        return pool.map(fetch, urls)


def squares(numbers, square):
    pool = Pool()  # expect: unreleased-resource
    return pool.map(square, numbers)


def squares_and_end(numbers, square):
    pool = Pool()  # ok: unreleased-resource
    try:
        return pool.map(square, numbers)
    finally:
        pool.close()
        pool.join()
