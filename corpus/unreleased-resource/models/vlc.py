import vlc


def play(path):
    player = vlc.MediaPlayer(path)  # expect: unreleased-resource
    player.play()


def play_closed(path):
    player = vlc.MediaPlayer(path)  # ok: unreleased-resource
    try:
        player.play()
    finally:
        player.release()


def version():
    instance = vlc.Instance("--no-audio")  # expect: unreleased-resource
    return instance.media_new("a.ogg")


def version_closed():
    instance = vlc.Instance("--no-audio")  # ok: unreleased-resource
    try:
        return instance.media_new("a.ogg")
    finally:
        instance.release()


def player(instance: vlc.Instance):
    player = instance.media_player_new()  # expect: unreleased-resource
    player.play()


def player_closed(instance: vlc.Instance):
    player = instance.media_player_new()  # ok: unreleased-resource
    try:
        player.play()
    finally:
        player.release()
