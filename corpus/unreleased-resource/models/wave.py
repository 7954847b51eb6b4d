import io
import wave


def channels(path):
    sound = wave.open(path)  # expect: unreleased-resource
    return sound.getnchannels()


def channels_closed(path):
    with wave.open(path) as sound:  # ok: unreleased-resource
        return sound.getnchannels()


def silence(path):
    sound = wave.open(path, "wb")  # expect: unreleased-resource
    sound.writeframes(bytes(100))


def silence_closed(path):
    with wave.open(path, "wb") as sound:  # ok: unreleased-resource
        sound.writeframes(bytes(100))


def read_by_class(path):
    return wave.Wave_read(path).readframes(1)  # expect: unreleased-resource


def read_by_class_closed(path):
    with wave.Wave_read(path) as sound:  # ok: unreleased-resource
        return sound.readframes(1)


def written_by_class(path):
    sound = wave.Wave_write(path)  # expect: unreleased-resource
    sound.writeframes(bytes(100))


def written_by_class_closed(path):
    with wave.Wave_write(path) as sound:  # ok: unreleased-resource
        sound.writeframes(bytes(100))


def channels_of_an_open_file(file):
    file.seek(0)
    return wave.open(file).getnchannels()  # ok: unreleased-resource


def channels_in_memory(data):
    return wave.open(io.BytesIO(data)).getnchannels()  # ok: unreleased-resource
