# The socket comes with `connect`; constructing is taken for the acquisition because a connection is made to be
# connected. Sessions, trees and opened files end with it.
@resource("SMB connection")
@lazy
class Connection:
    @never_raises
    def __init__(self, guid, server_name, *args, **kwargs) -> Owned: ...
    def connect(self, *args, **kwargs) -> None: ...
    @releases
    def disconnect(self, close=..., timeout=...) -> None: ...
