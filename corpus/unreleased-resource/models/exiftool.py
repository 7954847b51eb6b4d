import exiftool


def tags(path):
    tool = exiftool.ExifToolHelper()  # expect: unreleased-resource
    return tool.get_metadata(path)


def tags_closed(path):
    with exiftool.ExifToolHelper() as tool:  # ok: unreleased-resource
        return tool.get_metadata(path)


def version():
    tool = exiftool.ExifTool()  # expect: unreleased-resource
    tool.run()


def version_closed():
    tool = exiftool.ExifTool()  # ok: unreleased-resource
    try:
        tool.run()
    finally:
        tool.terminate()
