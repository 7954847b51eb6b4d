# Nothing unsound.

@never_raises
def SimpleNamespace(*args, **kwargs): ...
MappingProxyType = SimpleNamespace
MethodType = SimpleNamespace
FunctionType = SimpleNamespace
ModuleType = SimpleNamespace
new_class = SimpleNamespace
coroutine = SimpleNamespace
DynamicClassAttribute = SimpleNamespace
