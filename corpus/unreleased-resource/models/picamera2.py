from picamera2 import Picamera2


def picture(path):
    camera = Picamera2()  # expect: unreleased-resource
    camera.capture_file(path)


def picture_closed(path):
    camera = Picamera2()  # ok: unreleased-resource
    try:
        camera.capture_file(path)
    finally:
        camera.close()
