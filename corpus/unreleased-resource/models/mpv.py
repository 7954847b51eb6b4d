import mpv


def play(path):
    player = mpv.MPV()  # expect: unreleased-resource
    player.play(path)


def play_closed(path):
    player = mpv.MPV()  # ok: unreleased-resource
    try:
        player.play(path)
    finally:
        player.terminate()
