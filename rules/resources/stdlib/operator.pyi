# Nothing unsound: making a getter never raises, calling an operator may.

@never_raises
def attrgetter(*args, **kwargs): ...
itemgetter = attrgetter
methodcaller = attrgetter
