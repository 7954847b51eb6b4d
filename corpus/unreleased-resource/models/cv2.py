import cv2


def frame_count(path):
    video = cv2.VideoCapture(path)  # expect: unreleased-resource
    return int(video.get(cv2.CAP_PROP_FRAME_COUNT))


def save(path, frames, size):
    writer = cv2.VideoWriter(path, 0, 25.0, size)  # expect: unreleased-resource
    for frame in frames:
        writer.write(frame)


def first_frame(path):
    video = cv2.VideoCapture(path)  # ok: unreleased-resource
    try:
        _, frame = video.read()
        return frame
    finally:
        video.release()


def save_well(path, frames, size):
    writer = cv2.VideoWriter(path, 0, 25.0, size)  # ok: unreleased-resource
    try:
        for frame in frames:
            writer.write(frame)
    finally:
        writer.release()


def camera_matrix(path):
    storage = cv2.FileStorage(path, cv2.FILE_STORAGE_READ)  # expect: unreleased-resource
    return storage.getNode("camera").mat()


def camera_matrix_closed(path):
    storage = cv2.FileStorage(path, cv2.FILE_STORAGE_READ)  # ok: unreleased-resource
    try:
        return storage.getNode("camera").mat()
    finally:
        storage.release()
