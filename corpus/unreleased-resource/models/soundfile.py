import soundfile as sf


def seconds(path):
    file = sf.SoundFile(path)  # expect: unreleased-resource
    return file.frames / file.samplerate


def seconds_well(path):
    with sf.SoundFile(path) as file:  # ok: unreleased-resource
        return file.frames / file.samplerate
