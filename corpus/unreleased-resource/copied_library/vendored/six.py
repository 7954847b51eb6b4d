import sys
import types


class _Moved(types.ModuleType):
    def __getattr__(self, name):
        raise AttributeError(name)


moves = _Moved(__name__ + ".moves")
sys.modules[__name__ + ".moves"] = moves
