import tensorflow.compat.v1 as tf


def prepare(initializer):
    session = tf.Session()  # expect: unreleased-resource
    session.run(initializer)


def evaluate(tensor):
    with tf.Session() as session:  # ok: unreleased-resource
        return session.run(tensor)
