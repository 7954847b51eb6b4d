from picamera import PiCamera


def picture(path):
    camera = PiCamera()  # expect: unreleased-resource
    camera.capture(path)


def picture_closed(path):
    with PiCamera() as camera:  # ok: unreleased-resource
        camera.capture(path)
