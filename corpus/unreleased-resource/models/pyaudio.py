import pyaudio


def device_count():
    audio = pyaudio.PyAudio()  # expect: unreleased-resource
    return audio.get_device_count()


def play(data):
    audio = pyaudio.PyAudio()  # ok: unreleased-resource
    try:
        stream = audio.open(output=True)
        stream.write(data)
        stream.close()
    finally:
        audio.terminate()
