import tensorflow as tf


def export(path, examples):
    writer = tf.io.TFRecordWriter(path)  # expect: unreleased-resource
    for example in examples:
        writer.write(example.SerializeToString())


def export_well(path, examples):
    with tf.io.TFRecordWriter(path) as writer:  # ok: unreleased-resource
        for example in examples:
            writer.write(example.SerializeToString())
