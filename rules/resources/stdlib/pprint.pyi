# Chosen though unsound: printing never raises.

@never_raises
def pprint(*args, **kwargs): ...
pformat = pprint
pp = pprint
isreadable = pprint
isrecursive = pprint
saferepr = pprint
