# Chosen though unsound: drawing never raises; choosing from an empty sequence may.

@never_raises
def random(*args, **kwargs): ...
randint = random
randrange = random
uniform = random
getrandbits = random
randbytes = random
gauss = random
normalvariate = random
expovariate = random
betavariate = random
triangular = random
seed = random
shuffle = random
getstate = random
setstate = random
def choice(*args, **kwargs): ...
choices = choice
sample = choice

class Random:
    @never_raises
    def __init__(self, *args) -> None: ...
    @never_raises
    def random(self, *args, **kwargs): ...
    randint = random
    randrange = random
    uniform = random
    getrandbits = random
    randbytes = random
    gauss = random
    shuffle = random
    seed = random
    def choice(self, *args, **kwargs): ...
    choices = choice
    sample = choice

class SystemRandom(Random): ...
