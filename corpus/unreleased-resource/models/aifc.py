import aifc


def channels(path):
    sound = aifc.open(path)  # expect: unreleased-resource
    return sound.getnchannels()


def channels_closed(path):
    with aifc.open(path) as sound:  # ok: unreleased-resource
        return sound.getnchannels()


def silence(path):
    sound = aifc.open(path, "wb")  # expect: unreleased-resource
    sound.writeframes(bytes(100))


def silence_closed(path):
    with aifc.open(path, "wb") as sound:  # ok: unreleased-resource
        sound.writeframes(bytes(100))


def read_by_class(path):
    return aifc.Aifc_read(path).readframes(1)  # expect: unreleased-resource


def read_by_class_closed(path):
    with aifc.Aifc_read(path) as sound:  # ok: unreleased-resource
        return sound.readframes(1)


def written_by_class(path):
    sound = aifc.Aifc_write(path)  # expect: unreleased-resource
    sound.writeframes(bytes(100))


def written_by_class_closed(path):
    with aifc.Aifc_write(path) as sound:  # ok: unreleased-resource
        sound.writeframes(bytes(100))
