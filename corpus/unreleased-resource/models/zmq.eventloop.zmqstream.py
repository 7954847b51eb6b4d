import zmq
from zmq.eventloop.zmqstream import ZMQStream


def tell(context: zmq.Context, text):
    stream = ZMQStream(context.socket(zmq.PUSH))  # expect: unreleased-resource
    stream.send(text)


def tell_well(context: zmq.Context, text):
    stream = ZMQStream(context.socket(zmq.PUSH))  # ok: unreleased-resource
    try:
        stream.send(text)
    finally:
        stream.close()
