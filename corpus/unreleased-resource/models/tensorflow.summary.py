import tensorflow as tf


def log(folder, loss):
    writer = tf.summary.create_file_writer(folder)  # expect: unreleased-resource
    with writer.as_default():
        tf.summary.scalar("loss", loss, step=1)
    writer.flush()


def log_well(folder, loss):
    writer = tf.summary.create_file_writer(folder)  # ok: unreleased-resource
    try:
        with writer.as_default():
            tf.summary.scalar("loss", loss, step=1)
    finally:
        writer.close()


def write_graph(folder, graph):
    writer = tf.summary.FileWriter(folder, graph)  # expect: unreleased-resource
    writer.flush()


def write_graph_closed(folder, graph):
    writer = tf.summary.FileWriter(folder, graph)  # ok: unreleased-resource
    writer.close()
