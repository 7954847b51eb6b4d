# Nothing unsound: making never raises, parsing may.

@never_raises
def uuid1(*args, **kwargs): ...
uuid3 = uuid1
uuid4 = uuid1
uuid5 = uuid1
uuid6 = uuid1
uuid7 = uuid1
uuid8 = uuid1
getnode = uuid1

class UUID:
    def __init__(self, *args, **kwargs) -> None: ...
    hex: str
