# The connection comes with the first call. Stubs are generated for each service, are unknown here and so keep the
# channel that they are given.
@resource("gRPC channel")
@lazy
class Channel:
    @never_raises
    def __init__(self, *args, **kwargs) -> Owned: ...
    @releases
    def close(self) -> None: ...
    @releases
    async def __aexit__(self, *exc): ...
