from openai import OpenAI


def transcribe(path):
    client = OpenAI()
    return client.audio.transcriptions.create(file=open(path, "rb"), model="whisper-1").text  # expect: unreleased-resource


def transcribe_well(path):
    client = OpenAI()
    with open(path, "rb") as file:  # ok: unreleased-resource
        return client.audio.transcriptions.create(file=file, model="whisper-1").text
