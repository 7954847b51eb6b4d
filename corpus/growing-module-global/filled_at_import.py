"""Registries that are filled while the program starts."""

_commands = {}  # ok: growing-module-global
_plugins = []  # ok: growing-module-global
_codecs = {}  # ok: growing-module-global
_tables = {}  # ok: growing-module-global
_squares = []  # ok: growing-module-global
_types = {}  # ok: growing-module-global
_late = []  # expect: growing-module-global


def command(function):
    _commands[function.__name__] = function
    return function


def named(name):
    def register(function):
        _commands[name] = function
        return function

    return register


@command
def start(arguments):
    return arguments


@named("stop")
def stop_everything(arguments):
    return arguments[::-1]


class Plugin:
    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        _plugins.append(cls)


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        _types[name] = made
        return made


class Element(metaclass=Meta):
    pass


class Spelling(Plugin):
    pass


def register_codec(name, encode):
    _codecs[name] = encode


register_codec("upper", str.upper)
register_codec("lower", str.lower)


def register_tables():
    _tables["small"] = list(range(10))
    _tables["large"] = list(range(1000))


register_tables()

for number in range(10):
    _squares.append(number * number)


def add_late(item):
    _late.append(item)


# The textbook leak: a loop at module level is run time.
for _ in range(1000):
    add_late("x" * 1000)
