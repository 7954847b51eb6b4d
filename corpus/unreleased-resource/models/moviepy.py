from moviepy import AudioFileClip, VideoFileClip


def seconds(path):
    clip = VideoFileClip(path)  # expect: unreleased-resource
    return float(clip.duration)


def audio_seconds(path):
    return float(AudioFileClip(path).duration)  # expect: unreleased-resource


def shorten(path, target):
    clip = VideoFileClip(path).subclip(0, 10)  # ok: unreleased-resource  # expect: unreleased-on-error
    try:
        clip.write_videofile(target)
    finally:
        clip.close()


def convert(path, target):
    with AudioFileClip(path) as clip:  # ok: unreleased-resource
        clip.write_audiofile(target)
