import fs


def name_count(url):
    return len(fs.open_fs(url).listdir("/"))  # expect: unreleased-resource


def names(url):
    with fs.open_fs(url) as folder:  # ok: unreleased-resource
        return folder.listdir("/")
