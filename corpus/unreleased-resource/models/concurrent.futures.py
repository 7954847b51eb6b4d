from concurrent.futures import InterpreterPoolExecutor, ProcessPoolExecutor, ThreadPoolExecutor


def start(job):
    executor = ThreadPoolExecutor(2)  # expect: unreleased-resource
    executor.submit(job)


def start_and_wait(job):
    with ThreadPoolExecutor(2) as executor:  # ok: unreleased-resource
        executor.submit(job)


def totals(chunks):
    executor = ProcessPoolExecutor()  # expect: unreleased-resource
    return list(executor.map(sum, chunks))


def totals_and_end(chunks):
    executor = ProcessPoolExecutor()  # ok: unreleased-resource
    try:
        return list(executor.map(sum, chunks))
    finally:
        executor.shutdown()


def isolated(job):
    executor = InterpreterPoolExecutor()  # expect: unreleased-resource
    executor.submit(job)


def isolated_and_end(job):
    with InterpreterPoolExecutor() as executor:  # ok: unreleased-resource
        executor.submit(job)
