# Nothing unsound: making a mock never raises.

@never_raises
def Mock(*args, **kwargs): ...
MagicMock = Mock
AsyncMock = Mock
NonCallableMock = Mock
PropertyMock = Mock
sentinel = Mock
call = Mock
patch = Mock
mock_open = Mock
create_autospec = Mock
seal = Mock
