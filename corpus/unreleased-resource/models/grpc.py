import grpc


def wait(target):
    channel = grpc.insecure_channel(target)  # expect: unreleased-resource
    grpc.channel_ready_future(channel)


def wait_secure(target, credentials):
    channel = grpc.secure_channel(target, credentials)  # expect: unreleased-resource
    grpc.channel_ready_future(channel)


def ask(target, request):
    with grpc.insecure_channel(target) as channel:  # ok: unreleased-resource
        return channel.unary_unary("/Service/Ask")(request)


def secure(target, credentials):
    return grpc.secure_channel(target, credentials)  # ok: unreleased-resource
