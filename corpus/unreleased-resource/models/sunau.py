import sunau


def channels(path):
    sound = sunau.open(path)  # expect: unreleased-resource
    return sound.getnchannels()


def channels_closed(path):
    with sunau.open(path) as sound:  # ok: unreleased-resource
        return sound.getnchannels()


def silence(path):
    sound = sunau.open(path, "wb")  # expect: unreleased-resource
    sound.writeframes(bytes(100))


def silence_closed(path):
    with sunau.open(path, "wb") as sound:  # ok: unreleased-resource
        sound.writeframes(bytes(100))


def read_by_class(path):
    return sunau.Au_read(path).readframes(1)  # expect: unreleased-resource


def read_by_class_closed(path):
    with sunau.Au_read(path) as sound:  # ok: unreleased-resource
        return sound.readframes(1)


def written_by_class(path):
    sound = sunau.Au_write(path)  # expect: unreleased-resource
    sound.writeframes(bytes(100))


def written_by_class_closed(path):
    with sunau.Au_write(path) as sound:  # ok: unreleased-resource
        sound.writeframes(bytes(100))
