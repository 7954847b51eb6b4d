# Nothing unsound. A key made of `*args` holds every argument, `self` too.
@never_raises
def hashkey(*args, **kwargs): ...
typedkey = hashkey
@never_raises
def methodkey(self, *args, **kwargs): ...
typedmethodkey = methodkey
