# Clients are no resource: made once and closed when collected. Files that are uploaded are read during the call
# and stay the caller's to close.
class Transcriptions:
    def create(self, *, file, model, **kwargs): ...

class Audio:
    transcriptions: Transcriptions
    translations: Transcriptions

class Files:
    def create(self, *, file, purpose, **kwargs): ...

class OpenAI:
    def close(self) -> None: ...
    audio: Audio
    files: Files
