from multiprocessing.shared_memory import SharedMemory


def publish(data):
    block = SharedMemory(create=True, size=len(data))  # expect: unreleased-resource
    block.buf[: len(data)] = data


def publish_and_close(data):
    block = SharedMemory(create=True, size=len(data))  # ok: unreleased-resource
    try:
        block.buf[: len(data)] = data
    finally:
        block.close()
