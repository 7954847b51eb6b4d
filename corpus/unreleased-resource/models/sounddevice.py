import sounddevice as sd


def record(frames):
    stream = sd.InputStream(channels=1)  # expect: unreleased-resource
    stream.start()
    data, _ = stream.read(frames)
    stream.stop()
    return data.mean()


def echo(frames):
    stream = sd.Stream(channels=1)  # expect: unreleased-resource
    stream.start()


def record_well(frames):
    with sd.InputStream(channels=1) as stream:  # ok: unreleased-resource
        return stream.read(frames)


def make_stream(callback):
    return sd.Stream(callback=callback)  # ok: unreleased-resource
