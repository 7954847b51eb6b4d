from testfixtures import TempDirectory


def check(data):
    folder = TempDirectory()  # expect: temporary-never-removed
    folder.write("a.txt", data)


def check_closed(data):
    folder = TempDirectory()  # ok: temporary-never-removed
    try:
        folder.write("a.txt", data)
    finally:
        folder.cleanup()
