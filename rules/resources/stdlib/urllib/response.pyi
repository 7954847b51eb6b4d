# Nothing unsound: a response carries the file that it was given.

from http.client import HTTPResponse

class addbase(HTTPResponse):
    @never_raises
    def __init__(self, fp: Taken, *args) -> None: ...

class addinfo(addbase): ...
class addinfourl(addbase): ...

class addclosehook(addbase):
    @never_raises
    def __init__(self, fp: Taken, closehook: Kept, *hookargs: Kept) -> None: ...
