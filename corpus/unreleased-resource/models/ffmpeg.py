import ffmpeg


def convert(path, target):
    process = ffmpeg.input(path).output(target).run_async()  # expect: unreleased-resource
    process.stdin.close()


def convert_closed(path, target):
    process = ffmpeg.input(path).output(target).run_async()  # ok: unreleased-resource
    try:
        process.stdin.close()
    finally:
        process.wait()
