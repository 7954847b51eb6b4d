import tensorflow as tf
from tensorflow.io.gfile import GFile


def labels(path):
    return GFile(path).readlines()  # expect: unreleased-resource


def append(path, text):
    file = tf.io.gfile.GFile(path, "a")  # expect: unreleased-resource
    file.write(text)


def text(path):
    with GFile(path) as file:  # ok: unreleased-resource
        return file.read()
